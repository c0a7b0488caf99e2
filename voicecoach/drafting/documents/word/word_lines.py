"""Walk through a Word file: paragraphs, lists and tables."""

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from voicecoach.drafting.documents.reading.clean_text import clean_text, clean_words
from voicecoach.drafting.documents.text.cell_text import is_data, join_cell_lines
from voicecoach.drafting.documents.text.headings import BOLD_LEVEL, is_like_heading
from voicecoach.drafting.documents.text.text_reader import line_of, read_plain_text
from voicecoach.drafting.documents.word.numbering import Numbering
from voicecoach.drafting.documents.word.paragraph import Paragraph, boxes_in, children_of
from voicecoach.drafting.documents.word.styles import Styles
from voicecoach.drafting.documents.word.tables import table_rows
from voicecoach.drafting.source_lines import LineKind, SourceLine

if TYPE_CHECKING:
    from docx.document import Document
    from lxml.etree import _Element


class WordLines:
    """Turns a Word file into lines."""

    def __init__(self, document: "Document") -> None:
        self._body = document.element.body
        self._styles = Styles(document)
        self._numbering = Numbering(document)
        self._plain: list[str] = []

    def lines(self) -> Iterator[SourceLine]:
        """Yield the lines of the whole file, not numbered yet."""
        yield from self._lines_in(self._body)
        yield from self._end_plain()

    def _lines_in(self, parent: "_Element") -> Iterator[SourceLine]:
        for tag, element in children_of(parent):
            if tag == "p":
                yield from self._paragraph(element)
            elif tag == "tbl":
                yield from self._end_plain()
                yield from self._table(element)

    def _paragraph(self, element: "_Element") -> Iterator[SourceLine]:
        paragraph = Paragraph(element)
        line = self._marked_line(paragraph)
        if line is None:
            self._plain.append(paragraph.text)
        else:
            yield from self._end_plain()
            yield from self._lines_of(line, paragraph.text)
        for box in boxes_in(element):
            yield from self._end_plain()
            yield from self._lines_in(box)

    def _marked_line(self, paragraph: Paragraph) -> SourceLine | None:
        """Return a heading or an item without its text, or None for any other paragraph."""
        style = self._styles.of(paragraph.style)
        if not clean_words(paragraph.text):
            return None
        if style.heading:
            marker = self._numbering.marker_of(paragraph, style)
            return SourceLine(0, "", LineKind.HEADING, style.heading, marker)
        if marker := self._numbering.marker_of(paragraph, style):
            level = self._numbering.level_of(paragraph, style)
            return SourceLine(0, "", LineKind.ITEM, level, marker)
        if paragraph.is_bold and is_like_heading(clean_words(paragraph.text)):
            return SourceLine(0, "", LineKind.HEADING, BOLD_LEVEL)
        return None

    def _lines_of(self, line: SourceLine, text: str) -> Iterator[SourceLine]:
        """Yield a line with its text, and what stands below it in the same paragraph."""
        first, *others = [row for row in clean_text(text).split("\n") if row.strip()]
        written = line_of(0, clean_words(first), clean=str).line
        yield replace(line, text=written.text, marker=written.marker or line.marker)
        for row in others:
            yield line_of(0, clean_words(row), clean=str).line

    def _end_plain(self) -> Iterator[SourceLine]:
        """Yield the plain paragraphs so far. People type lists and tables in them, too."""
        text, self._plain = "\n".join(self._plain), []
        if text.strip():
            yield from read_plain_text(text)
        elif text:
            yield SourceLine(0, "", LineKind.BLANK)

    def _table(self, table: "_Element") -> Iterator[SourceLine]:
        cells = table_rows(table)
        texts = [tuple(self._cell_text(cell) for cell in row) for row in cells]
        has_inner = any(inner is not table for inner in table.iter(str(table.tag)))
        if not has_inner and is_data(texts):
            yield from map(_row_line, texts)
            return
        # The same cell may reach over several columns and rows.
        for cell in dict.fromkeys(cell for row in cells for cell in row if cell is not None):
            yield from self._lines_in(cell)
            yield from self._end_plain()
            yield SourceLine(0, "", LineKind.BLANK)

    def _cell_text(self, cell: "_Element | None") -> str:
        if cell is None:
            return ""
        paragraphs = (Paragraph(element) for tag, element in children_of(cell) if tag == "p")
        rows = (row for each in paragraphs for row in each.text.split("\n"))
        return join_cell_lines(clean_words(row) for row in rows)


def _row_line(cells: tuple[str, ...]) -> SourceLine:
    if not any(cells):
        return SourceLine(0, "", LineKind.BLANK)
    return SourceLine(0, " | ".join(cells), LineKind.ROW, cells=cells)
