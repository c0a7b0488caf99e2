"""The titles of two tables that stand side by side, on one line above them."""

import re

from voicecoach.drafting.layout.tables.remade import Remade, row_of
from voicecoach.drafting.layout.tables.shape import has_two_moves
from voicecoach.drafting.source_lines import LineKind, SourceLine

_GAP = re.compile(r" {2,}|\t+")
_LONGEST = 40


def split_titles(remade: Remade) -> None:
    """Make a row of two titles over a table with two columns for each of them."""
    lines = remade.lines
    for index, line in enumerate(lines):
        titles = _GAP.split(line.text.strip())
        below = next((each for each in lines[index + 1 :] if each.kind is not LineKind.BLANK), None)
        if len(titles) == 2 and below and _fits(line, below) and max(map(len, titles)) <= _LONGEST:
            lines[index] = row_of(line.number, (titles[0], "", titles[1], ""))


def _fits(line: SourceLine, below: SourceLine) -> bool:
    is_text = line.kind in (LineKind.TEXT, LineKind.HEADING)
    return is_text and below.kind is LineKind.ROW and len(below.cells) == 4 and has_two_moves(below)
