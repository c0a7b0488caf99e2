"""The cells of a table in a Word file."""

from typing import TYPE_CHECKING

from voicecoach.drafting.documents.word.paragraph import W, children_of, value_of

if TYPE_CHECKING:
    from lxml.etree import _Element

_MOST_COLUMNS = 40


def table_rows(table: "_Element") -> list[list["_Element | None"]]:
    """Return the cells of each row, one for each column.

    A cell that reaches over several rows is in each of them. One that reaches over several columns
    is followed by None for each further column.
    """
    rows: list[list[_Element | None]] = []
    for tag, element in children_of(table):
        if tag == "tr":
            above = rows[-1] if rows else []
            rows.append(_row_of(element, above))
    return rows


def _row_of(element: "_Element", above: list["_Element | None"]) -> list["_Element | None"]:
    row: list[_Element | None] = []
    for tag, cell in children_of(element):
        if tag == "tc" and len(row) < _MOST_COLUMNS:
            row.append(_merged(cell, above, len(row)))
            row += [None] * (_columns_of(cell) - 1)
    return row[:_MOST_COLUMNS]


def _merged(cell: "_Element", above: list["_Element | None"], column: int) -> "_Element | None":
    """Return a cell, or the one above it that it continues."""
    merge = cell.find(f"{W}tcPr/{W}vMerge")
    if merge is None or merge.get(f"{W}val") == "restart" or column >= len(above):
        return cell
    return above[column]


def _columns_of(cell: "_Element") -> int:
    columns = value_of(cell, "tcPr", "gridSpan")
    if columns.isdecimal() and len(columns) < 4:
        return max(1, min(int(columns), _MOST_COLUMNS))
    return 1
