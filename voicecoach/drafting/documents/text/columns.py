"""Split lines whose columns are lined up with spaces."""

import re
from collections.abc import Sequence

_GAP = re.compile(r"(?<=\S)(?<![.!?])\s{2,}(?=\S)|(?<=[.!?])\s{3,}(?=\S)")
"""Two spaces between words. After a sentence they are a habit of typists, and no column."""

_NARROWEST = 2
"""How many columns of space are between two columns of a table."""


def has_gap(row: str) -> bool:
    """Return whether a line has spaces inside that may part two columns."""
    return bool(_GAP.search(row.strip()))


def split_at_gaps(row: str) -> tuple[str, ...]:
    """Return the parts of a line between its gaps."""
    return tuple(part.strip() for part in _GAP.split(row.strip()))


def split_columns(rows: Sequence[str]) -> list[tuple[str, ...]]:
    """Return the cells of each line, or an empty list if the lines have no columns in common.

    A column ends where all lines have two spaces one above the other. Lines that are not lined
    up, but have the same number of parts, are a table as well.
    """
    places = _common_columns(rows)
    if len(places) > 1:
        return [tuple(row[start:end].strip() for start, end in places) for row in rows]
    parts = [split_at_gaps(row) for row in rows]
    return parts if len({len(cells) for cells in parts}) == 1 else []


def _common_columns(rows: Sequence[str]) -> list[tuple[int, int]]:
    """Return where each column starts and ends, the end of the last one beyond every line."""
    width = max(map(len, rows))
    filled = bytearray(b" " * width)
    for row in rows:
        for found in re.finditer(r"\S+(?: \S+)*", row):
            filled[found.start() : found.end()] = b"x" * (found.end() - found.start())
    stretches = [found.span() for found in re.finditer(r"x+(?: x+)*", filled.decode())]
    starts = [start for start, _ in stretches]
    return list(zip(starts, [*starts[1:], width], strict=True))
