"""Read a PDF."""

import warnings
from collections.abc import Iterable, Iterator, Sequence
from io import BytesIO
from logging import NullHandler, getLogger
from typing import TYPE_CHECKING

from voicecoach.drafting.documents.pdf.page_columns import in_reading_order
from voicecoach.drafting.documents.pdf.page_headings import TextPieces, heading_levels
from voicecoach.drafting.documents.pdf.page_rows import goes_on, mark_headings, page_rows
from voicecoach.drafting.documents.pdf.page_work import PageWork
from voicecoach.drafting.documents.pdf.repeated_rows import without_repeated_rows
from voicecoach.drafting.documents.reading.limits import MAX_PAGES, require_length
from voicecoach.drafting.documents.reading.sheet_error import (
    SheetError,
    damaged,
    missing_library,
)
from voicecoach.drafting.documents.text.text_reader import read_plain_text
from voicecoach.drafting.source_lines import SourceLine

if TYPE_CHECKING:
    from pypdf import PdfReader


def read_pdf(data: bytes) -> Iterator[SourceLine]:
    """Yield the lines of a PDF, numbered from 1.

    Headers and footers that many pages have are left out. Raises SheetError for a PDF that is
    locked, damaged, too long, or has no text.
    """
    try:
        import pypdf
    except ImportError:
        raise missing_library("a PDF") from None
    # Its warnings are about the inside of the file. The user can do nothing about it.
    getLogger(pypdf.__name__).addHandler(NullHandler())
    with warnings.catch_warnings(action="ignore"):
        text = require_length("\n".join(_rows_of_pdf(data)))
    if not any(character.isalnum() for character in text):
        raise SheetError(
            "the PDF has only pictures and no text: "
            "type or copy its text into a text file, and name that file"
        )
    yield from read_plain_text(text)


def _join_pages(pages: Iterable[Sequence[str]]) -> list[str]:
    """Return the rows of all pages, with one blank row where there are several."""
    joined: list[str] = []
    for page in pages:
        rows = list(in_reading_order(page))
        if joined and not goes_on(joined[-1], rows):
            joined.append("")
        for row in rows:
            if row or (joined and joined[-1]):
                joined.append(row)
    return joined


def _rows_of_pdf(data: bytes) -> list[str]:
    """Return the rows of a PDF from its first page to its last."""
    try:
        pages = list(_open_pdf(data).pages)
        PageWork().add_pages(pages)
        pieces = TextPieces()
        rows = _join_pages(without_repeated_rows([page_rows(page, pieces) for page in pages]))
        return mark_headings(rows, heading_levels(pieces.found))
    except SheetError:
        raise
    except Exception:  # a damaged PDF makes pypdf raise nearly anything
        raise damaged("a PDF") from None


def _open_pdf(data: bytes) -> "PdfReader":
    from pypdf import PasswordType, PdfReader

    reader = PdfReader(BytesIO(data))
    if reader.is_encrypted and _decrypt(reader) is PasswordType.NOT_DECRYPTED:
        raise SheetError(
            "the PDF is locked with a password: open it, print it to a new PDF, and name that file"
        )
    if len(reader.pages) > MAX_PAGES:
        raise SheetError(
            f"the PDF has {len(reader.pages)} pages, and {MAX_PAGES} are the limit: "
            "save the pages with the exercises as a PDF, and name that file"
        )
    return reader


def _decrypt(reader: "PdfReader") -> object:
    """Try the empty password: many PDFs are locked only against changes."""
    from pypdf import PasswordType
    from pypdf.errors import DependencyError

    try:
        return reader.decrypt("")
    except (DependencyError, NotImplementedError):
        return PasswordType.NOT_DECRYPTED
