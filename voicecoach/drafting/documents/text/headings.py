"""Which lines of a text are headings."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from voicecoach.drafting.documents.text.inline_markup import is_bold, strip_markup
from voicecoach.drafting.documents.text.markers import take_bullet, take_picture

CAPITALS_LEVEL, BOLD_LEVEL = 5, 6
"""Below the headings that a document marks as such."""

_LONGEST = 80
"""In characters. A longer line is a sentence, whatever is drawn under it."""

_LONGEST_CAPITALS = 40

_MARKED = re.compile(r"(#{1,6})(?:\s+|(?<=##)(?=[^\s#]))(.*?)[\s#]*")
_UNDERLINE = re.compile(r"={3,}|-{3,}|_{3,}|\*{3,}|~{3,}|[─━═]{3,}|\"{3,}|\^{3,}")
_RULE = re.compile(r"(?:[-=_*~#.•·–—─━═+^\"]\s?){3,}|-- ?|```[\w ]{0,40}|~~~[\w ]{0,40}")
_SENTENCE_END = re.compile(r"[.!?;,]\Z")


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading, with its marks taken away."""

    level: int
    text: str


def is_divider(row: str) -> bool:
    """Return whether a line only divides: a rule, a fence of code, the mark of a signature."""
    return bool(_RULE.fullmatch(row.strip()))


def find_headings(rows: Sequence[str]) -> Mapping[int, Heading]:
    """Return the headings of a text, by the index of their line."""
    capitals = _lines_in_capitals(rows)
    found: dict[int, Heading] = {}
    for index, row in enumerate(rows):
        heading = _heading_of(rows, index)
        if heading is None and index in capitals:
            heading = Heading(CAPITALS_LEVEL, row.strip())
        if heading is not None:
            found[index] = heading
    return found


def is_like_heading(text: str) -> bool:
    """Return whether a text in bold is a heading: it is short and no sentence."""
    return bool(text) and len(text) <= _LONGEST and not _SENTENCE_END.search(text)


def _heading_of(rows: Sequence[str], index: int) -> Heading | None:
    row = rows[index].strip()
    if len(row) > 500:
        return None
    marked = _MARKED.fullmatch(row)
    if marked and marked[2]:
        return Heading(len(marked[1]), marked[2])
    if _is_bold_heading(row):
        return Heading(BOLD_LEVEL, row)
    return _underlined(rows, index)


def _is_bold_heading(row: str) -> bool:
    bold = take_picture(row)[1]
    return is_bold(bold) and is_like_heading(strip_markup(bold))


def _underlined(rows: Sequence[str], index: int) -> Heading | None:
    row = rows[index].strip()
    below = "".join(rows[index + 1 : index + 2]).strip()
    above = "".join(rows[index - 1 : index]).strip()
    if not _UNDERLINE.fullmatch(below) or (above and not is_divider(above)):
        return None
    if not row or len(row) > _LONGEST or is_divider(row) or take_bullet(row)[0] or "|" in row:
        return None
    level = 1 if below[0] in "=═" else 2
    if _SENTENCE_END.search(row) and level == 2:
        return None
    return Heading(level, row)


def _lines_in_capitals(rows: Sequence[str]) -> set[int]:
    """Return the short lines in capitals that stand over a line that is not."""
    filled = [index for index, row in enumerate(rows) if row.strip() and not is_divider(row)]
    return {
        index
        for index, after in pairwise(filled)
        if _is_in_capitals(rows[index]) and not rows[after].strip().isupper()
    }


def _is_in_capitals(row: str) -> bool:
    text = take_picture(row.strip())[1]
    if not text.isupper() or len(text) > _LONGEST_CAPITALS or take_bullet(text)[0]:
        return False
    letters = sum(character.isalpha() for character in text)
    return letters >= 4 and not any(character in "0123456789|\t@" for character in text)
