"""The tokens of moves that take turns, as a sentence says it."""

from voicecoach.drafting.draft import Value
from voicecoach.drafting.layout.lines.moves import Move, RuleLine, SectionStart, Token
from voicecoach.drafting.layout.lines.rule import BlockRule
from voicecoach.drafting.layout.lines.split_head import Head
from voicecoach.drafting.source_lines import SourceLine
from voicecoach.drafting.words.moves import LASTING
from voicecoach.drafting.words.paces import PACE

_MOST_NAMES = 2
"""A circuit of so many moves is called by their names."""
NOT_HOW_OFTEN = "the sheet does not say how often"


def is_travel(name: str) -> bool:
    """Return whether a name is that of a pace, or of a way to travel."""
    return bool(LASTING.search(name) or PACE.search(name))


def move_of(head: Head, line: SourceLine) -> Move:
    """Return the move of a head that stands in a sentence."""
    return Move(head.name, line, head.parts)


def circuit_tokens(moves: list[Move], rounds: int, line: SourceLine) -> list[Token]:
    """Return the tokens of moves that take turns so many times, 0 if the sheet does not say."""
    fields: dict[str, Value] = {"rounds": rounds or 1}
    if all(is_travel(move.name) for move in moves):
        fields |= {"rest.between": "0s", "rest.rounds": "0s"}
    rule = BlockRule("circuit", line.number, fields, doubt="" if rounds else NOT_HOW_OFTEN)
    names = " and ".join(move.name for move in moves).capitalize()
    heading = SectionStart(names if len(moves) <= _MOST_NAMES else "Circuit", line)
    return [heading, RuleLine(rule, line), *moves, SectionStart("", line)]
