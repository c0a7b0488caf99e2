"""The entries of a routine, read: exercises, asides, and blocks that hold further entries."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from difflib import get_close_matches
from typing import Any

from voicecoach.errors import quoted
from voicecoach.routine.aside import Aside, is_aside, misplaced
from voicecoach.routine.block import WITHOUT_BREAKS, Block, Entry, Finding
from voicecoach.routine.block_checks import (
    WHOLE_CHECKS,
    WRITTEN_CHECKS,
    with_rounds_of_time,
)
from voicecoach.routine.defaults import rests_filled
from voicecoach.routine.fields import Span
from voicecoach.routine.include import Include, brought_in, is_include
from voicecoach.routine.inclusion import Inclusion
from voicecoach.routine.kinds import KINDS
from voicecoach.routine.model import Dose, Exercise
from voicecoach.routine.reader import Document, Keys, Path
from voicecoach.routine.reading import read_record
from voicecoach.routine.record import Record
from voicecoach.routine.validate import Placed

MAX_EXERCISES = 1_000
MAX_DEPTH = 5
UNKNOWN = Span(0, 0)
"""The rounds of a block that is wrong."""

Check = Callable[[Block], Iterator[Finding]]


def is_block(written: Any) -> bool:
    """Whether an entry holds others, or is meant to."""
    keys = written if isinstance(written, dict) else ()
    return "exercises" in keys or any(kind in keys for kind in KINDS)


def _likely(written: dict[str, Any]) -> Block:
    """What a block that is wrong was meant to be, to find what is wrong in it as well."""
    kind = next((kind for kind in KINDS if kind in written), "circuit")
    return Block(kind, kind, Record(), rounds=UNKNOWN)


@dataclass
class Listing:
    """The entries of one document; `exercises` are those that are sound by themselves."""

    document: Document
    defaults: Dose
    inclusion: Inclusion
    exercises: list[Placed] = field(default_factory=list)
    count: int = 0

    def read(
        self, written: Any, path: Path, home: Block | None = None, depth: int = 0
    ) -> tuple[Entry, ...]:
        """What is listed at `path`, in the block with rounds `home`, so many blocks deep."""
        if not (isinstance(written, list) and written):
            hint = "list at least one, each starting with  - name: ..."
            self._mistake(path, "there are no exercises here", hint)
            return ()
        if self._are_too_many(written, path):
            return ()
        is_first = not any(path[1::2])
        self.document.mistakes += misplaced(written, path, self.document, is_first=is_first)
        if home and home.kind in WITHOUT_BREAKS:
            self._refuse_breaks(written, path, home.kind)
        found: list[Entry] = []
        asides: tuple[Aside, ...] = ()
        for index, item in enumerate(written):
            place = (*path, index)
            if is_block(item):
                block = self._block(item, place, home, depth + 1)
                found += [replace(block, before=asides)] if block else []
            elif is_aside(item):
                aside = read_record(Aside, item, place, self.document)
                asides += (aside,) if aside else ()
                continue
            elif is_include(item):
                found += self._include(item, place, home, asides)
            else:
                found += self._exercise(item, place, home, asides)
            asides = ()
        return tuple(found)

    def _are_too_many(self, listed: Sequence[Any], path: Path) -> bool:
        """Whether these are more than there is room for, those before them counted."""
        room, self.count = MAX_EXERCISES - self.count, self.count + len(listed)
        if 0 <= room < len(listed):
            message = f"a routine has at most {MAX_EXERCISES:,} exercises"
            self._mistake((*path, room), message, "split it into several")
        return len(listed) > room

    def _exercise(
        self, item: Any, path: Path, home: Block | None, asides: tuple[Aside, ...]
    ) -> list[str]:
        exercise = read_record(Exercise, item, path, self.document)
        if exercise is None:
            return []
        exercise._before, exercise._home = asides, home
        self.exercises.append((path, exercise))
        return [exercise.id]

    def _include(
        self, item: Any, path: Path, home: Block | None, asides: tuple[Aside, ...]
    ) -> tuple[Entry, ...]:
        entry = read_record(Include, item, path, self.document)
        if home:
            hint = "put it beside this one, or write its exercises here"
            self._mistake(path, f"a routine cannot be included in a {home.kind}", hint)
            return ()
        if entry is None or self.count > MAX_EXERCISES:
            return ()
        routine = self.inclusion.of(entry, path, self.document)
        self.count -= 1  # it was counted as one entry, and is none
        if routine is None or self._are_too_many(routine.exercises, path):
            return ()
        line = self.document.at((*path, "include"), key=True)[0]
        exercises, entries = brought_in(routine, line, asides)
        self.exercises += ((path, exercise) for exercise in exercises)
        return entries

    def _block(self, item: Any, path: Path, home: Block | None, depth: int) -> Block | None:
        if depth > MAX_DEPTH:
            message = f"circuits and sections stand at most {MAX_DEPTH} deep in each other"
            self._mistake(path, message, "write this one beside the others, not in them")
            return None
        others = Keys({key: value for key, value in item.items() if key != "exercises"})
        others.lines = item.lines
        block = self._headed(others, path)
        block = rests_filled(block, self.defaults, home) if block else None
        if block:
            self._check(WRITTEN_CHECKS, block, path)
        before = len(self.document.mistakes)
        inside = home if "section" in item else block or _likely(item)
        entries = self.read(item.get("exercises"), (*path, "exercises"), inside, depth)
        if block is None or len(self.document.mistakes) > before:
            return None
        block = with_rounds_of_time(replace(block, entries=entries))
        self._check(WHOLE_CHECKS, block, path)
        return block

    def _check(self, checks: Iterable[Check], block: Block, path: Path) -> None:
        for check in checks:
            for key, message, hint in check(block):
                self._mistake((*path, key), message, hint, key=True)

    def _refuse_breaks(self, written: list[Any], path: Path, kind: str) -> None:
        """No blocks and no pauses in what has a clock of its own."""
        for index, item in enumerate(written):
            if is_block(item):
                message, hint = f"an {kind} holds exercises alone", "write this one beside it"
                self._mistake((*path, index), message, hint)
            elif is_aside(item) and "pause" in item:
                message, hint = f"an {kind} has no pauses: its clock runs on", "leave this out"
                self._mistake((*path, index, "pause"), message, hint, key=True)

    def _headed(self, written: Keys, path: Path) -> Block | None:
        """The block without its entries, whose kind is the key that names it."""
        kinds = [kind for kind in KINDS if kind in written]
        if len(kinds) == 1:
            record = read_record(KINDS[kinds[0]], written, path, self.document)
            return record.block() if record else None
        if kinds:
            message = f"this is both a {kinds[0]} and a {kinds[1]}"
            self._mistake((*path, kinds[1]), message, "write one in the other", key=True)
            return None
        self._no_heading(written, path)
        return None

    def _no_heading(self, written: Keys, path: Path) -> None:
        """What holds exercises and is none of the kinds: misspelt, most likely, or an exercise."""
        for key in written:
            if near := get_close_matches(key, KINDS, n=1):
                message, hint = f"unknown key {quoted(key)}", f'did you mean "{near[0]}"?'
                self._mistake((*path, key), message, hint, key=True)
                return
        if "name" in written:
            hint = "name it  circuit: ...  or  section: ...  instead"
            self._mistake((*path, "name"), "an exercise holds no others", hint, key=True)
            return
        hint = f"begin it with one of these keys: {', '.join(KINDS)}"
        self._mistake(path, "these exercises have no heading", hint)

    def _mistake(self, path: Path, message: str, hint: str, *, key: bool = False) -> None:
        mark = self.document.at(path, key=key)
        self.document.mistakes.append(self.document.mistake(mark, message, hint))
