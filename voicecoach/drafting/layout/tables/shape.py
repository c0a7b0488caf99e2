"""Bring a table into the shape with a move in each row and one dose beside it."""

import re
from collections.abc import Sequence

from voicecoach.drafting.layout.lines.cached_dose import dose_of
from voicecoach.drafting.layout.lines.name_shape import is_name, tidy_name
from voicecoach.drafting.layout.tables.headings import ColumnHeading, known_heading
from voicecoach.drafting.layout.tables.remade import Rows, row_of, with_cells
from voicecoach.drafting.source_lines import SourceLine
from voicecoach.drafting.words.columns import kind_of_column

_DOSES = {"sets", "reps", "dose", "time", "hold", "rest", "tempo", "load", "rpe", "side"}
_FEWEST_ROWS = 2


def without_empty_cells(rows: Sequence[SourceLine]) -> Rows | None:
    """Return a table whose tabs were doubled so that its columns are in line."""
    header = rows[0]
    full = [cell for cell in header.cells if cell.strip()]
    is_padded = len(full) >= 3 and not all(cell.strip() for cell in header.cells[1:])
    if not is_padded or not kind_of_column(full[0]):
        return None
    filled = [with_cells(row, [cell for cell in row.cells if cell.strip()]) for row in rows]
    if all(len(row.cells) == len(full) for row in filled):
        return filled
    return None


def names_first(rows: Sequence[SourceLine]) -> Rows | None:
    """Return a table whose doses stand before the names, with the names before the doses."""
    are_whole = all(len(row.cells) == 2 and all(cell.strip() for cell in row.cells) for row in rows)
    if not are_whole or len(rows) < _FEWEST_ROWS:
        return None
    doses = [dose_of(row.cells[0]) for row in rows]
    are_doses = all(dose.fields and not dose.rest for dose in doses)
    if not are_doses or any(row.cells[0].strip().isdigit() for row in rows):
        return None
    names = [tidy_name(row.cells[1].split(",")[0]) for row in rows]
    if not all(map(is_name, names)):
        return None
    return [with_cells(row, row.cells[::-1]) for row in rows]


def side_by_side_apart(rows: Sequence[SourceLine]) -> Rows | None:
    """Return two tables that stand side by side, one after the other."""
    width = len(rows[0].cells)
    half = width // 2
    if width < 4 or width % 2 or any(len(row.cells) != width for row in rows):
        return None
    kinds = [kind_of_column(cell) for cell in rows[0].cells]
    is_header_twice = kinds[:half] == kinds[half:] and kinds[0] == "name"
    if not is_header_twice and not (half == 2 and all(map(has_two_moves, rows))):
        return None
    left = [with_cells(row, row.cells[:half]) for row in rows]
    right = [with_cells(row, row.cells[half:]) for row in rows if "".join(row.cells[half:]).strip()]
    return [*left, *right]


def has_two_moves(row: SourceLine) -> bool:
    """Return whether a row has two names, each with its dose, or titles over them."""
    names, doses = row.cells[::2], row.cells[1::2]
    pairs = zip(names, doses, strict=True)
    is_whole = all(_is_name_cell(name) and dose_of(dose).fields for name, dose in pairs)
    is_of_one = not any(row.cells[2:]) and _is_name_cell(row.cells[0])
    return is_whole or is_of_one or (not any(doses) and all(map(_is_name_cell, names)))


def turned(rows: Sequence[SourceLine]) -> Rows | None:
    """Return a table with its moves across as one with a move in each row."""
    header, *below = rows
    kinds = [kind_of_column(row.cells[0]) for row in below]
    names = header.cells[1:]
    if len(below) < _FEWEST_ROWS or not all(kind in _DOSES for kind in kinds):
        return None
    if len(names) < 2 or any(kind_of_column(name) or not _is_name_cell(name) for name in names):
        return None
    columns = [[row.cells[index + 1] if index + 1 < len(row.cells) else "" for row in below]
               for index in range(len(names))]  # fmt: skip
    first = row_of(header.number, ["Exercise", *(row.cells[0] for row in below)])
    moves = zip(names, columns, strict=True)
    return [first, *(row_of(header.number, [name, *cells]) for name, cells in moves)]


def with_known_header(rows: Sequence[SourceLine]) -> Rows | None:
    """Return a table whose headings are words that we know, and whose cells have their units."""
    header, *below = rows
    width = len(header.cells)
    columns = [[row.cells[index] for row in below if index < len(row.cells)]
               for index in range(width)]  # fmt: skip
    known = [known_heading(header.cells, index, columns[index]) for index in range(width)]
    if not header.cells[0].strip() and _hold_names(columns[0]):
        known[0] = ColumnHeading("Exercise", "name")
    changed = [
        heading for heading, cell in zip(known, header.cells, strict=True) if heading.text != cell
    ]
    if not changed or sum(bool(heading.kind) for heading in known) < max(2, width // 2):
        return None
    if any(cell.strip()[:1].isdigit() for cell in header.cells):
        return None
    cells = [heading.text for heading in known]
    return [
        with_cells(header, cells),
        *(with_cells(row, [known[index].with_unit(cell) if index < width else cell
                           for index, cell in enumerate(row.cells)]) for row in below),
    ]  # fmt: skip


def _hold_names(cells: Sequence[str]) -> bool:
    return all(not cell.strip() or _is_name_cell(cell) for cell in cells)


def _is_name_cell(cell: str) -> bool:
    name = tidy_name(cell)
    is_dose = bool(dose_of(name).fields) and not dose_of(name).rest
    return bool(re.search(r"[A-Za-z]{3}", name)) and is_name(name) and not is_dose
