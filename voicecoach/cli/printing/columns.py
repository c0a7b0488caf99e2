"""Rows of texts as lines with aligned columns."""

from collections.abc import Iterable, Iterator


def align_columns(rows: Iterable[tuple[str, ...]]) -> Iterator[str]:
    """Yield the rows as lines, with each column as wide as its widest entry."""
    rows = list(rows)
    if not rows:
        return
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        padded = (entry.ljust(width) for entry, width in zip(row, widths, strict=True))
        yield "  ".join(padded).rstrip()


def align_numbers(rows: Iterable[tuple[str, ...]]) -> Iterator[str]:
    """Yield the rows as lines: the first column to the left, the numbers after it to the right."""
    rows = list(rows)
    name_width, *widths = (max(map(len, column)) for column in zip(*rows, strict=True))
    for name, *values in rows:
        padded = (value.rjust(width) for value, width in zip(values, widths, strict=True))
        yield "  ".join((name.ljust(name_width), *padded))
