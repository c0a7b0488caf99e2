"""The entry that stands for another routine, and what of that routine goes into its place."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Annotated, Any

from pydantic import BeforeValidator

from voicecoach.did_you_mean import LOOSE_LIKENESS, did_you_mean_or
from voicecoach.escape_text import quoted
from voicecoach.routine.change.customise import with_only
from voicecoach.routine.change.exercise_names import ids_named
from voicecoach.routine.change.flag_targets import list_some
from voicecoach.routine.model.block import Block, RoutineEntry, blocks_in
from voicecoach.routine.model.exercise import Exercise
from voicecoach.routine.model.notes_and_pauses import Aside
from voicecoach.routine.model.routine import Routine
from voicecoach.routine.source.document import Document, Path
from voicecoach.routine.source.record import Record
from voicecoach.routine.values.slug import slug
from voicecoach.routine.values.text import LONGEST_TEXT, read_text, value_error
from voicecoach.routine.values.text_lists import Names


def _read_source(written: Any) -> str:
    """Read a path, or the name of a routine in a folder."""
    if not isinstance(written, str) or not any(letter.isalnum() for letter in written):
        raise value_error("this should name a routine", "write one file, or a name as for build")
    if written.startswith("~"):
        hint = "write the path from this file's folder, or the full path"
        raise value_error(f"{quoted(written)} starts with ~, which has no meaning here", hint)
    read_text(LONGEST_TEXT, placeholders=True)(written)
    return written.strip()


IncludeSource = Annotated[str, BeforeValidator(_read_source)]


class Include(Record):
    """Where the exercises of another routine go: all of them, `only` some, or all but some."""

    include: IncludeSource
    only: Names = ()
    skip: Names = ()


def is_include(written: Any) -> bool:
    """Return whether an entry of the list of exercises stands for another routine."""
    return isinstance(written, dict) and "include" in written


def choose_exercises(
    routine: Routine, entry: Include, path: Path, document: Document
) -> Routine | None:
    """Return what `entry`, at `path`, wants of `routine`, or None with its mistakes noted."""
    mistakes = len(document.mistakes)
    only = set(_ids_of(entry.only, routine, (*path, "only"), document))
    skip = set(_ids_of(entry.skip, routine, (*path, "skip"), document))
    if len(document.mistakes) > mistakes:
        return None
    ids = [exercise.id for exercise in routine.exercises]
    if not entry.wrote("only"):
        only = set(ids)
    chosen = [name for name in ids if name in only and name not in skip]
    if not chosen:
        message = f"only and skip leave nothing of {quoted(entry.include)}"
        key = "skip" if entry.skip else "only"
        document.note((*path, key), message, "keep at least one exercise", key=True)
        return None
    return with_only(routine, chosen)


def _ids_of(
    names: Sequence[str], routine: Routine, path: Path, document: Document
) -> Iterator[str]:
    """Yield the ids of the exercises of these names, and note the names that none has."""
    by_id = {exercise.id: exercise for exercise in routine.exercises}
    ids = list(by_id)
    for index, name in enumerate(names):
        if document.is_hopeless:
            return
        if named := ids_named(slug(name), by_id):
            yield from named
            continue
        hint = did_you_mean_or(f"there are: {list_some(ids)}", slug(name), ids, LOOSE_LIKENESS)
        message = f"{quoted(routine.name)} has no exercise {quoted(name)}"
        document.note((*path, index), message, hint)


@dataclass(frozen=True)
class IncludedEntries:
    """What an include puts in its place."""

    entries: tuple[RoutineEntry, ...]

    exercises: tuple[Exercise, ...]
    """The exercises in the entries as they were written, without defaults."""


def included_entries(place: "IncludePlace", asides: tuple[Aside, ...]) -> IncludedEntries:
    """Return the entries of a routine as they are in its place, the first led to by `asides`."""
    routine = place.routine
    exercises = [place.exercise(exercise.id) for exercise in routine.exercises]
    first, *others = [place.entry(entry) for entry in routine.entries]
    if isinstance(first, Block):
        first = replace(first, before=asides + first.before)
    else:
        exercises[0] = exercises[0].preceded_by(asides)
    return IncludedEntries((first, *others), tuple(exercises))


@dataclass(frozen=True)
class IncludePlace:
    """The line of another routine that includes this one, and the blocks there."""

    routine: Routine
    """The routine that is included."""

    line: int
    home: Block | None
    """The innermost block with rounds."""

    is_in_flow: bool = False
    """Whether a block flows."""

    def exercise(self, name: str) -> Exercise:
        written = self.routine.written(name)
        return written.included(self.routine.document, self.line).in_block(
            written.home or self.home,
            self.asides(written.before),
            written.own_defaults or self.routine.defaults,
            is_in_flow=written.is_in_flow or self.is_in_flow,
        )

    def entry(self, entry: RoutineEntry) -> RoutineEntry:
        if isinstance(entry, str):
            return entry
        rest, inside = entry.rest, self
        if not entry.is_heading:
            inside = replace(self, home=None)  # the block itself is the home of what is in it
            if self.home:
                after = rest.after or self.home.rest.between
                rest = rest.model_copy(update={"after": after})
        return replace(
            entry,
            written=entry.written.included(self.routine.document, self.line),
            before=self.asides(entry.before),
            rest=rest,
            entries=tuple(inside.entry(inner) for inner in entry.entries),
        )

    def asides(self, asides: tuple[Aside, ...]) -> tuple[Aside, ...]:
        return tuple(aside.included(self.routine.document, self.line) for aside in asides)


def misfits(
    included: IncludedEntries, place: IncludePlace, levels: int
) -> Iterator[tuple[str, str]]:
    """Yield a message and a hint for each thing that cannot stand there, or is too deep."""
    if _height(included.entries) > levels:
        message = "with the blocks of this routine, there are too many blocks inside each other"
        yield message, "include it outside of the other blocks"
    clocks = [block for block in blocks_in(included.entries) if block.kind.has_clock]
    if place.is_in_flow and clocks:
        message = f"an {clocks[0].kind.name} of this routine cannot be in a flow"
        yield message, "include it outside of the flow"
    home = place.home
    if home is None or not home.kind.has_clock:
        return
    if any(isinstance(entry, Block) for entry in included.entries):
        message = (
            f"an {home.kind.name} can hold only exercises, but this routine has more than those"
        )
        yield message, "write it beside it"
    if any(aside.pause for exercise in included.exercises for aside in exercise.before):
        message = f"an {home.kind.name} has no pauses, but this routine has one"
        yield message, "write its exercises here instead"


def _height(entries: Iterable[RoutineEntry]) -> int:
    """Return how many levels of blocks there are."""
    heights = [1 + _height(entry.entries) for entry in entries if isinstance(entry, Block)]
    return max(heights, default=0)
