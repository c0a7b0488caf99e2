"""The rows of a table, and cells that are too long for one line."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from voicecoach.drafting.documents.text.columns import split_at_gaps
from voicecoach.drafting.documents.text.hyphens import join_words

_LONG_NAME = 15
"""In characters. A shorter name fits into the first column of any table."""

_MOST_OF_COLUMN = 1.25
"""How much longer than the line above a line may be that goes on with its first cell."""


@dataclass(frozen=True, slots=True)
class TableRow:
    """One line of a table. A line between rows, such as |---|---|, has no cells."""

    cells: tuple[str, ...]
    marker: str = ""


def goes_on_below(above: str, row: str) -> bool:
    """Return whether a line without columns goes on with the first cell of the one above it."""
    name = split_at_gaps(above)[0]
    text = row.strip()
    is_short = len(text) <= len(name) * _MOST_OF_COLUMN
    return len(name) >= _LONG_NAME and is_short and _is_low_and_has_no_number(text)


def join_wrapped_cells(rows: Sequence[TableRow]) -> Sequence[TableRow]:
    """Return the rows, with one that only goes on with the cells above it joined to that one."""
    joined: list[TableRow] = []
    whole = 0
    for index, row in enumerate(rows):
        if index and _goes_on(joined[whole], row):
            joined[whole] = _with_more(joined[whole], row)
            joined.append(TableRow(()))
        else:
            whole = index
            joined.append(row)
    return joined


def _goes_on(above: TableRow, row: TableRow) -> bool:
    """Return whether all cells of a row are below cells with text, and it begins no new row."""
    pairs = [(old, new) for old, new in zip(above.cells, row.cells, strict=True) if new]
    if not pairs or not all(old for old, _ in pairs):
        return False
    if not row.cells[0]:
        return any(new[0].isalpha() for _, new in pairs)
    has_numbers = any(re.search(r"\d", new) for _, new in pairs)
    is_low = _is_low_and_has_no_number(row.cells[0])
    return is_low and not has_numbers and len(above.cells[0]) >= _LONG_NAME


def _is_low_and_has_no_number(text: str) -> bool:
    return text[:1].islower() and not re.search(r"\d", text)


def _with_more(above: TableRow, row: TableRow) -> TableRow:
    pairs = zip(above.cells, row.cells, strict=True)
    cells = (join_words(old, new) if old and new else old or new for old, new in pairs)
    return TableRow(tuple(cells), above.marker)
