"""Find the tables of a text: with bars, with tabs, or in columns."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from voicecoach.drafting.documents.text.columns import has_gap, split_at_gaps, split_columns
from voicecoach.drafting.documents.text.inline_markup import strip_markup
from voicecoach.drafting.documents.text.markers import take_bullet, take_number
from voicecoach.drafting.documents.text.table_row import (
    TableRow,
    goes_on_below,
    join_wrapped_cells,
)
from voicecoach.drafting.documents.text.titled_tables import Split, join_runs, rows_of_runs
from voicecoach.drafting.documents.text.written_line import indent_of

_DIVIDER = re.compile(r"[\s|:+\-=─━═┼├┤┬┴┌┐└┘╪╞╡╔╗╚╝╠╣╬╦╩]+")
_BAR = re.compile(r"(?<!\\)\|")

_LONGEST_ROW = 2_000
"""In characters. A longer line is no line of a table that anybody typed."""

_MOST_CELLS = 40

_INDENT_OF_CELL = 8
"""In columns."""

_CELLS_OF_A_LIST = 2
"""A list with bullets and two columns stays a list: its second column is a dose."""


@dataclass(frozen=True, slots=True)
class TableStyle:
    """One way to write a table in a text."""

    is_part: Callable[[str, str], bool]
    """Returns whether a line may be a row of it. The second text is the row above, or ""."""
    split: Split
    """Returns a row for each of the lines, or nothing if they are no table together."""


def find_tables(rows: Sequence[str]) -> dict[int, TableRow]:
    """Return the rows of all tables in a text, by the index of their line."""
    found: dict[int, TableRow] = {}
    for style in TABLE_STYLES:
        for runs in join_runs(rows, list(_runs(rows, style.is_part)), style.split):
            if found.keys().isdisjoint(index for run in runs for index in run):
                found |= rows_of_runs(rows, runs, style.split)
    return found


def _runs(rows: Sequence[str], is_part: Callable[[str, str], bool]) -> Iterator[range]:
    """Yield where lines of the same style follow each other."""
    start, above = 0, ""
    for index, row in enumerate((*rows, "")):
        if row.strip() and len(row) <= _LONGEST_ROW and is_part(row, above):
            above = row
            continue
        if index > start:
            yield range(start, index)
        start, above = index + 1, ""


def _has_bar(row: str, _above: str) -> bool:
    is_divider = bool(_DIVIDER.fullmatch(row)) and sum(map(row.count, "-=─━═")) >= 3
    return bool(_BAR.search(row)) or (is_divider and row.strip()[0] in "+┌├└╔╠╚")


def _split_bars(rows: Sequence[str]) -> Sequence[TableRow]:
    is_framed = any(row.strip().startswith("|") and row.count("|") > 1 for row in rows)
    if len(rows) < 2 and not is_framed:
        return ()
    return [_row_of(_cells_between_bars(row)) for row in rows]


def _cells_between_bars(row: str) -> Sequence[str]:
    if _DIVIDER.fullmatch(row):
        return ()
    inside = row.strip().removeprefix("|").removesuffix("|")
    return [cell.replace("\\|", "|") for cell in _BAR.split(inside)]


def _has_tab(row: str, _above: str) -> bool:
    return "\t" in _without_bullet(row).strip()


def _split_tabs(rows: Sequence[str]) -> Sequence[TableRow]:
    split = [_row_of(_without_bullet(row).strip("\n ").split("\t"), row) for row in rows]
    if len(rows) > 1 and _is_table(split):
        return split
    return ()


def _has_columns(row: str, above: str) -> bool:
    """Return whether a row has columns, or goes on with the cells of the row above."""
    is_inside = indent_of(row) >= _INDENT_OF_CELL and not take_bullet(row.lstrip())[0]
    return is_inside or has_gap(_without_bullet(row).expandtabs()) or goes_on_below(above, row)


def _split_gaps(rows: Sequence[str]) -> Sequence[TableRow]:
    columns = split_columns([row.expandtabs() for row in rows]) if len(rows) > 1 else []
    split = [_row_of((_without_bullet(first), *others), first) for first, *others in columns]
    if _is_table(split):
        return join_wrapped_cells(split)
    return ()


def _is_table(rows: Sequence[TableRow]) -> bool:
    most = max((len(row.cells) for row in rows), default=0)
    has_bullets = any(row.marker for row in rows)
    return most > _CELLS_OF_A_LIST or not has_bullets


def _without_bullet(row: str) -> str:
    return take_number(take_bullet(row.lstrip())[1])[1]


def _row_of(cells: Sequence[str], row: str = "") -> TableRow:
    bullet, text = take_bullet(row.lstrip())
    return TableRow(
        tuple(strip_markup(cell) for cell in cells[:_MOST_CELLS]), take_number(text)[0] or bullet
    )


TABLE_STYLES = (
    TableStyle(_has_bar, _split_bars),
    TableStyle(_has_tab, _split_tabs),
    TableStyle(_has_columns, _split_gaps),
)
"""In the order in which they are looked for."""


def keep_gaps(row: str) -> str:
    """Return a line whose tabs and wide gaps are two spaces, since they part a name from a dose."""
    return "  ".join(part for part in split_at_gaps(row.expandtabs()) if part)
