"""Blocks, which hold exercises and further blocks, and are done once or in rounds."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import ClassVar

from voicecoach.routine.model.block_kind import BlockKind
from voicecoach.routine.model.notes_and_pauses import Aside
from voicecoach.routine.source.record import Record
from voicecoach.routine.values.amounts import RestSpan, Span
from voicecoach.routine.values.slug import slug

ONCE = Span(1, 1)


class AfterRest(Record):
    """Rest in ms `after` a block."""

    hints: ClassVar[Mapping[str, str]] = dict.fromkeys(
        ("between", "rounds"), "leave it out: its clock says when to rest"
    )

    after: RestSpan | None = None


class BlockRest(AfterRest):
    """Rest in ms `between` the exercises of a block, between its `rounds`, and `after` it."""

    hints: ClassVar[Mapping[str, str]] = {
        "sets": "write  rounds:  instead",
        "sides": "write this in its exercises",
    }

    between: RestSpan | None = None
    rounds: RestSpan | None = None


@dataclass(frozen=True)
class Block:
    """Exercises and blocks that belong together, and are done once or in rounds."""

    kind: BlockKind
    name: str

    written: Record
    """Its keys as they are written."""

    rest: BlockRest = field(default_factory=BlockRest)
    """Its rests, with the defaults filled in."""

    rounds: Span = ONCE

    is_back_to_back: bool = False
    """Whether nobody wrote a rest between its exercises, so that only the countdown is there."""

    ahead: bool = False
    """Every exercise is explained before the first round."""

    flow: bool = False
    """Its exercises follow each other without a break."""

    pick: int | None = None
    """How many of its entries are done, if not all. A seed decides which."""

    shuffle: bool = False
    """A seed decides the order of its entries."""

    every_ms: int = 0
    """How long each slot of an emom is."""

    time: Span | None = None
    """How long an amrap is, in ms."""

    before: tuple[Aside, ...] = ()
    """The notes and the pause that lead to it."""

    entries: tuple["RoutineEntry", ...] = ()
    """The blocks in it, and the exercises by their ids."""

    @property
    def id(self) -> str:
        """The name as flags write it."""
        return slug(self.name)

    @property
    def is_heading(self) -> bool:
        """Whether it is only a heading, which changes nothing about what it stands over."""
        return self.kind.is_heading

    def line_of(self, key: str = "") -> int:
        """Return the line of `key`, or of the block itself if the key was not written."""
        return self.written.line_of(key)


RoutineEntry = str | Block
"""One entry of a routine: the id of an exercise, or a block."""

KeyProblem = tuple[str, str, str]
"""The key that is wrong, what is wrong with it, and what to write instead."""


def keep_exercises(
    entries: Iterable[RoutineEntry], ids: Collection[str]
) -> tuple[RoutineEntry, ...]:
    """Return the entries with only those exercises, and without the blocks that are then empty."""
    remaining: list[RoutineEntry] = []
    for entry in entries:
        if isinstance(entry, Block):
            inside = keep_exercises(entry.entries, ids)
            if inside:
                remaining.append(replace(entry, entries=inside))
        elif entry in ids:
            remaining.append(entry)
    return tuple(remaining)


def change_blocks(
    entries: Iterable[RoutineEntry], change: Callable[[Block], Block]
) -> tuple[RoutineEntry, ...]:
    """Return the entries with every block changed, the outer ones before those in them."""
    changed: list[RoutineEntry] = []
    for entry in entries:
        if isinstance(entry, Block):
            block = change(entry)
            changed.append(replace(block, entries=change_blocks(block.entries, change)))
        else:
            changed.append(entry)
    return tuple(changed)


def blocks_in(entries: Iterable[RoutineEntry]) -> Iterator[Block]:
    """Yield every block, the outer ones before those in them."""
    for entry in entries:
        if isinstance(entry, Block):
            yield entry
            yield from blocks_in(entry.entries)


def exercises_in(entries: Iterable[RoutineEntry]) -> Iterator[str]:
    """Yield the ids of all exercises, in order."""
    for entry in entries:
        if isinstance(entry, str):
            yield entry
        else:
            yield from exercises_in(entry.entries)
