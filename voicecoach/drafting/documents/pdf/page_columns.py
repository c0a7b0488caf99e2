"""Read a page with two columns one column after the other."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from statistics import mean

from voicecoach.drafting.documents.pdf.page_rows import goes_on

_GAP = re.compile(r"(?<=\S)\s{3,}(?=\S)")
"""The space between two columns is at least three letters wide."""

_LEAST_SPACE = 2
"""A row whose text comes nearer than this to the right column runs across both."""

_WIDEST_PAGE = 1_000
"""In letters. No page that anybody reads is wider."""

_MOST_TRIES = 3

_LEAST_PROSE = 24
"""How many letters the rows of a column of prose have on average. Cells of a table have fewer."""

_FIRST_PART, _LAST_PART = 0.25, 0.75
"""Between which parts of the width the space between two columns is."""

_FEWEST_ROWS = 5
"""A page with fewer rows that have text on both sides has no columns."""

_MOST_CROSSINGS = 0.34
"""How many of the rows may run across both columns, such as titles."""


@dataclass(frozen=True, slots=True)
class _Gutter:
    """The space between two columns."""

    start: int
    end: int

    def is_crossed_by(self, row: str) -> bool:
        """Return whether a row has letters where the space is."""
        return bool(row[self.start : self.end].strip())

    def halves(self, row: str) -> tuple[str, str]:
        """Return what a row has on the left and on the right of the space."""
        return row[: self.start].rstrip(), row[self.end :].rstrip()


def in_reading_order(rows: Sequence[str]) -> Iterator[str]:
    """Yield the rows of a page: of two columns the left one first.

    A row across both columns, such as a title, divides what is above it from what is below.
    """
    gutter = _find_gutter(rows)
    if gutter is None:
        yield from rows
        return
    part: list[str] = []
    for row in rows:
        if gutter.is_crossed_by(row):
            yield from _one_after_the_other(part, gutter)
            yield row
            part = []
        else:
            part.append(row)
    yield from _one_after_the_other(part, gutter)


def _one_after_the_other(rows: Sequence[str], gutter: _Gutter) -> list[str]:
    left, right = (_column([gutter.halves(row)[side] for row in rows]) for side in (0, 1))
    last = next((row for row in reversed(left) if row), "")
    if goes_on(last, right):
        return [*left, *right]
    return [*left, "", *right, ""]


def _column(rows: Sequence[str]) -> list[str]:
    """Return the rows of a column without its indent, and without blank rows around them."""
    filled = [index for index, row in enumerate(rows) if row.strip()]
    if not filled:
        return []
    indent = min(len(rows[index]) - len(rows[index].lstrip()) for index in filled)
    return [row[indent:] for row in rows[filled[0] : filled[-1] + 1]]


def _find_gutter(rows: Sequence[str]) -> _Gutter | None:
    """Return the space before the place where most rows have text after a gap."""
    filled = [row for row in rows if row.strip()]
    width = max(map(len, filled), default=0)
    if width > _WIDEST_PAGE:
        return None
    middle = range(int(width * _FIRST_PART), int(width * _LAST_PART) + 1)
    gaps = (gap.end() for row in filled for gap in _GAP.finditer(row))
    ends = Counter(end for end in gaps if end in middle)
    for end, count in ends.most_common(_MOST_TRIES):
        gutter = _Gutter(end - _LEAST_SPACE, end)
        if count >= _FEWEST_ROWS and _has_two_columns(filled, gutter):
            return gutter
    return None


def _has_two_columns(rows: Sequence[str], gutter: _Gutter) -> bool:
    halves = [gutter.halves(row) for row in rows if not gutter.is_crossed_by(row)]
    lefts = [len(left.strip()) for left, _ in halves if left.strip()]
    rights = [len(right.strip()) for _, right in halves if right.strip()]
    both = sum(1 for left, right in halves if left.strip() and right.strip())
    if both < _FEWEST_ROWS or len(halves) < len(rows) * (1 - _MOST_CROSSINGS):
        return False
    return mean(lefts) >= _LEAST_PROSE and mean(rights) >= _LEAST_PROSE
