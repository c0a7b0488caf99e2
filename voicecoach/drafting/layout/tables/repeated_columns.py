"""Columns that each hold a dose of the same move become one: sets, weeks, levels, sides."""

import re
from collections.abc import Callable, Sequence

from voicecoach.drafting.layout.tables.remade import Rows, with_cells
from voicecoach.drafting.layout.tables.steady_change import range_of_weeks
from voicecoach.drafting.source_lines import SourceLine
from voicecoach.drafting.words.columns import kind_of_column

_BARE = re.compile(r"\d{1,3}(?: ?[-–] ?\d{1,3})?")
_WITH_LOAD = re.compile(r"(\d{1,3}) ?[x×@/] ?(\d+(?:\.\d+)? ?(?:kg|lbs?))", re.IGNORECASE)
_EMPTY = re.compile(r"[\W_]*|n/?a", re.IGNORECASE)


def with_one_dose(rows: Sequence[SourceLine]) -> Rows | None:
    """Return a table whose columns of one kind are a single one, or None if it has no such."""
    header, *below = rows
    kinds = [kind_of_column(cell) for cell in header.cells]
    for wanted, joined in _JOINED.items():
        found = [index for index, kind in enumerate(kinds) if kind and kind in wanted]
        places = sorted(found, key=lambda index: wanted.index(kinds[index]))
        if len(places) >= 2 and all(len(row.cells) == len(kinds) for row in below):
            return _with_joined(rows, places, *joined)
    return None


def _with_joined(
    rows: Sequence[SourceLine],
    places: Sequence[int],
    heading: str,
    join: Callable[[Sequence[str]], str],
) -> Rows:
    header, *below = rows
    names = [header.cells[place] for place in places]
    news = [with_cells(header, _joined(header.cells, places, heading.format(", ".join(names))))]
    for row in below:
        cells = [row.cells[place].strip() for place in places]
        filled = ["" if _EMPTY.fullmatch(cell) else cell for cell in cells]
        joined = join(filled) if any(filled) else ""
        news.append(with_cells(row, _joined(row.cells, places, joined)))
    return news


def _joined(cells: Sequence[str], places: Sequence[int], cell: str) -> list[str]:
    first, *others = sorted(places)
    kept = [cell if index == first else each for index, each in enumerate(cells)]
    return [each for index, each in enumerate(kept) if index not in others]


def _of_sides(cells: Sequence[str]) -> str:
    """Return "10 reps each side", "left 10, right 12" or "20 reps right side only"."""
    left, right = cells[0], cells[1]
    if left == right:
        return f"{_in_reps(left)} each side"
    if left and right:
        return f"{left} left, {right} right"
    if left:
        return f"{_in_reps(left)} left side only"
    return f"{_in_reps(right)} right side only"


def _of_sets(cells: Sequence[str]) -> str:
    """Return the doses of the sets as a ladder, or as one dose if all are alike."""
    filled = [_WITH_LOAD.sub(r"\1 @ \2", cell) for cell in cells if cell]
    if len(set(filled)) == 1:
        return f"{len(filled)} sets, {_in_reps(filled[0])}"
    if all(map(_BARE.fullmatch, filled)):
        return f"{'/'.join(filled)} reps"
    return ", ".join(filled)


def _of_levels(cells: Sequence[str]) -> str:
    return _in_reps(next(cell for cell in cells if cell))


def _of_weeks(cells: Sequence[str]) -> str:
    filled = [cell for cell in cells if cell]
    return _in_reps(range_of_weeks(filled) or filled[0])


def _in_reps(cell: str) -> str:
    if _BARE.fullmatch(cell):
        return f"{cell} reps"
    return cell


_CHOICE = "First of ({})"
_JOINED: dict[tuple[str, ...], tuple[str, Callable[[Sequence[str]], str]]] = {
    ("left", "right"): ("Dose", _of_sides),
    ("set",): ("Dose", _of_sets),
    ("week",): (_CHOICE, _of_weeks),
    ("level",): (_CHOICE, _of_levels),
}
"""The kinds of columns that are joined, the heading of what they become, and how cells join."""
