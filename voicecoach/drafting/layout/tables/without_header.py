"""Tables without a header: what each column holds, by what its cells look like."""

import re
from collections.abc import Sequence
from statistics import median

from voicecoach.drafting.layout.lines.cached_dose import dose_of
from voicecoach.drafting.layout.lines.name_shape import is_name, tidy_name
from voicecoach.drafting.layout.tables.remade import Rows, with_cells
from voicecoach.drafting.source_lines import SourceLine
from voicecoach.drafting.words.columns import kind_of_column

_BARE = re.compile(r"\d{1,3}(?: ?(?:-|–|to) ?\d{1,3})?")
_LENGTH = re.compile(r"\d{1,3} ?(?:s|secs?|seconds|m|min|mins|minutes|''|\")|\d:\d\d|0", re.I)
_REPS = re.compile(r"\d{1,3}(?: ?[-–] ?\d{1,3})?(?: ?(?:reps|s|secs?|min|m))?(?: ?(?:each|ea|per|"
                   r"e/s|/).{0,12})?", re.I)  # fmt: skip
_LOAD = re.compile(r"(?:\d ?[x×] ?)?\d+(?:\.\d+)? ?(?:kgs?|lbs?)|bw|bodyweight", re.IGNORECASE)
_TEMPO = re.compile(r"[\dx]{4}|\d(?:-[\dx]){2,3}", re.IGNORECASE)
_CROSS = re.compile(r"\d{1,2} ?[x×] ?\d.{0,20}", re.IGNORECASE)
_TWO = re.compile(rf"(\S.*?)\s+({_LOAD.pattern}|[-–—])", re.IGNORECASE)
_EMPTY = re.compile(r"[\W_]*")
_FEWEST_ROWS = 2
_MOST_SETS = 6
_MOST = 0.7
_MOST_UNKNOWN = 2
"""So many columns, that of the names included, may hold what nobody knows."""


def with_labels_of_own(rows: Sequence[SourceLine]) -> Rows | None:
    """Return a table without a header with a label in each cell: "Sets: 3", "Rest: 90s"."""
    if len(rows) < _FEWEST_ROWS or any(map(_is_header, rows)) or not _has_names(rows):
        return None
    split = [_with_loads_apart(row.cells) for row in rows if len(row.cells) > 1]
    width = max((len(cells) for cells in split), default=0)
    if width < 3 or len(split) < _FEWEST_ROWS:
        return None
    columns = [[cells[index] for cells in split if index < len(cells)] for index in range(width)]
    labels = _labels(columns)
    needed = 1 if _say_themselves(columns, labels) else 2
    if sum(map(bool, labels)) < needed or labels.count("") > _MOST_UNKNOWN:
        return None
    return [_labelled(row, labels) if len(row.cells) > 1 else row for row in rows]


def _is_header(row: SourceLine) -> bool:
    return sum(bool(cell.strip() and kind_of_column(cell)) for cell in row.cells) >= 2


def _has_names(rows: Sequence[SourceLine]) -> bool:
    names = [row for row in rows if is_name(tidy_name(row.cells[0]))]
    return len(names) >= _MOST * len(rows)


def _with_loads_apart(cells: Sequence[str]) -> list[str]:
    """Return the cells, with a load that stood in the cell of another value apart."""
    apart = [cells[0]]
    for cell in cells[1:]:
        found = _TWO.fullmatch(cell.strip())
        apart += [found[1], found[2]] if found else [cell.strip()]
    return apart


def _labels(columns: Sequence[Sequence[str]]) -> list[str]:
    """Return what each column holds, or "" where its cells say it themselves, or nobody knows."""
    labels = [""] * len(columns)
    counts = []
    for index in range(1, len(columns)):
        cells = [cell for cell in columns[index] if not _EMPTY.fullmatch(cell)]
        if _are(_LOAD, cells):
            labels[index] = "Load"
        elif _are(_TEMPO, cells):
            labels[index] = "Tempo"
        elif _are(_CROSS, cells):
            labels[index] = "Dose"
        elif _are(_LENGTH, cells) and any(labels):
            labels[index] = "Rest"
        elif _are(_BARE, cells) or _are(_REPS, cells):
            counts.append(index)
            labels[index] = "Reps"
    return _with_sets(columns, labels, counts)


def _with_sets(
    columns: Sequence[Sequence[str]], labels: list[str], counts: Sequence[int]
) -> list[str]:
    """Name the column of sets: that of the two with the lower numbers."""
    if len(counts) < 2:
        return labels
    first, second, *others = counts
    lows = [_middle(columns[first]), _middle(columns[second])]
    if lows[0] <= max(lows[1], _MOST_SETS) and lows[0] <= lows[1]:
        labels[first] = "Sets"
    elif lows[1] <= _MOST_SETS:
        labels[second] = "Sets"
    for index in others:
        labels[index] = "Rest" if _middle(columns[index]) >= 15 else ""
    return labels


def _say_themselves(columns: Sequence[Sequence[str]], labels: Sequence[str]) -> bool:
    """Return whether the cells without a label say themselves what they are."""
    others = [
        cell
        for index, column in enumerate(columns)
        if index and not labels[index]
        for cell in column
        if not _EMPTY.fullmatch(cell)
    ]
    return bool(others) and all(dose_of(cell).fields for cell in others)


def _middle(cells: Sequence[str]) -> float:
    numbers = [int(found[0]) for cell in cells if (found := re.search(r"\d+", cell))]
    if numbers:
        return median(numbers)
    return 0


def _are(shape: re.Pattern[str], cells: Sequence[str]) -> bool:
    fitting = [cell for cell in cells if shape.fullmatch(cell)]
    return bool(cells) and len(fitting) >= _MOST * len(cells)


def _labelled(row: SourceLine, labels: Sequence[str]) -> SourceLine:
    cells = _with_loads_apart(row.cells)
    named = [
        f"{labels[index]}: {cell}" if index < len(labels) and labels[index] and cell else cell
        for index, cell in enumerate(cells)
    ]
    return with_cells(row, named)
