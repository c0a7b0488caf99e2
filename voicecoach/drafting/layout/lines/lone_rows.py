"""Rows of a table that stand apart from its other rows, so that no reader saw a table in them."""

import re
from collections.abc import Sequence
from dataclasses import replace

from voicecoach.drafting.source_lines import LineKind, SourceLine
from voicecoach.drafting.words.columns import kind_of_column

_GAP = re.compile(r" {2,}|\t")
FEWEST_COLUMNS = 3


def with_lone_rows(lines: Sequence[SourceLine]) -> list[SourceLine]:
    """Return the lines with those as rows that have the columns of a header above them."""
    columns = 0
    found: list[SourceLine] = []
    for line in lines:
        cells = _cells_of(line)
        if _is_header(cells):
            columns = len(cells)
        is_row = line.kind is LineKind.TEXT and columns and len(cells) == columns
        found.append(_row(line, cells) if is_row else line)
    return found


def _cells_of(line: SourceLine) -> tuple[str, ...]:
    if line.kind is not LineKind.TEXT or len(line.text) > 500:
        return ()
    return tuple(cell.strip() for cell in _GAP.split(line.text))


def _is_header(cells: Sequence[str]) -> bool:
    return len(cells) >= FEWEST_COLUMNS and all(kind_of_column(cell) for cell in cells)


def _row(line: SourceLine, cells: tuple[str, ...]) -> SourceLine:
    return replace(line, kind=LineKind.ROW, cells=cells, text=" | ".join(cells))
