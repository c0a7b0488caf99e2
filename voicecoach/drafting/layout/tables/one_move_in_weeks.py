"""Tables of one move: each row is a week or a stage with its dose, and the title names the move."""

import re
from collections.abc import Sequence

from voicecoach.drafting.layout.lines.name_shape import has_move, is_name, tidy_name
from voicecoach.drafting.layout.tables.remade import Remade, row_of
from voicecoach.drafting.source_lines import LineKind, SourceLine
from voicecoach.drafting.words.column_words import NUMBER_OF_SESSION
from voicecoach.drafting.words.columns import kind_of_column

_DOSES = {
    "sets",
    "reps",
    "dose",
    "time",
    "hold",
    "rest",
    "tempo",
    "load",
    "rpe",
    "side",
    "frequency",
}
_NUMBER = re.compile(
    r"[\W_]*(?:weeks?|wk|stage|phase|day)?\s*\d{1,2}(?:\s*(?:[-–]|to)\s*\d{1,2})?\+?"
)
_PIECES = re.compile(r"\s*(?::|\s[-–—]\s|,)\s*")
_FEWEST_ROWS = 2
_AMOUNTS = ("dose", "reps", "sets", "time")


def name_move_of_weeks(remade: Remade) -> None:
    """Leave the first row of such a table, with the name from the lines above it."""
    for index, line in enumerate(remade.lines):
        rows = _rows_from(remade.lines, index)
        name = _name_above(remade.lines[:index]) if _is_of_weeks(line, rows) else ""
        if name:
            _put(remade, index, name, rows)
            return


def _rows_from(lines: Sequence[SourceLine], start: int) -> list[SourceLine]:
    rows: list[SourceLine] = []
    for line in lines[start:]:
        if line.kind is not LineKind.ROW:
            break
        rows.append(line)
    return rows


def _is_of_weeks(header: SourceLine, rows: Sequence[SourceLine]) -> bool:
    if len(rows) <= _FEWEST_ROWS or not NUMBER_OF_SESSION.fullmatch(header.cells[0].strip("# ")):
        return False
    kinds = [kind_of_column(cell) for cell in header.cells[1:]]
    are_doses = bool(kinds) and set(kinds) <= _DOSES
    return are_doses and all(_NUMBER.fullmatch(row.cells[0].casefold()) for row in rows[1:])


def _name_above(lines: Sequence[SourceLine]) -> str:
    """Return the piece of the lines above that names a move, the nearest one."""
    for line in reversed(lines):
        pieces = [tidy_name(piece) for piece in _PIECES.split(line.text)]
        found = [piece for piece in reversed(pieces) if has_move(piece) and is_name(piece)]
        if found:
            return found[0]
    return ""


def _put(remade: Remade, index: int, name: str, rows: Sequence[SourceLine]) -> None:
    header, first, *others = rows
    weeks = ", ".join(row.cells[0] for row in rows[1:])
    kinds = [kind_of_column(cell) for cell in header.cells]
    place = next((kinds.index(kind) for kind in _AMOUNTS if kind in kinds), 1)
    headings = ["Exercise", *header.cells[1:]]
    if kinds[place] in ("dose", "time"):
        headings[place] = f"First of ({header.cells[0]} {weeks})"
    remade.take(others, first.number)
    news = [row_of(header.number, headings), row_of(first.number, [name, *first.cells[1:]])]
    remade.lines[index : index + len(rows)] = news
