"""The kinds of block, as an author writes them: a section, a circuit, a superset, EMOM, AMRAP.

How to add a kind:

1. Write its record: its keys, its `kind` with what it does differently, and `block` if the
   keys it adds mean something for the block.
2. Name the record in KINDS.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Annotated, Any, ClassVar

from pydantic import BeforeValidator

from voicecoach.routine.model.block import ONCE, AfterRest, Block, BlockRest
from voicecoach.routine.model.block_kind import BlockKind
from voicecoach.routine.model.exercise import Exercise
from voicecoach.routine.model.notes_and_pauses import HINTS_OF_ASIDES
from voicecoach.routine.source.record import Record
from voicecoach.routine.values.amounts import RoundCount, Span, one_time, read_count, read_length
from voicecoach.routine.values.ladder import TimeSpan
from voicecoach.routine.values.text import Name, YesOrNo, one_of
from voicecoach.synonyms.rows import IN_BLOCK
from voicecoach.units import HOUR_MS

EVERY_MS = 60_000
MOST_PICKED = 1_000
NO_REST = Span(0, 0)

AHEAD = "ahead"
SETUPS = (AHEAD, "in-turn")

Every = Annotated[int, BeforeValidator(read_length(10_000, HOUR_MS))]
EmomTime = Annotated[int, BeforeValidator(one_time)]
Pick = Annotated[int, BeforeValidator(read_count(1, MOST_PICKED, "exercises"))]
Setups = Annotated[str, BeforeValidator(one_of(*SETUPS))]


def _rest_for(*keys: str) -> Callable[[Any], Any]:
    """Return a reader of a rest that may be one length, which then is for those keys."""

    def read(written: Any) -> Any:
        return dict.fromkeys(keys, written) if isinstance(written, str) else written

    return read


LoneAfterRest = Annotated[AfterRest, BeforeValidator(_rest_for("after"))]


def _hints(kind: BlockKind, **others: str) -> Mapping[str, str]:
    """Return what to write instead of keys that belong to an exercise."""
    hints = dict.fromkeys(Exercise.model_fields, "write this in its exercises") | HINTS_OF_ASIDES
    hints["name"] = f"write its name after  {kind.name}:"
    return hints | others


class BlockRecord(Record):
    """The keys of a block as they are written, all but `exercises`."""

    kind: ClassVar[BlockKind]
    place: ClassVar[str] = IN_BLOCK
    other_keys = ("exercises",)

    @property
    def name(self) -> str:
        """The name of the block, which stands after the name of its kind."""
        return str(getattr(self, self.kind.name))

    def block(self) -> Block:
        """Return the block that this means, without its entries and the default rests."""
        return Block(self.kind, self.name, self)


class OrderedRecord(BlockRecord):
    """The keys of a block without a clock: what is done of it, in which order, with what breaks."""

    flow: YesOrNo = False
    pick: Pick | None = None
    shuffle: YesOrNo = False

    def in_order(self, block: Block) -> Block:
        """Return the block with these keys."""
        return replace(block, flow=self.flow, pick=self.pick, shuffle=self.shuffle)


class Section(OrderedRecord):
    """A heading over exercises."""

    kind = BlockKind("section", is_heading=True)
    hints = _hints(
        kind, rounds="write  circuit:  instead of  section:", rest="write this in its exercises"
    )

    section: Name

    def block(self) -> Block:
        """Return the block that this means, without its entries."""
        return self.in_order(Block(self.kind, self.name, self))


class RoundsRecord(OrderedRecord):
    """The keys of a block that is done in rounds, with rests between them."""

    inner: ClassVar[Mapping[str, type[Record]]] = {"rest": BlockRest}

    rounds: RoundCount | None = None
    setups: Setups | None = None
    rest: BlockRest | None = None

    def block(self) -> Block:
        """Return the block that this means, without its entries and the default rests."""
        explains_ahead = self.kind.explains_ahead
        if self.setups:
            explains_ahead = self.setups == AHEAD
        rest = self.rest or BlockRest()
        # Back to back, the default rest after an exercise does not come between two of them.
        if rest.between is None and not self.kind.rests_between_exercises:
            rest = rest.model_copy(update={"between": NO_REST})
        rounds = self.rounds or ONCE
        return self.in_order(Block(self.kind, self.name, self, rest, rounds, explains_ahead))


class Circuit(RoundsRecord):
    """Rounds of several exercises, with rests between them."""

    kind = BlockKind("circuit", counts_rounds=True)
    hints = _hints(kind, sets="write  rounds: 3  instead")

    circuit: Name
    rest: Annotated[BlockRest, BeforeValidator(_rest_for(*BlockRest.model_fields))] | None = None


class Superset(RoundsRecord):
    """Exercises back to back, in rounds with a rest between them."""

    kind = BlockKind(
        "superset",
        counts_rounds=True,
        rests_between_exercises=False,
        explains_ahead=True,
        fewest_exercises=2,
    )
    hints = _hints(kind, sets="write  rounds: 3  instead")

    superset: Name
    rest: Annotated[BlockRest, BeforeValidator(_rest_for("rounds", "after"))] | None = None


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
    hints = _hints(kind, sets="write  rounds: 3  instead")
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
        rest, rounds = _whole_rest(self.rest), self.rounds or ONCE
        return Block(self.kind, self.name, self, rest, rounds, ahead=True, every_ms=self.every)


class Amrap(BlockRecord):
    """As many rounds as possible in a time."""

    kind = BlockKind(
        "amrap", has_clock=True, fills_time=True, rests_between_exercises=False, explains_ahead=True
    )
    hints = _hints(
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
        return Block(self.kind, self.name, self, _whole_rest(self.rest), ahead=True, time=self.time)


def _whole_rest(rest: AfterRest | None) -> BlockRest:
    return BlockRest(after=rest.after) if rest else BlockRest()


KINDS: Mapping[str, type[BlockRecord]] = {
    record.kind.name: record for record in (Section, Circuit, Superset, Emom, Amrap)
}
"""The records of all kinds, by the key that names a block."""
