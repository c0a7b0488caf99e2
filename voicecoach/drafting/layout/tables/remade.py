"""The lines of a sheet on their way through the steps that put its tables in order."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import TypeAlias

from voicecoach.drafting.source_lines import LineKind, SourceLine


@dataclass(slots=True)
class Remade:
    """Lines, some of which were put together of several lines of the sheet."""

    lines: list[SourceLine]
    taken: dict[int, int] = field(default_factory=dict)
    """The numbers of the lines that stand in another line now, each with the number of that."""
    keys: set[int] = field(default_factory=set)
    """The numbers of the lines that only explained how others are to be read."""

    def take(self, lines: Sequence[SourceLine], number: int) -> None:
        """Note that these lines stand in the line with that number now."""
        self.taken |= {line.number: number for line in lines if line.number != number}


Rows: TypeAlias = list[SourceLine]
RemakeTable: TypeAlias = Callable[[Sequence[SourceLine]], Rows | None]
"""Returns the lines that a table becomes, or None if it stays as it is."""


def row_of(number: int, cells: Sequence[str]) -> SourceLine:
    """Return a row of a table."""
    return SourceLine(number, " | ".join(cells), LineKind.ROW, cells=tuple(cells))


def with_cells(row: SourceLine, cells: Sequence[str]) -> SourceLine:
    """Return a row with other cells."""
    return replace(row, cells=tuple(cells), text=" | ".join(cells))


def remake_tables(remade: Remade, remake: RemakeTable) -> None:
    """Put every table in order in one way."""
    for start, stop in reversed(list(_tables(remade.lines))):
        rows = [line for line in remade.lines[start:stop] if line.kind is LineKind.ROW]
        if (after := remake(rows)) is not None:
            _put(remade, start, stop, rows, after)


def _put(remade: Remade, start: int, stop: int, rows: Rows, after: Rows) -> None:
    """Put other lines in the place of a table. Where no row is gone, blank lines stay."""
    kept = {row.number for row in after}
    remade.take([row for row in rows if row.number not in kept], after[0].number)
    if len(after) == len(rows):
        news = iter(after)
        old = remade.lines[start:stop]
        after = [next(news) if line.kind is LineKind.ROW else line for line in old]
    remade.lines[start:stop] = after


def _tables(lines: Sequence[SourceLine]) -> Iterator[tuple[int, int]]:
    """Yield where each table starts and stops. Blank lines within it are part of it."""
    start, stop = -1, -1
    for index, line in enumerate(lines):
        if line.kind is LineKind.ROW:
            start = index if start < 0 else start
            stop = index + 1
        elif line.kind is not LineKind.BLANK and start >= 0:
            yield start, stop
            start = -1
    if start >= 0:
        yield start, stop
