"""Blocks: what holds exercises and further blocks, and is done once or in rounds."""

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
        "sides": "say this of the exercises in it",
    }

    between: RestSpan | None = None
    rounds: RestSpan | None = None


@dataclass(frozen=True)
class Block:
    """Exercises and blocks that belong together, in `rounds`; of which `kind` the author says.

    `entries` are blocks, and exercises by their ids. `rest` is complete: the defaults are filled
    in. `ahead`: every move is explained before the first round. `every_ms` is how long a slot of
    an emom is, `time` how long an amrap. `before` are the notes and the pause that lead to it.
    """

    kind: BlockKind
    name: str
    written: Record
    rest: BlockRest = field(default_factory=BlockRest)
    rounds: Span = ONCE
    ahead: bool = False
    every_ms: int = 0
    time: Span | None = None
    before: tuple[Aside, ...] = ()
    entries: tuple["RoutineEntry", ...] = ()

    @property
    def id(self) -> str:
        """The name as flags write it."""
        return slug(self.name)

    @property
    def is_heading(self) -> bool:
        """Whether it is but a heading, which changes nothing of what it stands over."""
        return self.kind.is_heading

    def line_of(self, key: str = "") -> int:
        """The line of `key`, or of the block itself where the key was not written."""
        return self.written.line_of(key)


RoutineEntry = str | Block
"""What a routine is made of: an exercise, by its id, or a block."""

KeyProblem = tuple[str, str, str]
"""The key it is about, what is wrong, what to write instead."""


def keep_exercises(
    entries: Iterable[RoutineEntry], ids: Collection[str]
) -> tuple[RoutineEntry, ...]:
    """The entries with only those exercises in them; a block that held no other is gone."""
    left = ((e if e in ids else None) if isinstance(e, str) else _kept(e, ids) for e in entries)
    return tuple(entry for entry in left if entry)


def _kept(block: Block, ids: Collection[str]) -> Block | None:
    entries = keep_exercises(block.entries, ids)
    return replace(block, entries=entries) if entries else None


def change_blocks(
    entries: Iterable[RoutineEntry], change: Callable[[Block], Block]
) -> tuple[RoutineEntry, ...]:
    """The entries with every block changed, the outer ones before those in them."""
    return tuple(e if isinstance(e, str) else _changed(e, change) for e in entries)


def _changed(block: Block, change: Callable[[Block], Block]) -> Block:
    new = change(block)
    return replace(new, entries=change_blocks(new.entries, change))


def blocks_in(entries: Iterable[RoutineEntry]) -> Iterator[Block]:
    """Every block, the outer ones before those in them."""
    for entry in entries:
        if isinstance(entry, Block):
            yield entry
            yield from blocks_in(entry.entries)


def exercises_in(entries: Iterable[RoutineEntry]) -> Iterator[str]:
    """The ids of all exercises, in order."""
    for entry in entries:
        if isinstance(entry, str):
            yield entry
        else:
            yield from exercises_in(entry.entries)
