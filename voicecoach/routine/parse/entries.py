"""The entries of a routine, read: exercises, asides, and blocks that hold further entries."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from voicecoach.routine.model.block import Block, KeyProblem, RoutineEntry
from voicecoach.routine.model.defaults import with_default_rests
from voicecoach.routine.model.dose import Dose
from voicecoach.routine.model.exercise import Exercise
from voicecoach.routine.model.notes_and_pauses import Aside, is_aside
from voicecoach.routine.parse.block_entries import (
    count_slots,
    guess_block,
    is_block,
    read_block,
    refuse_breaks,
    with_wrong_entries,
)
from voicecoach.routine.parse.checks.block import (
    WHOLE_CHECKS,
    WRITTEN_CHECKS,
    with_rounds_of_time,
)
from voicecoach.routine.parse.checks.notes_and_pauses import misplaced_asides
from voicecoach.routine.parse.checks.routine import LocatedExercise
from voicecoach.routine.parse.checks.torn_sides import torn_sides
from voicecoach.routine.parse.entry_context import EntryContext
from voicecoach.routine.parse.entry_count import EntryCount
from voicecoach.routine.parse.include_entry import (
    Include,
    IncludePlace,
    included_entries,
    is_include,
    misfits,
)
from voicecoach.routine.parse.included_files import IncludedFiles
from voicecoach.routine.parse.odd_entries import list_form, note_odd_entry
from voicecoach.routine.parse.opening_pause import OpeningPause
from voicecoach.routine.source.document import Document, Keys, Path
from voicecoach.routine.source.read_record import read_record

MAX_BLOCK_DEPTH = 5

EntryCheck = Callable[[Block], Iterator[KeyProblem]]


@dataclass
class EntryReader:
    """Reads the entries of one document, and notes in it what is wrong with them."""

    document: Document
    defaults: Dose
    included_files: IncludedFiles

    exercises: list[LocatedExercise] = field(default_factory=list)
    """The exercises read so far that are sound by themselves, with their paths."""

    count: EntryCount = field(default_factory=EntryCount)

    opening_pause: OpeningPause = field(default_factory=OpeningPause)

    entries: tuple[RoutineEntry, ...] = ()
    """All entries, once they are read."""

    def read(self, written: Any, context: EntryContext) -> tuple[RoutineEntry, ...]:
        """Return the entries in the list at `context.path`, those that are wrong left out."""
        path = context.path
        if not (isinstance(written, list) and written):
            hint = "list at least one, each starting with  - name: ..."
            if isinstance(written, dict) and written:
                hint = list_form(written)
            self.document.note(path, "there are no exercises here", hint)
            return ()
        if not self.count.has_room_for(written, path, self.document):
            return ()
        self._check_asides(written, context)
        entries: list[RoutineEntry] = []
        asides: tuple[Aside, ...] = ()
        for index, item in enumerate(written):
            inside = replace(context, path=(*path, index), asides=asides)
            if is_aside(item) and not is_block(item):
                aside = read_record(Aside, item, inside.path, self.document)
                comes_again = inside.home is not None
                aside = aside and self.opening_pause.take_from(aside, comes_again=comes_again)
                asides += (aside,) if aside else ()
            else:
                entries += self._read_entry(item, inside)
                asides = ()
        return tuple(entries)

    def _check_asides(self, written: list[Any], context: EntryContext) -> None:
        """Note asides that lead to nothing, and breaks in a block that has no room for them."""
        path, home = context.path, context.home
        self.document.mistakes += misplaced_asides(written, path, self.document)
        if home and home.kind.has_clock:
            refuse_breaks(written, path, home.kind.name, self.document)

    def _read_entry(self, item: Any, context: EntryContext) -> Sequence[RoutineEntry]:
        if is_block(item):
            return self._read_block(item, context)
        if is_include(item):
            return self._read_include(item, context)
        return self._read_exercise(item, context)

    def _read_exercise(self, item: Any, context: EntryContext) -> list[str]:
        if note_odd_entry(item, context.path, self.document):
            return []
        exercise = read_record(Exercise, item, context.path, self.document)
        if exercise is None:
            return []
        exercise = exercise.in_block(context.home, context.asides, is_in_flow=context.is_in_flow)
        self.opening_pause.end()
        self.exercises.append((context.path, exercise))
        return [exercise.id]

    def _read_include(self, item: Any, context: EntryContext) -> tuple[RoutineEntry, ...]:
        path, home = context.path, context.home
        entry = read_record(Include, item, path, self.document)
        if entry is None or self.count.is_full:
            return ()
        routine = self.included_files.read_include(entry, path, self.document)
        if routine is None:
            return ()
        if not self.count.has_room_for_include(routine, path, self.document):
            return ()
        place = IncludePlace(routine, entry.line_of("include"), home, is_in_flow=context.is_in_flow)
        included = included_entries(place, context.asides)
        for message, hint in misfits(included, place, MAX_BLOCK_DEPTH - context.depth):
            self.document.note((*path, "include"), message, hint)
        self.opening_pause.end(routine.opening_pause_ms)
        self.exercises += [(path, exercise) for exercise in included.exercises]
        return included.entries

    def _read_block(self, item: Keys, context: EntryContext) -> list[RoutineEntry]:
        path, depth = context.path, context.depth + 1
        if depth > MAX_BLOCK_DEPTH:
            message = f"blocks can be at most {MAX_BLOCK_DEPTH} deep in each other"
            self.document.note(path, message, "move this one out of the others")
            return []
        block = self._read_block_keys(item, context)
        mistakes = len(self.document.mistakes)
        earlier = len(self.exercises)
        # The entries of a block that is wrong are read as well, to find what is wrong in them.
        block_or_guess = block or guess_block(item)
        home = context.home if block_or_guess.is_heading else block_or_guess
        is_in_flow = context.is_in_flow or block_or_guess.flow
        inside = EntryContext((*path, "exercises"), home, is_in_flow, depth)
        entries = self.read(item.get("exercises"), inside)
        if block is None:
            return []
        is_sound = len(self.document.mistakes) == mistakes
        block = replace(block, entries=entries, before=context.asides)
        if not is_sound:
            block = with_wrong_entries(block, item.get("exercises"))
        self._check(WHOLE_CHECKS, block, path)
        own = [exercise for _path, exercise in self.exercises[earlier:]]
        self._check([lambda whole: torn_sides(whole, own, self.defaults)], block, path)
        return [block] if is_sound else []

    def _read_block_keys(self, item: Keys, context: EntryContext) -> Block | None:
        """Return the block without its entries, its default rests filled in."""
        block = read_block(item.without("exercises"), context.path, self.document)
        if block is None:
            return None
        if context.is_in_flow and block.kind.has_clock:
            message = f"an {block.kind.name} cannot be in a flow: it has a clock of its own"
            place = (*context.path, block.kind.name)
            self.document.note(place, message, "write it beside the flow", key=True)
        block = with_default_rests(block, self.defaults, context.home)
        self._check(WRITTEN_CHECKS, block, context.path)
        return with_rounds_of_time(block, count_slots(item.get("exercises")))

    def _check(self, checks: Iterable[EntryCheck], block: Block, path: Path) -> None:
        for check in checks:
            for key, message, hint in check(block):
                self.document.note((*path, key), message, hint, key=True)
