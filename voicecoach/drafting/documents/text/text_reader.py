"""Read a text, with or without Markdown."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from voicecoach.drafting.documents.reading.clean_text import clean_text
from voicecoach.drafting.documents.reading.limits import (
    MAX_ROWS_IN_FULL,
    cut_line,
    require_line_count,
)
from voicecoach.drafting.documents.text.headings import Heading, find_headings, is_divider
from voicecoach.drafting.documents.text.inline_markup import strip_markup, without_comments
from voicecoach.drafting.documents.text.levels import with_levels
from voicecoach.drafting.documents.text.lists import join_picture_lists, number_bare_lists
from voicecoach.drafting.documents.text.markers import take_bullet, take_number, take_picture
from voicecoach.drafting.documents.text.table_row import TableRow
from voicecoach.drafting.documents.text.tables import find_tables, keep_gaps
from voicecoach.drafting.documents.text.unwrap import unwrap
from voicecoach.drafting.documents.text.wrapped_lines import join_wrapped_lines
from voicecoach.drafting.documents.text.written_line import WrittenLine, blank_line, indent_of
from voicecoach.drafting.source_lines import LineKind, SourceLine


def read_plain_text(text: str) -> Iterator[SourceLine]:
    """Yield the lines of a text, numbered from 1 as an editor does.

    Lines that belong to one paragraph or item are joined under the number of the first.
    """
    all_rows = without_comments(clean_text(text)).split("\n")
    require_line_count(len(all_rows))
    rows = [unwrap(row) for row in all_rows[:MAX_ROWS_IN_FULL]]
    written = number_bare_lists(join_picture_lists(list(_write_lines(rows))))
    for line in join_wrapped_lines(with_levels(written)):
        yield from cut_source_line(line.line)
    for number, row in enumerate(all_rows[MAX_ROWS_IN_FULL:], MAX_ROWS_IN_FULL + 1):
        if text := row.strip():
            yield from _pieces_as_they_stand(number, text)


def _pieces_as_they_stand(number: int, text: str) -> Iterator[SourceLine]:
    return (SourceLine(number, piece) for piece in cut_line(text))


def cut_source_line(line: SourceLine) -> Iterator[SourceLine]:
    """Yield a line, or its pieces if it is too long. Only the first piece is an item."""
    first, *others = cut_line(line.text)
    yield replace(line, text=first)
    for text in others:
        yield SourceLine(line.number, text)


def line_of(
    number: int, text: str, indent: int = 0, clean: Callable[[str], str] | None = None
) -> WrittenLine:
    """Return a text or an item without its bullet, its number and its markup.

    `clean` takes the markup away; without it, that is Markdown.
    """
    bullet, after = take_bullet(text.strip())
    picture, after = ("", after) if bullet else take_picture(after)
    marker, after = take_number((clean or strip_gaps)(after))
    kind = LineKind.ITEM if bullet or marker else LineKind.TEXT
    line = SourceLine(number, after, kind, marker=marker or bullet or picture)
    return WrittenLine(line, indent, indent + len(text.strip()))


def strip_gaps(text: str) -> str:
    """Return a text without markup, whose wide gaps are two spaces."""
    parts = (strip_markup(part) for part in keep_gaps(text).split("  "))
    return "  ".join(part for part in parts if part)


def _write_lines(rows: Sequence[str]) -> Iterator[WrittenLine]:
    tables, headings = find_tables(rows), find_headings(rows)
    for index, row in enumerate(rows):
        number = index + 1
        if index in tables:
            yield _row(number, tables[index])
        elif not row.strip() or is_divider(row):
            yield blank_line(number)
        elif index in headings:
            yield _heading(number, headings[index])
        else:
            yield line_of(number, row, indent_of(row))


def _row(number: int, row: TableRow) -> WrittenLine:
    if not any(row.cells):
        return blank_line(number)
    text = " | ".join(row.cells)
    return WrittenLine(SourceLine(number, text, LineKind.ROW, 0, row.marker, row.cells))


def _heading(number: int, heading: Heading) -> WrittenLine:
    text = strip_gaps(take_picture(take_bullet(heading.text)[1])[1])
    marker, text = take_number(text)
    if not text:
        return blank_line(number)
    return WrittenLine(SourceLine(number, text, LineKind.HEADING, heading.level, marker))
