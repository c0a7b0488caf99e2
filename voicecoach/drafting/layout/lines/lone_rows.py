"""Rows of a table that stand apart from its other rows, so that no reader saw a table in them."""

import re
from collections.abc import Sequence
from dataclasses import replace

from voicecoach.drafting.source_lines import LineKind, SourceLine
from voicecoach.drafting.words.columns import kind_of_column

_GAP = re.compile(r" {2,}|\t")
_DOSE_CELL = re.compile(
    r"(?:sets?|reps?|repetitions|hold|rest|tempo|load|weight|time|duration|frequency|sides?|rpe)"
    r"\b ?(?:[:=] ?\S|\d|(?:left|right|both|each)\b)|(?:each|per|both) \w+$",
    re.IGNORECASE,
)
_NUMBER_OF_NAME = re.compile(r"(\d{1,2})[.)] +(?=\D)")
FEWEST_COLUMNS = 3


def with_lone_rows(lines: Sequence[SourceLine]) -> list[SourceLine]:
    """Return the lines with those as rows that have the columns of a header above them."""
    columns = 0
    found: list[SourceLine] = []
    for index, line in enumerate(lines):
        if _is_dose_row(line) or _stands_over_doses(lines, index):
            found.append(_as_text(line))
            continue
        cells = _cells_of(line)
        if _is_header(cells):
            columns = len(cells)
        is_row = line.kind is LineKind.TEXT and columns and len(cells) == columns
        found.append(_row(line, cells) if is_row else line)
    return found


def _is_dose_row(line: SourceLine) -> bool:
    """Return whether each cell of a row says itself what part of a dose it holds: "Sets 3"."""
    return line.kind is LineKind.ROW and all(_DOSE_CELL.match(cell.strip()) for cell in line.cells)


def _as_text(line: SourceLine) -> SourceLine:
    text = ", ".join(cell.strip() for cell in line.cells if cell.strip())
    number = _NUMBER_OF_NAME.match(text)
    marker = number[1] if number else line.marker
    text = text[number.end() :] if number else text
    return replace(line, kind=LineKind.TEXT, text=text, cells=(), marker=marker)


def _stands_over_doses(lines: Sequence[SourceLine], index: int) -> bool:
    """Return whether a row is a name alone, and the line below it a row of doses."""
    line, below = lines[index], lines[index + 1 : index + 2]
    is_alone = line.kind is LineKind.ROW and line.cells[0] and not any(line.cells[1:])
    return bool(is_alone) and any(map(_is_dose_row, below))


def _cells_of(line: SourceLine) -> tuple[str, ...]:
    if line.kind is not LineKind.TEXT or len(line.text) > 500:
        return ()
    return tuple(cell.strip() for cell in _GAP.split(line.text))


def _is_header(cells: Sequence[str]) -> bool:
    return len(cells) >= FEWEST_COLUMNS and all(kind_of_column(cell) for cell in cells)


def _row(line: SourceLine, cells: tuple[str, ...]) -> SourceLine:
    return replace(line, kind=LineKind.ROW, cells=cells, text=" | ".join(cells))
