"""The cell of a row that names a move, where no heading says which one it is."""

import re

from voicecoach.drafting.layout.lines.name_shape import has_shape, tidy_name
from voicecoach.drafting.layout.lines.split_head import Head
from voicecoach.drafting.source_lines import SourceLine

_ORDER = re.compile(r"\(?\d{1,2}[.)]?|")
_WORDS_BEHIND_COMMA = 3


def is_name_with_comma(cell: str, head: Head) -> bool:
    """Return whether a cell is one name of two parts: "Heel raise, bent knee"."""
    is_whole = not head.parts and 0 < len(head.text.split()) <= _WORDS_BEHIND_COMMA
    return is_whole and f", {head.text}" in cell and has_shape(tidy_name(cell))


def first_words(row: SourceLine) -> int:
    """Return the place of the first cell that is no number, in a table without headings."""
    places = range(len(row.cells))
    return next((place for place in places if not _ORDER.fullmatch(row.cells[place].strip())), 0)
