"""The rows of one page of a PDF, as wide and as high as they stand there."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from voicecoach.drafting.documents.reading.clean_text import clean_text
from voicecoach.drafting.documents.text.columns import has_gap
from voicecoach.drafting.documents.text.table_row import goes_on_below

if TYPE_CHECKING:
    from pypdf import PageObject


def page_rows(page: "PageObject") -> list[str]:
    """Return the rows of a page, as wide and as far apart as they stand there."""
    text = clean_text(page.extract_text(extraction_mode="layout", layout_mode_strip_rotated=True))
    return _without_blanks(text.split("\n"))


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
