"""Read the tables of a page: those with data, and not those that only place things."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from voicecoach.drafting.documents.reading.clean_text import clean_words
from voicecoach.drafting.documents.text.cell_text import is_data, join_cell_lines
from voicecoach.drafting.documents.text.headings import BOLD_LEVEL, is_like_heading
from voicecoach.drafting.source_lines import LineKind, SourceLine

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_MOST_COLUMNS, _MOST_ROWS_OF_CELL = 40, 200

_BREAKS = frozenset({"br", "p", "div", "li", "ul", "ol", "tr"})
"""Elements that begin a line within a cell."""


@dataclass(slots=True)
class _Grid:
    """The cells of a table that reach down into later rows."""

    hanging: dict[int, tuple[int, str]] = field(default_factory=dict)
    """By column: in how many more rows, and the text."""

    def fill(self, cells: Sequence["HtmlElement"]) -> tuple[str, ...]:
        """Return the text of each column of a row. A wide cell fills its first column."""
        row: list[str] = []
        for cell in cells:
            self._fill_hanging(row)
            text, rows = cell_text(cell), _span(cell, "rowspan", _MOST_ROWS_OF_CELL)
            for column in range(_span(cell, "colspan", _MOST_COLUMNS)):
                part = "" if column else text
                if rows > 1:
                    self.hanging[len(row)] = (rows - 1, part)
                row.append(part)
        self._fill_hanging(row)
        return tuple(row[:_MOST_COLUMNS])

    def _fill_hanging(self, row: list[str]) -> None:
        while len(row) in self.hanging:
            rows, text = self.hanging.pop(len(row))
            if rows > 1:
                self.hanging[len(row)] = (rows - 1, text)
            row.append(text)


def is_data_table(table: "HtmlElement") -> bool:
    """Return whether a table has rows and columns of short texts."""
    if (
        table.get("role") in {"presentation", "none"}
        or next(_inner_tables(table), None) is not None
    ):
        return False
    return is_data(_grid_of(table))


def table_lines(table: "HtmlElement") -> Iterator[SourceLine]:
    """Yield the rows of a table. A cell across all columns is alone in its row."""
    for caption in table.iter("caption"):
        yield from _single(cell_text(caption))
    for texts in _grid_of(table):
        if any(texts):
            yield SourceLine(0, " | ".join(texts), LineKind.ROW, cells=texts)


def _grid_of(table: "HtmlElement") -> list[tuple[str, ...]]:
    grid = _Grid()
    return [grid.fill(_cells_of(row)) for row in table.iter("tr")]


def cell_text(cell: "HtmlElement") -> str:
    """Return the text of a cell in one line."""
    return join_cell_lines(_parts_of(cell))


def _parts_of(cell: "HtmlElement") -> Iterator[str]:
    from lxml import etree

    words: list[str] = []
    for event, element in etree.iterwalk(cell, events=("start", "end")):
        if element.tag in _BREAKS and words:
            yield from filter(None, [clean_words("".join(words))])
            words = []
        text = element.text if event == "start" else element.tail
        if text and (event == "start" or element is not cell):
            words.append(text)
    yield from filter(None, [clean_words("".join(words))])


def _inner_tables(table: "HtmlElement") -> Iterator["HtmlElement"]:
    return (inner for inner in table.iter("table") if inner is not table)


def _cells_of(row: "HtmlElement") -> list["HtmlElement"]:
    return [cell for cell in row if cell.tag in {"td", "th"}]


def _span(cell: "HtmlElement", key: str, most: int) -> int:
    span = cell.get(key, "1").strip()
    if span.isdecimal() and len(span) < 6:
        return max(1, min(int(span), most))
    return 1


def _single(text: str) -> Iterator[SourceLine]:
    if is_like_heading(text):
        yield SourceLine(0, text, LineKind.HEADING, BOLD_LEVEL)
    elif text:
        yield SourceLine(0, text)
