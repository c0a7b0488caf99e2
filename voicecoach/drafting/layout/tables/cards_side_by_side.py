"""Cards that stand side by side: names in one row, and below each its dose and its notes."""

from collections.abc import Iterator, Sequence

from voicecoach.drafting.layout.lines.cached_dose import dose_of
from voicecoach.drafting.layout.lines.name_shape import has_move
from voicecoach.drafting.layout.tables.remade import Rows
from voicecoach.drafting.source_lines import LineKind, SourceLine


def cards_apart(rows: Sequence[SourceLine]) -> Rows | None:
    """Return the cards of a table one below the other, or None if it holds no cards."""
    starts = [index for index, row in enumerate(rows) if _are_names(row)]
    is_card = [_has_doses(rows, start) for start in starts]
    if not starts or starts[0] != 0 or not all(is_card):
        return None
    ends = [*starts[1:], len(rows)]
    cards = (rows[start:end] for start, end in zip(starts, ends, strict=True))
    return [line for group in cards for line in _one_below_the_other(group)]


def _are_names(row: SourceLine) -> bool:
    """Return whether each cell of a row is the name of a move and no more."""
    cells = [cell for cell in row.cells if cell.strip()]
    return len(cells) > 1 and all(has_move(cell) and not dose_of(cell).fields for cell in cells)


def _has_doses(rows: Sequence[SourceLine], start: int) -> bool:
    """Return whether each name of a row has a dose right below it."""
    if start + 1 >= len(rows):
        return False
    names, doses = rows[start].cells, rows[start + 1].cells
    below = [dose_of(cell) for cell in doses]
    return len(names) == len(doses) and all(each.fields for each in below)


def _one_below_the_other(group: Sequence[SourceLine]) -> Iterator[SourceLine]:
    for column, name in enumerate(group[0].cells):
        dose = group[1].cells[column].strip()
        together = f"{name.strip()}: {dose}"
        yield SourceLine(group[0].number, together, LineKind.ITEM, marker="-")
        for row in group[2:]:
            text = row.cells[column].strip() if column < len(row.cells) else ""
            if text:
                yield SourceLine(row.number, text)
