"""The rows of one page of a PDF, as wide and as high as they stand there."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from voicecoach.drafting.documents.pdf.page_headings import TextPieces
from voicecoach.drafting.documents.reading.clean_text import clean_text
from voicecoach.drafting.documents.text.columns import has_gap
from voicecoach.drafting.documents.text.table_row import goes_on_below

if TYPE_CHECKING:
    from pypdf import PageObject


_MOST_LOST = 0.05
"""The share of a page that may be missing where its text is laid out in letters."""


def page_rows(page: "PageObject", pieces: TextPieces) -> list[str]:
    """Return the rows of a page, as wide and as far apart as they stand there.

    The pieces of its text are added to `pieces`. What a page draws as a form, pypdf does not lay
    out. Such a page is read without its columns.
    """
    plain = page.extract_text(visitor_text=pieces.add)
    laid_out = page.extract_text(extraction_mode="layout", layout_mode_strip_rotated=True)
    is_whole = _letters(laid_out) >= _letters(plain) * (1 - _MOST_LOST)
    return _without_blanks(clean_text(laid_out if is_whole else plain).split("\n"))


def _letters(text: str) -> int:
    return sum(map(str.isalnum, text))


def _without_blanks(rows: Sequence[str]) -> list[str]:
    """Return the rows with one blank row where there were several, and none within a table."""
    kept: list[str] = []
    table_row = ""  # the last row with columns, as long as we are in its table
    for index, row in enumerate(rows):
        if row.strip():
            kept.append(row.rstrip())
            if not goes_on_below(table_row, row):
                table_row = row if has_gap(row) else ""
        elif kept and kept[-1] and not _is_in_table(table_row, rows[index + 1 : index + 3]):
            kept.append("")
    return kept


def goes_on(above: str, below: Sequence[str]) -> bool:
    """Return whether a table or a sentence runs over the end of a page or a column."""
    after = next((row.strip() for row in below if row.strip()), "")
    runs_over = after[:1].islower() and not above.rstrip().endswith((".", "!", "?", ":"))
    return runs_over or _is_in_table(above, below)


def mark_headings(rows: Sequence[str], levels: Mapping[str, int]) -> list[str]:
    """Return the rows, with headings marked as in Markdown.

    `levels` are those of all headings of the document, by their text without spaces.
    """
    return [_mark_heading(row, levels.get("".join(row.split()), 0)) for row in rows]


def _is_in_table(above: str, below: Sequence[str]) -> bool:
    """Return whether a blank row is only the space between two rows of a table."""
    after = next((row for row in below if row.strip()), "")
    return has_gap(above) and (has_gap(after) or goes_on_below(above, after))


def _mark_heading(row: str, level: int) -> str:
    if not level or has_gap(row):
        return row
    indent = row[: len(row) - len(row.lstrip())]
    return f"{indent}{'#' * level} {row.lstrip()}"
