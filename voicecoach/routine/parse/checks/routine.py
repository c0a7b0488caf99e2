"""What must hold between the keys of a routine; each check returns its mistakes as values."""

from collections.abc import Iterator, Sequence

from voicecoach.did_you_mean import did_you_mean_or
from voicecoach.errors import Diagnostic, join_with_or
from voicecoach.escape_text import quoted
from voicecoach.routine.change.harder_variant import made_harder
from voicecoach.routine.model.defaults import with_defaults
from voicecoach.routine.model.dose import Dose
from voicecoach.routine.model.exercise import Exercise
from voicecoach.routine.parse.checks.block import INSIDE_CHECKS
from voicecoach.routine.parse.checks.exercise import OWN_CHECKS
from voicecoach.routine.source.document import Document, Path
from voicecoach.routine.source.lines import Mark
from voicecoach.routine.values.text import SIDEWAYS

LocatedExercise = tuple[Path, Exercise]
"""An exercise, and its path in the document."""

VALIDATIONS = (*OWN_CHECKS, *INSIDE_CHECKS)


def validate(
    exercises: Sequence[LocatedExercise], defaults: Dose | None, document: Document
) -> Iterator[Diagnostic]:
    """Every mistake of VALIDATIONS, the defaults filled in; without sound defaults, none."""
    for path, exercise in exercises if defaults else ():
        whole = with_defaults(exercise, defaults or Dose())
        if exercise.origin:
            yield from _in_its_place(path, whole, document)
            continue
        found = [finding for check in VALIDATIONS for finding in check(whole)]
        for key, message, hint in found:
            yield document.mistake(_where(path, key, document), message, hint)
        yield from _side_is_one(path, whole, document)
        if exercise.harder and not found:
            yield from _harder(path, made_harder(whole), document)
    yield from _same_names(exercises, document)


def _in_its_place(path: Path, exercise: Exercise, document: Document) -> Iterator[Diagnostic]:
    """What is included was sound where it was written, and may not be in a block of this file."""
    for check in INSIDE_CHECKS:
        for one in (exercise, made_harder(exercise)):
            for _, message, hint in check(one):
                text = f"{quoted(exercise.name)}{_from(exercise)}: {message}"
                yield document.mistake(document.at((*path, "include")), text, hint)


def _where(path: Path, key: str, document: Document) -> Mark:
    """Where `key` stands: in the exercise, else in the defaults."""
    place, default = (*path, key), ("defaults", key)
    inherited = place not in document.keys and default in document.keys
    return document.at(default if inherited else place, key=True)


def _side_is_one(path: Path, exercise: Exercise, document: Document) -> Iterator[Diagnostic]:
    """What `sides` names is a side of the move."""
    if (side := exercise.one_side) and side not in exercise.both_sides:
        choices = (*SIDEWAYS, *(exercise.labels or ()))
        hint = did_you_mean_or(f"write {join_with_or(choices)}", side, exercise.both_sides)
        own = path if exercise.wrote("sides") else ("defaults",)
        mark = document.at((*own, "sides"))
        yield document.mistake(mark, f"{quoted(side)} is not one of the choices", hint)


def _harder(path: Path, harder: Exercise, document: Document) -> Iterator[Diagnostic]:
    """The harder variant must hold together as well; what it does not write is the exercise's."""
    for check in VALIDATIONS:
        for key, message, hint in check(harder):
            place = (*path, "harder", key)
            place = place if place in document.keys else (*path, "harder")
            text = f"in the harder variant, {message}"
            yield document.mistake(document.at(place, key=True), text, hint)


def _same_names(exercises: Sequence[LocatedExercise], document: Document) -> Iterator[Diagnostic]:
    """Flags and the cue sheet tell exercises apart by their names."""
    first: dict[str, Exercise] = {}
    for path, exercise in exercises:
        other = first.setdefault(exercise.id, exercise)
        if other is exercise:
            continue
        mark = document.at((*path, "name"), key=True)
        which = f'"{exercise.name}"{_from(exercise)}'
        message = (
            f"{which} is the name of the exercise on line {other.line_of('name')}{_from(other)}"
        )
        hint = "give each exercise a name of its own"
        hint += ", or skip one where it is included" if exercise.origin or other.origin else ""
        yield document.mistake(mark, message, hint)


def _from(exercise: Exercise) -> str:
    """Where an included exercise was written."""
    origin = exercise.origin
    return f" ({origin.file}:{exercise.line_in_origin('name')})" if origin else ""
