"""Tables of intervals: no move has a name, but each row says how long hard and easy last."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from voicecoach.drafting.layout.lines.cached_dose import dose_of
from voicecoach.drafting.layout.tables.remade import Rows, row_of
from voicecoach.drafting.source_lines import LineKind, SourceLine
from voicecoach.drafting.words.column_words import (
    EASY_COLUMN,
    HARD_COLUMN,
    HOW_OFTEN_COLUMN,
    NUMBER_OF_INTERVAL,
    NUMBER_OF_SESSION,
    PIECE_COLUMN,
)
from voicecoach.drafting.words.columns import kind_of_column

_FEWEST_ROWS = 2


@dataclass(frozen=True, slots=True)
class IntervalColumns:
    """Where the columns of a table of intervals are."""

    hard: int
    easy: int
    number: int = -1
    count: int = -1

    @property
    def width(self) -> int:
        """Return how many columns there are."""
        return 2 + (self.number >= 0) + (self.count >= 0)


def intervals_of_table(rows: Sequence[SourceLine]) -> Rows | None:
    """Return the circuits of a hard and an easy part that the rows of a table are."""
    header, *below = rows
    cells = [cell.strip() for cell in header.cells]
    if pieces := _pieces_with_rests(cells, below):
        return [SourceLine(header.number, pieces)]
    places = _columns(cells)
    if places is None or len(below) < _FEWEST_ROWS or places.width != len(cells):
        return None
    if any(len(row.cells) != len(cells) for row in below):
        return None
    lengths = [
        [_length_of(row.cells[place]) for row in below] for place in (places.hard, places.easy)
    ]
    if not all(all(column) for column in lengths):
        return None
    names = (cells[places.hard], cells[places.easy])
    if places.count >= 0 or NUMBER_OF_SESSION.fullmatch(cells[places.number]):
        return _circuit_of_each_row(rows, places, names, lengths)
    return _one_circuit(
        header.number, str(len(below)), names, [_ladder(column) for column in lengths]
    )


def _pieces_with_rests(headings: Sequence[str], rows: Sequence[SourceLine]) -> str:
    """Return "1 min, 2 min, 1 min, rest 1 min" of pieces that have numbers and no names."""
    kinds = [kind_of_column(heading) for heading in headings]
    numbered = bool(PIECE_COLUMN.fullmatch(headings[0]))
    if len(rows) < _FEWEST_ROWS or not numbered or kinds.count("time") != 1 or "rest" not in kinds:
        return ""
    if any(len(row.cells) != len(kinds) for row in rows):
        return ""
    lengths = [_length_of(row.cells[kinds.index("time")]) for row in rows]
    rests = [_length_of(row.cells[kinds.index("rest")]) for row in rows]
    between = {rest for rest in rests if rest}
    said = f", rest {between.pop()}" if len(between) == 1 else ""
    is_number = all(row.cells[0].strip(" .)").isdigit() for row in rows)
    if is_number and all(lengths):
        return f"{_ladder(lengths)}{said}"
    return ""


def _columns(headings: Sequence[str]) -> IntervalColumns | None:
    hard = next((i for i, text in enumerate(headings) if HARD_COLUMN.fullmatch(text)), -1)
    easy = next(
        (i for i in range(hard + 1, len(headings)) if EASY_COLUMN.fullmatch(headings[i])), -1
    )
    if hard < 0 or easy < 0:
        return None
    others = {"number": -1, "count": -1}
    for index, text in enumerate(headings):
        if index in (hard, easy):
            continue
        if HOW_OFTEN_COLUMN.fullmatch(text):
            others["count"] = index
        elif NUMBER_OF_INTERVAL.fullmatch(text) or NUMBER_OF_SESSION.fullmatch(text):
            others["number"] = index
    return IntervalColumns(hard, easy, **others)


def _circuit_of_each_row(
    rows: Sequence[SourceLine],
    places: IntervalColumns,
    names: tuple[str, str],
    lengths: Sequence[Sequence[str]],
) -> Rows:
    lines: Rows = []
    for row, hard, easy in zip(rows[1:], *lengths, strict=True):
        if places.number >= 0:
            title = f"{rows[0].cells[places.number].strip()} {row.cells[places.number].strip()}"
            lines.append(SourceLine(row.number, title, LineKind.HEADING, 3))
        count = row.cells[places.count].strip(" x×") if places.count >= 0 else "1"
        lines += _one_circuit(row.number, count, names, (hard, easy))
    return lines


def _one_circuit(number: int, count: str, names: Sequence[str], doses: Sequence[str]) -> Rows:
    rule = SourceLine(number, f"{count} rounds, no rest between exercises, no rest between rounds")
    header = row_of(number, ("Exercise", "Dose"))
    return [rule, header, *(row_of(number, pair) for pair in zip(names, doses, strict=True))]


def _length_of(cell: str) -> str:
    field = dose_of(cell).field("time")
    if field:
        return re.sub(r"(?<=\d)m$", " min", str(field.value))
    return ""


def _ladder(lengths: Sequence[str]) -> str:
    if len(set(lengths)) == 1:
        return lengths[0]
    return ", ".join(lengths)
