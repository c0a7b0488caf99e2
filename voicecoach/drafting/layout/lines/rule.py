"""What a line says about several moves."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from voicecoach.drafting.draft import Field, Value

ALL_KEYS = {"sets", "per_day", "rest.after", "rest.sets", "rest.sides", "tempo"}
AMOUNT_KEYS = {"reps", "time", "hold", "sides", "limb", "unit", "rpe", "load"}
"""What a line may say besides that speaks of each move."""
"""What one line may say for all moves."""


@dataclass(frozen=True, slots=True)
class BlockRule:
    """What a line says about several moves."""

    kind: str
    """"circuit", "superset", "emom", "amrap", or "all" for a dose that every move takes."""
    line: int
    fields: dict[str, Value] = field(default_factory=dict)
    """Such as rounds, time, every, "rest.between" and "rest.rounds"; of "all" those of a move."""
    work: str = ""
    ladder: tuple[int, ...] = ()
    """The reps of each round, where a line such as "21-15-9" stands over the moves."""
    """How long each move lasts, if the line says so."""
    looks_back: bool = False
    """Whether it is about the moves above it."""
    doubt: str = ""
    but: str = ""
    """In small letters, the text that names the moves which it is not about."""


def joined(first: BlockRule, second: BlockRule) -> BlockRule:
    """Return one rule of two about the same moves: "30 s on, 15 off" and "repeat three times"."""
    kind = second.kind if first.kind == "circuit" else first.kind
    fields = {**first.fields, **second.fields}
    work, ladder = first.work or second.work, first.ladder or second.ladder
    return BlockRule(kind, first.line, fields, work, ladder, False, first.doubt)


def for_all(fields: Sequence[Field], line: int) -> BlockRule:
    """Return the rule that gives these fields to every move."""
    return BlockRule("all", line, {each.key: each.value for each in fields if each.key in ALL_KEYS})
