"""Tables without moves: prices, opening hours, ingredients, results."""

from collections.abc import Iterator, Sequence

from voicecoach.drafting.layout.lines.cached_dose import dose_of
from voicecoach.drafting.layout.lines.name_shape import has_move
from voicecoach.drafting.layout.lines.sheet_line import SheetLine
from voicecoach.drafting.source_lines import LineKind
from voicecoach.drafting.words.columns import kind_of_column

_DOSES = {"reps", "time", "hold", "distance", "load"}
_DOSE_COLUMNS = {"sets", "reps", "hold", "tempo", "dose"}
_FEWEST_SURE = 0.34
"""So large a share of the rows must name a move or give a dose."""


def other_tables(lines: Sequence[SheetLine]) -> set[int]:
    """Return the indexes of the rows of all tables that have no moves."""
    return {index for table in _tables(lines) if not _has_moves_in(lines, table) for index in table}


def _tables(lines: Sequence[SheetLine]) -> Iterator[list[int]]:
    """Yield the rows that stand together, by their indexes."""
    table: list[int] = []
    for index, line in enumerate(lines):
        if line.source.kind is LineKind.ROW:
            table.append(index)
        elif table and not line.is_blank:
            yield table
            table = []
    yield table


def _has_moves_in(lines: Sequence[SheetLine], table: Sequence[int]) -> bool:
    rows = [lines[index].source.cells for index in table]
    headings = {kind_of_column(cell) for row in rows[:2] for cell in row}
    if "name" in headings and headings & _DOSE_COLUMNS:
        return True
    sure = [row for row in rows if _names_move(row) or _gives_dose(row)]
    return len(sure) >= _FEWEST_SURE * len(rows)


def _names_move(row: Sequence[str]) -> bool:
    return any(has_move(cell) and len(cell.split()) <= 8 for cell in row[:3])


def _gives_dose(row: Sequence[str]) -> bool:
    fields = [field for cell in row for field in dose_of(cell).fields]
    return any(field.key in _DOSES and not field.doubt for field in fields)
