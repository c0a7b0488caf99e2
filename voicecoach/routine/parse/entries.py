"""The entries of a routine, read: exercises, asides, and blocks that hold further entries."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from voicecoach.routine.model.block import Block, KeyProblem, RoutineEntry
from voicecoach.routine.model.defaults import with_default_rests
from voicecoach.routine.model.dose import Dose
from voicecoach.routine.model.exercise import Exercise
from voicecoach.routine.model.notes_and_pauses import Aside, is_aside, misplaced_asides
from voicecoach.routine.parse.block_entries import headed, is_block, likely, refuse_breaks, slots_of
from voicecoach.routine.parse.checks.block import (
    WHOLE_CHECKS,
    WRITTEN_CHECKS,
    with_rounds_of_time,
)
from voicecoach.routine.parse.checks.routine import LocatedMistake
from voicecoach.routine.parse.include import Include, brought_in, is_include, misfits
from voicecoach.routine.parse.included_files import Inclusion
from voicecoach.routine.source.document import Document, Keys, Path
from voicecoach.routine.source.read_record import read_record

MAX_EXERCISES = 1_000
MAX_BLOCK_DEPTH = 5

EntryCheck = Callable[[Block], Iterator[KeyProblem]]


@dataclass
class Listing:
    """The entries of one document; `exercises` are those that are sound by themselves."""

    document: Document
    defaults: Dose
    inclusion: Inclusion
    exercises: list[LocatedMistake] = field(default_factory=list)
    count: int = 0

    def read(
        self, written: Any, path: Path, home: Block | None = None, depth: int = 0
    ) -> tuple[RoutineEntry, ...]:
        """What is listed at `path`, in the block with rounds `home`, so many blocks deep."""
        if not (isinstance(written, list) and written):
            hint = "list at least one, each starting with  - name: ..."
            self.document.note(path, "there are no exercises here", hint)
            return ()
        if self._are_too_many(written, path):
            return ()
        is_first = not any(path[1::2])
        self.document.mistakes += misplaced_asides(written, path, self.document, is_first=is_first)
        if home and home.kind.has_clock:
            refuse_breaks(written, path, home.kind.name, self.document)
        found: list[RoutineEntry] = []
        asides: tuple[Aside, ...] = ()
        for index, item in enumerate(written):
            if is_aside(item) and not is_block(item):
                aside = read_record(Aside, item, (*path, index), self.document)
                asides += (aside,) if aside else ()
                continue
            found += self._entry(item, (*path, index), home, asides, depth)
            asides = ()
        return tuple(found)

    def _entry(
        self, item: Any, path: Path, home: Block | None, asides: tuple[Aside, ...], depth: int
    ) -> Sequence[RoutineEntry]:
        if is_block(item):
            block = self._block(item, path, home, depth + 1)
            return [replace(block, before=asides)] if block else []
        if is_include(item):
            return self._included(item, path, home, asides, depth)
        return self._exercise(item, path, home, asides)

    def _are_too_many(self, written: list[Any], path: Path) -> bool:
        room, self.count = MAX_EXERCISES - self.count, self.count + len(written)
        if 0 <= room < len(written):
            self._too_many((*path, room))
        return len(written) > room

    def _too_many(self, path: Path) -> None:
        message = f"a routine has at most {MAX_EXERCISES:,} exercises"
        self.document.note(path, message, "split it into several")

    def _included(
        self, item: Any, path: Path, home: Block | None, asides: tuple[Aside, ...], depth: int
    ) -> tuple[RoutineEntry, ...]:
        entry = read_record(Include, item, path, self.document)
        if entry is None or self.count > MAX_EXERCISES:
            return ()
        routine = self.inclusion.of(entry, path, self.document)
        if routine is None:
            return ()
        self.count += len(routine.exercises) - 1
        if self.count > MAX_EXERCISES:
            self._too_many(path)
            return ()
        brought = brought_in(routine, entry.line_of("include"), home, asides)
        for message, hint in misfits(brought, home, MAX_BLOCK_DEPTH - depth):
            self.document.note((*path, "include"), message, hint)
        self.exercises += [(path, exercise) for exercise in brought.exercises]
        return brought.entries

    def _exercise(
        self, item: Any, path: Path, home: Block | None, asides: tuple[Aside, ...]
    ) -> list[str]:
        exercise = read_record(Exercise, item, path, self.document)
        if exercise is None:
            return []
        self.exercises.append((path, exercise.in_block(home, asides)))
        return [exercise.id]

    def _block(self, item: Keys, path: Path, home: Block | None, depth: int) -> Block | None:
        if depth > MAX_BLOCK_DEPTH:
            message = f"circuits and sections stand at most {MAX_BLOCK_DEPTH} deep in each other"
            self.document.note(path, message, "write this one beside the others, not in them")
            return None
        block = self._without_entries(item, path, home)
        before = len(self.document.mistakes)
        meant = block or likely(item)
        inside = home if meant.is_heading else meant
        entries = self.read(item.get("exercises"), (*path, "exercises"), inside, depth)
        if block is None or len(self.document.mistakes) > before:
            return None
        block = replace(block, entries=entries)
        self._check(WHOLE_CHECKS, block, path)
        return block

    def _without_entries(self, item: Keys, path: Path, home: Block | None) -> Block | None:
        others = Keys({key: value for key, value in item.items() if key != "exercises"})
        others.lines = item.lines
        block = headed(others, path, self.document)
        if block is None:
            return None
        whole = with_default_rests(block, self.defaults, home)
        self._check(WRITTEN_CHECKS, whole, path)
        return with_rounds_of_time(whole, slots_of(item.get("exercises")))

    def _check(self, checks: Iterable[EntryCheck], block: Block, path: Path) -> None:
        for check in checks:
            for key, message, hint in check(block):
                self.document.note((*path, key), message, hint, key=True)
