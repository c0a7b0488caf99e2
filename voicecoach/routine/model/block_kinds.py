"""The kinds of block, as an author writes them: a section, a circuit, a superset, EMOM, AMRAP.

How to add a kind:

1. Write its record: its keys, its `kind` with what it does differently, and `block` if the
   keys it adds mean something for the block.
2. Name the record in KINDS.
"""

from collections.abc import Mapping
from typing import Annotated, ClassVar

from pydantic import BeforeValidator

from voicecoach.routine.model.block import ONCE, AfterRest, Block, BlockRest
from voicecoach.routine.model.block_kind import BlockKind
from voicecoach.routine.model.block_record import (
    BlockRecord,
    LoneAfterRest,
    OrderedRecord,
    RoundsRecord,
    block_hints,
    rest_reader,
    whole_rest,
)
from voicecoach.routine.source.record import Record
from voicecoach.routine.values.amounts import RoundCount, one_time, read_length
from voicecoach.routine.values.ladder import TimeSpan
from voicecoach.routine.values.text import Name
from voicecoach.units import HOUR_MS

EVERY_MS = 60_000

Every = Annotated[int, BeforeValidator(read_length(10_000, HOUR_MS))]
EmomTime = Annotated[int, BeforeValidator(one_time)]


class Section(OrderedRecord):
    """A heading over exercises."""

    kind = BlockKind("section", is_heading=True)
    hints = block_hints(
        kind, rounds="write  circuit:  instead of  section:", rest="write this in its exercises"
    )

    section: Name

    def block(self) -> Block:
        """Return the block that this means, without its entries."""
        return self.in_order(Block(self.kind, self.name, self))


class Circuit(RoundsRecord):
    """Rounds of several exercises, with rests between them."""

    kind = BlockKind("circuit", counts_rounds=True)
    hints = block_hints(kind, sets="write  rounds: 3  instead")

    circuit: Name
    rest: Annotated[BlockRest, BeforeValidator(rest_reader(*BlockRest.model_fields))] | None = None


class Superset(RoundsRecord):
    """Exercises back to back, in rounds with a rest between them."""

    kind = BlockKind(
        "superset",
        counts_rounds=True,
        rests_between_exercises=False,
        explains_ahead=True,
        fewest_exercises=2,
    )
    hints = block_hints(kind, sets="write  rounds: 3  instead")

    superset: Name
    rest: Annotated[BlockRest, BeforeValidator(rest_reader("rounds", "after"))] | None = None


class Emom(BlockRecord):
    """Every minute on the minute: each exercise starts with its slot, the rest of it is rest."""

    kind = BlockKind(
        "emom",
        counts_rounds=True,
        has_clock=True,
        has_slots=True,
        rests_between_exercises=False,
        explains_ahead=True,
    )
    hints = block_hints(kind, sets="write  rounds: 3  instead")
    inner: ClassVar[Mapping[str, type[Record]]] = {"rest": AfterRest}

    refusals: ClassVar[Mapping[str, str]] = {
        "flow": "an emom cannot flow: each exercise waits for its slot",
        **dict.fromkeys(("pick", "shuffle"), "an emom does all that is in it, in its order"),
    }

    emom: Name
    rounds: RoundCount | None = None
    time: EmomTime | None = None
    every: Every = EVERY_MS
    rest: LoneAfterRest | None = None

    def block(self) -> Block:
        """Return the block that this means; how many rounds a time is, its entries decide."""
        rest, rounds = whole_rest(self.rest), self.rounds or ONCE
        return Block(self.kind, self.name, self, rest, rounds, ahead=True, every_ms=self.every)


class Amrap(BlockRecord):
    """As many rounds as possible in a time."""

    kind = BlockKind(
        "amrap", has_clock=True, fills_time=True, rests_between_exercises=False, explains_ahead=True
    )
    hints = block_hints(
        kind, **dict.fromkeys(("sets", "rounds"), "leave it out: it is as many as you can")
    )
    inner: ClassVar[Mapping[str, type[Record]]] = {"rest": AfterRest}

    refusals: ClassVar[Mapping[str, str]] = {
        "flow": "an amrap cannot flow: nobody knows when one of its exercises ends",
        **dict.fromkeys(("pick", "shuffle"), "an amrap does all that is in it, in its order"),
    }

    amrap: Name
    time: TimeSpan
    rest: LoneAfterRest | None = None

    def block(self) -> Block:
        """Return the block that this means, without its entries."""
        return Block(self.kind, self.name, self, whole_rest(self.rest), ahead=True, time=self.time)


KINDS: Mapping[str, type[BlockRecord]] = {
    record.kind.name: record for record in (Section, Circuit, Superset, Emom, Amrap)
}
"""The records of all kinds, by the key that names a block."""
