"""The text of a table's cell, which is one line."""

from collections.abc import Iterable, Sequence

LONGEST_CELL = 800
"""In characters. A cell with more is a column of a page, and no data."""

_JOINTS = (".", ",", ":", ";", "!", "?")


def join_cell_lines(lines: Iterable[str]) -> str:
    """Return the lines of a cell as one, parted by semicolons where no other mark parts them."""
    text = ""
    for line in filter(None, lines):
        joint = " " if text.endswith(_JOINTS) else "; "
        text = f"{text}{joint}{line}" if text else line
    return text


def is_data(rows: Sequence[tuple[str, ...]]) -> bool:
    """Return whether rows of cells are a table, and not a page that is laid out with one.

    A table has several rows and columns, and no long texts. Most of its rows have several cells
    with text: a column of pictures beside a column of texts is no table.
    """
    filled = [sum(1 for cell in row if cell) for row in rows if any(row)]
    longest = max((len(cell) for row in rows for cell in row), default=0)
    several = sum(1 for count in filled if count > 1)
    return len(filled) > 1 and longest <= LONGEST_CELL and several * 2 > len(filled)
