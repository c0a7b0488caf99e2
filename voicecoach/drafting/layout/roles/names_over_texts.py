"""Sheets where each name stands on a line of its own, and how to do it right below."""

import re
from collections.abc import Sequence, Set

from voicecoach.drafting.layout.lines.name_shape import has_move
from voicecoach.drafting.layout.lines.sheet_line import SheetLine
from voicecoach.drafting.source_lines import LineKind
from voicecoach.drafting.words.sections import ABOUT, NO_MOVE_WITHIN, PARTS

_FEWEST = 3
"""So many names over texts are the way of a sheet, and no chance."""
_WORDS_OF_NAME = 7
_WORDS_OF_TEXT = 4
_NO_NAME = re.compile(r"[.!?,;:]\Z|[.!?] |\d{2}")


def names_over_texts(lines: Sequence[SheetLine], not_here: Set[int]) -> frozenset[int]:
    """Return the indexes of the names, if the sheet is written so; `not_here` are no names."""
    pairs = [
        index
        for index in range(len(lines) - 1)
        if index not in not_here and index + 1 not in not_here and _is_pair(lines, index)
    ]
    known = [index for index in pairs if has_move(lines[index].text)]
    with_dose = [index for index in pairs if lines[index + 1].dose.fields]
    is_way = len(pairs) >= _FEWEST and 2 * len(known) >= len(pairs)
    return frozenset(pairs if is_way and 2 * len(with_dose) >= len(pairs) else ())


def _is_pair(lines: Sequence[SheetLine], index: int) -> bool:
    """Return whether a name begins a paragraph there, and a sentence stands right below it."""
    name, text = lines[index], lines[index + 1]
    begins = index == 0 or lines[index - 1].is_blank or _ends_paragraph(lines[index - 1])
    return begins and _may_be_name(name) and _is_text(text)


def _ends_paragraph(line: SheetLine) -> bool:
    return line.text.endswith((".", "!")) and line.source.kind is not LineKind.HEADING


def _may_be_name(line: SheetLine) -> bool:
    text = line.text
    if line.source.kind is LineKind.ROW or not 1 <= len(text.split()) <= _WORDS_OF_NAME:
        return False
    if line.dose.fields or line.label or _NO_NAME.search(text):
        return False
    is_heading = PARTS.fullmatch(text) or ABOUT.fullmatch(text) or NO_MOVE_WITHIN.search(text)
    return text[:1].isupper() and not is_heading


def _is_text(line: SheetLine) -> bool:
    """Return whether a line is a sentence: it has several words, and ends as sentences do."""
    is_plain = line.source.kind is LineKind.TEXT and not line.label
    has_words = len(line.text.split()) >= _WORDS_OF_TEXT
    return is_plain and has_words and line.text.rstrip(")").endswith((".", "!"))
