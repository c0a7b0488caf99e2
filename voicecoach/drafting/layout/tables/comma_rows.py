"""Rows whose cells are parted by commas or semicolons, below a header of known words."""

import re

from voicecoach.drafting.layout.tables.remade import Remade, row_of
from voicecoach.drafting.source_lines import LineKind, SourceLine
from voicecoach.drafting.words.columns import kind_of_column

_FEWEST_COLUMNS = 3


def split_comma_rows(remade: Remade) -> None:
    """Make rows of the lines that have as many commas as a header above them."""
    sign, columns = "", 0
    for index, line in enumerate(remade.lines):
        if line.kind is not LineKind.TEXT:
            continue
        header = next((each for each in ";,/" if _is_header(_cells(line, each))), "")
        if header:
            sign, columns = header, len(_cells(line, header))
        if sign and len(_cells(line, sign)) == columns:
            remade.lines[index] = row_of(line.number, _cells(line, sign))
        else:
            sign = ""


def _cells(line: SourceLine, sign: str) -> list[str]:
    return [cell.strip() for cell in re.split(rf"{sign}", line.text)]


def _is_header(cells: list[str]) -> bool:
    return len(cells) >= _FEWEST_COLUMNS and all(map(kind_of_column, cells))
