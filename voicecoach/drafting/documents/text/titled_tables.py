"""Tables with titles between their rows, such as "Warm-up"."""

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import chain
from typing import TypeAlias

from voicecoach.drafting.documents.text.table_row import TableRow

Split: TypeAlias = Callable[[Sequence[str]], Sequence[TableRow]]
"""Returns a row for each of the lines, or nothing if they are no table together."""

_MOST_BETWEEN = 4
"""How many lines may be between two parts of a table: a title with blank lines around it."""

_LONGEST_TITLE = 40

_FEWEST_COLUMNS = 3
"""Two columns in common may be chance."""

_NO_TITLE = re.compile(r"[.!?;,]\Z")


def join_runs(
    rows: Sequence[str], runs: Sequence[range], split: Split
) -> Iterator[Sequence[range]]:
    """Yield the runs of lines that are a table, each with those that go on with the table."""
    joined: list[range] = []
    for run in runs:
        if joined and _goes_on(rows, joined[-1], run, split):
            joined.append(run)
            continue
        yield from _whole_or_parts(rows, joined, split)
        joined = [run]
    yield from _whole_or_parts(rows, joined, split)


def rows_of_runs(rows: Sequence[str], runs: Sequence[range], split: Split) -> dict[int, TableRow]:
    """Return the rows of a table by their index. A title between them is a row with one cell."""
    indexes = list(chain(*runs))
    table = split([rows[index] for index in indexes])
    found = dict(zip(indexes, table, strict=False))
    if table:
        width = max(len(row.cells) for row in table)
        between = (index for index in range(indexes[0], indexes[-1]) if index not in found)
        found |= {index: _title(rows[index], width) for index in between if rows[index].strip()}
    return found


def _whole_or_parts(
    rows: Sequence[str], runs: Sequence[range], split: Split
) -> Iterator[Sequence[range]]:
    if len(runs) > 1 and split([rows[index] for index in chain(*runs)]):
        yield runs
    else:
        yield from ([run] for run in runs)


def _goes_on(rows: Sequence[str], before: range, run: range, split: Split) -> bool:
    between = rows[before.stop : run.start]
    titles = [row.strip() for row in between if row.strip()]
    if len(between) > _MOST_BETWEEN or len(titles) != 1 or not _is_title(titles[0]):
        return False
    table = split([rows[index] for index in chain(before, run)])
    widths = {len(row.cells) for row in table if row.cells}
    return len(widths) == 1 and min(widths) >= _FEWEST_COLUMNS


def _is_title(text: str) -> bool:
    return len(text) <= _LONGEST_TITLE and not _NO_TITLE.search(text)


def _title(row: str, width: int) -> TableRow:
    return TableRow((row.strip(), *[""] * (width - 1)))
