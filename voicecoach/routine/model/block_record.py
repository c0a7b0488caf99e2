"""The keys that kinds of block share, as records."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Annotated, Any, ClassVar

from pydantic import BeforeValidator

from voicecoach.routine.model.block import ONCE, AfterRest, Block, BlockRest
from voicecoach.routine.model.block_kind import BlockKind
from voicecoach.routine.model.exercise import Exercise
from voicecoach.routine.model.notes_and_pauses import HINTS_OF_ASIDES
from voicecoach.routine.source.record import Record
from voicecoach.routine.values.amounts import RoundCount, Span, read_count
from voicecoach.routine.values.text import YesOrNo, one_of
from voicecoach.synonyms.rows import IN_BLOCK

MOST_PICKED = 1_000
NO_REST = Span(0, 0)

AHEAD = "ahead"
SETUPS = (AHEAD, "in-turn")

Pick = Annotated[int, BeforeValidator(read_count(1, MOST_PICKED, "exercises"))]
Setups = Annotated[str, BeforeValidator(one_of(*SETUPS))]


def rest_reader(*keys: str) -> Callable[[Any], Any]:
    """Return a reader of a rest that may be one length, which then is for those keys."""

    def read(written: Any) -> Any:
        return dict.fromkeys(keys, written) if isinstance(written, str) else written

    return read


LoneAfterRest = Annotated[AfterRest, BeforeValidator(rest_reader("after"))]


def block_hints(kind: BlockKind, **others: str) -> Mapping[str, str]:
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
        is_back_to_back = rest.between is None and not self.kind.rests_between_exercises
        # The default rest after an exercise does not come between two of them then.
        if is_back_to_back:
            rest = rest.model_copy(update={"between": NO_REST})
        rounds = self.rounds or ONCE
        block = Block(self.kind, self.name, self, rest, rounds, is_back_to_back, explains_ahead)
        return self.in_order(block)


def whole_rest(rest: AfterRest | None) -> BlockRest:
    return BlockRest(after=rest.after) if rest else BlockRest()
