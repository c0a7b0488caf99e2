"""The kinds of block, as an author writes them: a section, a circuit, a superset, EMOM, AMRAP.

To add a kind, write its record, with the block it means, and put it into KINDS.
"""

from collections.abc import Callable, Mapping
from typing import Annotated, Any, ClassVar

from pydantic import BeforeValidator, InstanceOf

from voicecoach.routine.model.block import ONCE, AfterRest, Block, BlockRest
from voicecoach.routine.model.exercise import Exercise
from voicecoach.routine.source.record import Record
from voicecoach.routine.values.amounts import Span, one_time, read_count, read_length, span_of
from voicecoach.routine.values.text import Name, one_of
from voicecoach.units import HOUR_MS

MOST_ROUNDS = 100
EVERY_MS = 60_000
NO_REST = Span(0, 0)

read_rounds = read_count(1, MOST_ROUNDS, "rounds")
SETUPS = ("ahead", "in-turn")

RoundCount = Annotated[InstanceOf[Span], BeforeValidator(span_of(read_rounds))]
Every = Annotated[int, BeforeValidator(read_length(10_000, HOUR_MS))]
Whole = Annotated[int, BeforeValidator(one_time)]
Stretch = Annotated[InstanceOf[Span], BeforeValidator(span_of(one_time))]
Setups = Annotated[str, BeforeValidator(one_of(*SETUPS))]


def _alone(*keys: str) -> Callable[[Any], Any]:
    """A reader of a rest that is written as one length, which is for those keys."""
    return lambda written: dict.fromkeys(keys, written) if isinstance(written, str) else written


def _hints(kind: str, **others: str) -> Mapping[str, str]:
    """What to write instead of keys that belong to an exercise."""
    keys = dict.fromkeys(Exercise.model_fields, "say this of the exercises in it")
    return keys | dict(Exercise.hints) | {"name": f"its name stands after  {kind}:"} | others


class Section(Record):
    """A heading over exercises."""

    kind: ClassVar[str] = "section"
    hints: ClassVar[Mapping[str, str]] = _hints(
        kind, rounds="write  circuit:  instead of  section:", rest="say this of its exercises"
    )

    section: Name

    def block(self) -> Block:
        """What it means."""
        return Block(self.kind, self.section, self)


class Circuit(Record):
    """Rounds of several exercises, with rests between them."""

    kind: ClassVar[str] = "circuit"
    hints: ClassVar[Mapping[str, str]] = _hints(kind, sets="write  rounds: 3  instead")
    inner: ClassVar[Mapping[str, type[Record]]] = {"rest": BlockRest}

    circuit: Name
    rounds: RoundCount | None = None
    setups: Setups | None = None
    rest: Annotated[BlockRest, BeforeValidator(_alone("between"))] | None = None

    def block(self) -> Block:
        """What it means."""
        ahead, rest = self.setups == "ahead", self.rest or BlockRest()
        return Block(self.kind, self.circuit, self, rest, self.rounds or ONCE, ahead)


class Superset(Record):
    """Exercises back to back, in rounds with a rest between them."""

    kind: ClassVar[str] = "superset"
    hints: ClassVar[Mapping[str, str]] = _hints(kind, sets="write  rounds: 3  instead")
    inner: ClassVar[Mapping[str, type[Record]]] = {"rest": BlockRest}

    superset: Name
    rounds: RoundCount | None = None
    setups: Setups | None = None
    rest: Annotated[BlockRest, BeforeValidator(_alone("rounds", "after"))] | None = None

    def block(self) -> Block:
        """What it means: what is not written is no rest between exercises."""
        ahead, rest = self.setups != "in-turn", self.rest or BlockRest()
        rest = rest.model_copy(update={"between": rest.between or NO_REST})
        return Block(self.kind, self.superset, self, rest, self.rounds or ONCE, ahead)


class Emom(Record):
    """Every minute on the minute: each exercise starts with its slot, the rest of it is rest."""

    kind: ClassVar[str] = "emom"
    hints: ClassVar[Mapping[str, str]] = _hints(kind, sets="write  rounds: 3  instead")
    inner: ClassVar[Mapping[str, type[Record]]] = {"rest": AfterRest}

    emom: Name
    rounds: RoundCount | None = None
    time: Whole | None = None
    every: Every = EVERY_MS
    rest: Annotated[AfterRest, BeforeValidator(_alone("after"))] | None = None

    def block(self) -> Block:
        """What it means; how many rounds a time is, only its exercises tell."""
        rest = BlockRest(after=self.rest.after if self.rest else None)
        rounds = self.rounds or ONCE
        return Block(self.kind, self.emom, self, rest, rounds, ahead=True, every_ms=self.every)


class Amrap(Record):
    """As many rounds as possible in a time."""

    kind: ClassVar[str] = "amrap"
    hints: ClassVar[Mapping[str, str]] = _hints(
        kind, **dict.fromkeys(("sets", "rounds"), "leave it out: it is as many as you can")
    )
    inner: ClassVar[Mapping[str, type[Record]]] = {"rest": AfterRest}

    amrap: Name
    time: Stretch
    rest: Annotated[AfterRest, BeforeValidator(_alone("after"))] | None = None

    def block(self) -> Block:
        """What it means."""
        rest = BlockRest(after=self.rest.after if self.rest else None)
        return Block(self.kind, self.amrap, self, rest, ahead=True, time=self.time)


KINDS: Mapping[str, type[Section | Circuit | Superset | Emom | Amrap]] = {
    kind.kind: kind for kind in (Section, Circuit, Superset, Emom, Amrap)
}
"""By the key that names a block."""
