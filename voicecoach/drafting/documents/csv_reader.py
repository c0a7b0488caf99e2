"""Read a table that a spreadsheet saved as CSV."""

import csv
from collections.abc import Iterator

from voicecoach.drafting.documents.reading.clean_text import clean_words
from voicecoach.drafting.documents.reading.decode_text import decode_text
from voicecoach.drafting.documents.reading.limits import MAX_LINE_CHARACTERS
from voicecoach.drafting.documents.reading.sheet_error import damaged
from voicecoach.drafting.source_lines import LineKind, SourceLine

_DELIMITERS = ("\t", ";", ",")
"""Spreadsheets write one of these. The first that the table has parts its cells."""


def read_csv(data: bytes) -> Iterator[SourceLine]:
    """Yield the rows of a table, numbered by the lines of the file.

    Raises SheetError if it is no table.
    """
    rows = decode_text(data).splitlines(keepends=True)
    reader = csv.reader(rows, delimiter=_delimiter_of(rows))
    number = 1
    try:
        for cells in reader:
            yield row_line(number, cells)
            number = reader.line_num + 1
    except csv.Error:
        raise damaged("a table") from None


def row_line(number: int, cells: list[str]) -> SourceLine:
    """Return one row of a table, without markup."""
    words = tuple(clean_words(cell)[:MAX_LINE_CHARACTERS] for cell in cells)
    if not any(words):
        return SourceLine(number, "", LineKind.BLANK)
    if len(words) == 1:
        return SourceLine(number, words[0])
    return SourceLine(number, " | ".join(words), LineKind.ROW, cells=words)


def _delimiter_of(rows: list[str]) -> str:
    """Return what parts the cells: a comma may also stand within a cell, the others hardly do."""
    for delimiter in _DELIMITERS:
        if sum(delimiter in row for row in rows) > len(rows) / 2:
            return delimiter
    return ","
