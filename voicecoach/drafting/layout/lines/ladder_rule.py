"""A ladder for all moves, on a line of its own: "21-15-9", "Ladder of 10, 8, 6 reps of each:"."""

import re
from dataclasses import dataclass

from voicecoach.drafting.layout.lines.rule import BlockRule
from voicecoach.drafting.words.structure import LADDER, LADDER_OF_ALL


@dataclass(frozen=True, slots=True)
class RuleText:
    """A line that may be a rule."""

    plain: str
    """In small letters, with digits."""
    text: str
    line: int


def read_ladder(said: RuleText) -> BlockRule | None:
    """Return the rule of a ladder that all moves take, or None."""
    of_all = LADDER_OF_ALL.fullmatch(said.plain.strip(" ."))
    is_of_all = of_all is not None and said.plain.rstrip().endswith(":")
    if not is_of_all and not LADDER.fullmatch(said.plain.strip(" .:")):
        return None
    row = of_all["row"] if of_all and is_of_all else said.plain
    steps = tuple(int(step) for step in re.findall(r"\d+", row))
    return BlockRule("circuit", said.line, {"rounds": len(steps)}, ladder=steps)
