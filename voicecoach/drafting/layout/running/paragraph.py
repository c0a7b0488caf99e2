"""The moves of a paragraph, by the reader that finds the most of them."""

from collections.abc import Sequence

from voicecoach.drafting.layout.lines.moves import Move, Token
from voicecoach.drafting.layout.lines.prose import tokens_of_prose
from voicecoach.drafting.layout.lines.sheet_line import SheetLine
from voicecoach.drafting.layout.running.day_lines import tokens_of_day
from voicecoach.drafting.layout.running.presented_move import presented_move
from voicecoach.drafting.layout.running.text_tokens import tokens_of_text


def tokens_of_paragraph(line: SheetLine) -> list[Token]:
    """Return the moves of a paragraph with the blocks that they form, or none."""
    if presented := presented_move(line):
        return [presented]
    if of_day := tokens_of_day(line):
        return of_day
    led, listed = tokens_of_prose(line), tokens_of_text(line)
    if _moves_in(listed) > max(_moves_in(led), len(line.heads)):
        return listed
    return led


def _moves_in(tokens: Sequence[Token]) -> int:
    return sum(isinstance(token, Move) for token in tokens)
