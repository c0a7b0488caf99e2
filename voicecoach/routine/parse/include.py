"""The entry that stands for another routine, and what of that routine goes into its place."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Annotated, Any

from pydantic import BeforeValidator

from voicecoach.did_you_mean import LOOSE_LIKENESS, did_you_mean_or
from voicecoach.escape_text import quoted
from voicecoach.routine.change.customise import Changes, customise
from voicecoach.routine.model.block import Block, RoutineEntry
from voicecoach.routine.model.exercise import Exercise
from voicecoach.routine.model.notes_and_pauses import Aside
from voicecoach.routine.model.routine import Routine
from voicecoach.routine.source.document import Document, Path
from voicecoach.routine.source.record import Record
from voicecoach.routine.values.slug import slug
from voicecoach.routine.values.text import Names, read_text, value_error


def _read_source(written: Any) -> str:
    """A path, or the name of a routine on a shelf."""
    if not isinstance(written, str) or not any(letter.isalnum() for letter in written):
        raise value_error("this should name a routine", "write one file, or a name as for build")
    if written.startswith("~"):
        hint = "write the path from this file's folder on, or all of it"
        raise value_error(f"{quoted(written)} begins with ~, which stands for nothing here", hint)
    read_text(1_000, placeholders=True)(written)
    return written.strip()


class Include(Record):
    """Where the exercises of another routine go: all of them, `only` some, or all but some."""

    include: Annotated[str, BeforeValidator(_read_source)]
    only: Names = ()
    skip: Names = ()


def is_include(written: Any) -> bool:
    """Whether an entry of the list of exercises stands for another routine."""
    return isinstance(written, dict) and "include" in written


def chosen(routine: Routine, entry: Include, path: Path, document: Document) -> Routine | None:
    """What `entry`, at `path`, wants of `routine`; None, and the mistakes noted, where it errs."""
    before = len(document.mistakes)
    only = set(_named(routine, entry.only, (*path, "only"), document))
    skip = set(_named(routine, entry.skip, (*path, "skip"), document))
    if len(document.mistakes) > before:
        return None
    ids = [exercise.id for exercise in routine.exercises]
    kept = [name for name in ids if name not in skip and (name in only or not entry.wrote("only"))]
    if not kept:
        message = f"only and skip leave nothing of {quoted(entry.include)}"
        place = (*path, "skip" if entry.skip else "only")
        document.note(place, message, "keep at least one exercise", key=True)
        return None
    return customise(routine, Changes(only=tuple(kept)))


def _named(routine: Routine, names: Sequence[str], path: Path, document: Document) -> Iterator[str]:
    """The ids of the exercises called so; a name that none has is noted as a mistake."""
    ids = [exercise.id for exercise in routine.exercises]
    for index, name in enumerate(names):
        if document.is_hopeless:
            return
        if (wanted := slug(name)) in ids:
            yield wanted
            continue
        hint = did_you_mean_or(f"there are: {', '.join(ids)}", wanted, ids, LOOSE_LIKENESS)
        message = f"{quoted(routine.name)} has no exercise {quoted(name)}"
        document.note((*path, index), message, hint)


@dataclass(frozen=True)
class Brought:
    """What an include brings in: entries, and the exercises in them as they were written."""

    entries: tuple[RoutineEntry, ...]
    exercises: tuple[Exercise, ...]


def brought_in(
    routine: Routine, line: int, home: Block | None, asides: tuple[Aside, ...]
) -> Brought:
    """`routine` as it is on `line` of another one, in its block `home`, led to by its `asides`."""
    names = [exercise.id for exercise in routine.exercises]
    exercises = [_exercise(routine, name, line, home) for name in names]
    first, *others = [_entry(routine, entry, line, home) for entry in routine.entries]
    if isinstance(first, Block):
        first = replace(first, before=asides + first.before)
    else:
        exercises[0] = exercises[0].preceded_by(asides)
    return Brought((first, *others), tuple(exercises))


def _exercise(routine: Routine, name: str, line: int, home: Block | None) -> Exercise:
    written = routine.written(name)
    return written.included(routine.document, line).in_block(
        written.home or home,
        _asides(routine, written.before, line),
        written.own_defaults or routine.defaults,
    )


def _entry(routine: Routine, entry: RoutineEntry, line: int, home: Block | None) -> RoutineEntry:
    if isinstance(entry, str):
        return entry
    rest = entry.rest
    if home and not entry.is_heading:
        rest = rest.model_copy(update={"after": rest.after or home.rest.between})
    inside = home if entry.is_heading else None
    return replace(
        entry,
        written=entry.written.included(routine.document, line),
        before=_asides(routine, entry.before, line),
        rest=rest,
        entries=tuple(_entry(routine, inner, line, inside) for inner in entry.entries),
    )


def _asides(routine: Routine, asides: tuple[Aside, ...], line: int) -> tuple[Aside, ...]:
    return tuple(aside.included(routine.document, line) for aside in asides)


def misfits(brought: Brought, home: Block | None, levels: int) -> Iterator[tuple[str, str]]:
    """What cannot stand in `home`, or not so deep that `levels` of blocks are left."""
    if _height(brought.entries) > levels:
        message = "with what this brings, circuits and sections stand too deep in each other"
        yield message, "include it beside the others, not in them"
    if home is None or not home.kind.has_clock:
        return
    if any(isinstance(entry, Block) for entry in brought.entries):
        yield (
            f"an {home.kind.name} holds exercises alone, and this brings more",
            "write it beside it",
        )
    if any(aside.pause for exercise in brought.exercises for aside in exercise.before):
        message = f"an {home.kind.name} has no pauses, and this brings one: its clock runs on"
        yield message, "write its exercises here instead"


def _height(entries: Iterable[RoutineEntry]) -> int:
    """How many levels of blocks there are."""
    inner = (1 + _height(entry.entries) for entry in entries if isinstance(entry, Block))
    return max(inner, default=0)
