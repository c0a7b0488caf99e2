"""What must hold between the keys of a routine; each check returns its mistakes as values."""

from collections.abc import Iterator, Sequence

from voicecoach.did_you_mean import did_you_mean_or
from voicecoach.errors import Diagnostic, join_with_or
from voicecoach.escape_text import quoted
from voicecoach.routine.change.harder_variant import with_harder_variant
from voicecoach.routine.model.defaults import with_defaults
from voicecoach.routine.model.dose import Dose
from voicecoach.routine.model.exercise import Exercise
from voicecoach.routine.parse.checks.block import INSIDE_CHECKS
from voicecoach.routine.parse.checks.exercise import OWN_CHECKS
from voicecoach.routine.parse.checks.timed_work import TIMED_WORK_CHECKS
from voicecoach.routine.source.document import Document, Path
from voicecoach.routine.source.lines import Mark
from voicecoach.routine.values.text import SIDEWAYS
from voicecoach.synonyms.values import meant_value

LocatedExercise = tuple[Path, Exercise]
"""An exercise, and its path in the document."""

VALIDATIONS = (*OWN_CHECKS, *TIMED_WORK_CHECKS, *INSIDE_CHECKS)
"""The checks of an exercise, wherever it was written."""


def validate(
    exercises: Sequence[LocatedExercise], defaults: Dose | None, document: Document
) -> Iterator[Diagnostic]:
    """Yield every mistake in the exercises, with the defaults filled in.

    Without sound defaults, there is nothing to check them with.
    """
    if defaults is None:
        return
    for path, exercise in exercises:
        whole = with_defaults(exercise, defaults)
        if exercise.origin:
            yield from _mistakes_of_included(path, whole, document)
        else:
            yield from _mistakes_of_own(path, whole, document)


def _mistakes_of_own(path: Path, exercise: Exercise, document: Document) -> Iterator[Diagnostic]:
    problems = [problem for check in VALIDATIONS for problem in check(exercise)]
    for key, message, hint in problems:
        yield document.mistake(_mark_of(path, key, document), message, hint)
    yield from _unknown_side(path, exercise, document)
    # What is wrong with the exercise would be wrong with its harder variant again.
    if exercise.harder and not problems:
        yield from _mistakes_of_harder(path, with_harder_variant(exercise), document)


def _mistakes_of_included(
    path: Path, exercise: Exercise, document: Document
) -> Iterator[Diagnostic]:
    """Yield why an included exercise, which is sound by itself, cannot stand in this block."""
    for check in INSIDE_CHECKS:
        for variant in (exercise, with_harder_variant(exercise)):
            for _key, message, hint in check(variant):
                text = f"{quoted(exercise.name)}{_origin_of(exercise)}: {message}"
                yield document.mistake(document.at((*path, "include")), text, hint)


def _mistakes_of_harder(path: Path, harder: Exercise, document: Document) -> Iterator[Diagnostic]:
    """Yield what is wrong with a harder variant, in which the rest is the exercise's own."""
    for check in VALIDATIONS:
        for key, message, hint in check(harder):
            place = (*path, "harder", key)
            if place not in document.keys:
                place = (*path, "harder")
            text = f"in the harder variant, {message}"
            yield document.mistake(document.at(place, key=True), text, hint)


def _mark_of(path: Path, key: str, document: Document) -> Mark:
    """Return where `key` is written: in the exercise or, if only there, in the defaults.

    A key inside another one is written after a dot: `at.20s`.
    """
    keys = key.split(".", maxsplit=1)
    own, inherited = (*path, *keys), ("defaults", *keys)
    if own not in document.keys and inherited in document.keys:
        return document.at(inherited, key=True)
    return document.at(own, key=True)


def _unknown_side(path: Path, exercise: Exercise, document: Document) -> Iterator[Diagnostic]:
    """Yield a mistake if `sides` names a side that the exercise does not have."""
    side = exercise.one_side
    if side is None or side in exercise.both_sides:
        return
    choices = (*SIDEWAYS, *(exercise.labels or ()))
    hint = f"write {meant_value(side, SIDEWAYS)}"
    if meant_value(side, SIDEWAYS) is None:
        hint = did_you_mean_or(
            f"write {join_with_or(choices)}", side, (*SIDEWAYS, *exercise.both_sides)
        )
    owner = path if exercise.wrote("sides") else ("defaults",)
    mark = document.at((*owner, "sides"))
    yield document.mistake(mark, f"{quoted(side)} is not one of the choices", hint)


def _origin_of(exercise: Exercise) -> str:
    """Return where an included exercise was written, as a part of a sentence."""
    if exercise.origin is None:
        return ""
    return f" ({exercise.origin.file}:{exercise.line_in_origin('name')})"
