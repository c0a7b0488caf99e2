"""Tables in which each column is a list of its own, such as the moves of one day."""

import re
from collections.abc import Sequence

from voicecoach.drafting.layout.lines.name_shape import has_move
from voicecoach.drafting.layout.lines.split_head import Head, split_head
from voicecoach.drafting.layout.tables.remade import Rows
from voicecoach.drafting.source_lines import LineKind, SourceLine
from voicecoach.drafting.words.columns import kind_of_column

_FEWEST_ROWS = 2
_FEWEST_COLUMNS = 2


def lists_of_columns(rows: Sequence[SourceLine]) -> Rows | None:
    """Return the columns one after the other, each with its heading over its moves."""
    start = 1 if kind_of_column(rows[0].cells[0]) == "number" and _is_numbered(rows) else 0
    width = max(len(row.cells) for row in rows)
    columns = [[(row.number, _cell(row, index)) for row in rows] for index in range(start, width)]
    if all(_are_headings(column[0][1]) for column in columns):
        columns = [[column[0], *map(_with_reps, column[1:])] for column in columns]
    has_titles = not any(_is_move(text) for _, text in (column[0] for column in columns))
    lists = [column[has_titles:] for column in columns]
    if len(columns) < _FEWEST_COLUMNS or not all(map(_is_list, lists)):
        return None
    lines: Rows = []
    for column, moves in zip(columns, lists, strict=True):
        number, title = column[0]
        if has_titles and title and not _are_headings(title):
            lines.append(SourceLine(number, title, LineKind.HEADING, 3))
        lines += [
            SourceLine(number, text, LineKind.ITEM, marker="-") for number, text in moves if text
        ]
    return lines


def _are_headings(title: str) -> bool:
    """Return whether two headings stand in one cell: "Exercise Reps"."""
    kinds = [kind_of_column(word) for word in title.split()]
    return len(kinds) > 1 and kinds[0] == "name" and all(kinds)


def _with_reps(cell: tuple[int, str]) -> tuple[int, str]:
    """Return a cell with its last number as reps: "Star jumps 20"."""
    number, text = cell
    return number, re.sub(r"\s(\d{1,3})$", r": \1 reps", text)


def _is_numbered(rows: Sequence[SourceLine]) -> bool:
    return all(row.cells[0].strip(" .)").isdigit() or not row.cells[0].strip() for row in rows[1:])


def _cell(row: SourceLine, index: int) -> str:
    if index < len(row.cells):
        return row.cells[index].strip()
    return ""


def _is_list(column: Sequence[tuple[int, str]]) -> bool:
    """Return whether most cells of a column name a move with its dose."""
    filled = [text for _, text in column if text]
    moves = [text for text in filled if _is_move(text)]
    known = [text for text in moves if has_move(text)]
    is_long = len(moves) >= _FEWEST_ROWS and 4 * len(moves) >= 3 * len(filled)
    return is_long and 2 * len(known) >= len(filled)


def _is_move(text: str) -> bool:
    head: Head | None = split_head(text) if text else None
    return head is not None and head.has_amount
