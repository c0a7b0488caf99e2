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


def names_over_texts(lines: Sequence[SheetLine], not_here: Set[int]) -> dict[int, int]:
    """Return each name with its text, by their indexes, if the sheet is written so.

    `not_here` are no names.
    """
    pairs = {
        index: text
        for index in range(len(lines))
        if index not in not_here and (text := _text_of_name(lines, index, not_here)) is not None
    }
    known = [index for index in pairs if has_move(lines[index].text)]
    with_dose = [text for text in pairs.values() if lines[text].dose.fields]
    is_way = len(pairs) >= _FEWEST and 2 * len(known) >= len(pairs)
    if is_way and 2 * len(with_dose) >= len(pairs):
        return pairs
    return {}


def _text_of_name(lines: Sequence[SheetLine], index: int, not_here: Set[int]) -> int | None:
    """Return the index of the sentence right below a name, or below a heading that is one."""
    name, below = lines[index], index + 1
    is_heading = name.source.kind is LineKind.HEADING
    while is_heading and below < len(lines) and lines[below].is_blank:
        below += 1
    if below >= len(lines) or below in not_here or not _may_be_name(name):
        return None
    begins = index == 0 or lines[index - 1].is_blank or _ends_paragraph(lines[index - 1])
    if begins and _is_text(lines[below]):
        return below
    return None


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
