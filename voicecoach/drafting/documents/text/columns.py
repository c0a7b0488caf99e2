"""Split lines whose columns are lined up with spaces."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from statistics import median

_GAP = re.compile(r"(?<=\S)(?<![.!?])\s{2,}(?=\S)|(?<=[.!?])\s{3,}(?=\S)")
"""Two spaces between words. After a sentence they are a habit of typists, and no column."""

_MOST = 0.7
"""Such a share of the lines must have the same number of parts."""


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
    if cells := _at_usual_starts(rows, len(places)):
        return cells
    if len(places) > 1:
        return [tuple(row[start:end].strip() for start, end in places) for row in rows]
    parts = [split_at_gaps(row) for row in rows]
    if len({len(cells) for cells in parts}) == 1:
        return parts
    return []


def _at_usual_starts(rows: Sequence[str], fewest: int) -> list[tuple[str, ...]]:
    """Return the cells of lines of which most have the same number of parts, more than `fewest`.

    A long cell may then stand below the space between two columns. A part of another line belongs
    to the column that begins nearest to it.
    """
    parts = [list(_parts_with_starts(row)) for row in rows]
    count, rows_of_count = Counter(map(len, parts)).most_common(1)[0]
    if count <= max(fewest, 1) or rows_of_count < _MOST * len(rows):
        return []
    whole = [each for each in parts if len(each) == count]
    starts = [median(each[column][0] for each in whole) for column in range(count)]
    return [_cells_at(each, starts) for each in parts]


def _parts_with_starts(row: str) -> Iterator[tuple[int, str]]:
    start = len(row) - len(row.lstrip())
    for gap in _GAP.finditer(row):
        yield start, row[start : gap.start()].strip()
        start = gap.end()
    yield start, row[start:].strip()


def _cells_at(parts: Sequence[tuple[int, str]], starts: Sequence[float]) -> tuple[str, ...]:
    if len(parts) == len(starts):
        return tuple(text for _, text in parts)
    cells = [""] * len(starts)
    for start, text in parts:
        nearest = min(range(len(starts)), key=lambda column: abs(starts[column] - start))
        cells[nearest] = f"{cells[nearest]} {text}".strip()
    return tuple(cells)


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
