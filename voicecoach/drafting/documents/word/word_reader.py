"""Read a Word file."""

import zipfile
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from typing import TYPE_CHECKING

from voicecoach.drafting.documents.reading.sheet_error import (
    SheetError,
    damaged,
    missing_library,
)
from voicecoach.drafting.documents.text.text_reader import cut_source_line
from voicecoach.drafting.documents.word.word_lines import WordLines
from voicecoach.drafting.source_lines import SourceLine

if TYPE_CHECKING:
    from docx.document import Document

MAX_UNPACKED_BYTES, MAX_XML_BYTES = 100_000_000, 20_000_000
"""Of all that is in the file, and of its texts. A book has five million bytes of text."""


def read_word(data: bytes) -> Iterator[SourceLine]:
    """Yield the lines of a Word file, numbered from 1.

    Raises SheetError for a file that is damaged, or that unpacks to too much.
    """
    try:
        lines = list(WordLines(_open_document(data)).lines())
    except SheetError:
        raise
    except Exception:  # a damaged file makes zipfile, lxml and python-docx raise nearly anything
        raise damaged("a Word file") from None
    for number, line in enumerate(lines, 1):
        yield from cut_source_line(replace(line, number=number))


def _open_document(data: bytes) -> "Document":
    try:
        import docx
    except ImportError:
        raise missing_library("a Word file") from None
    _require_unpacked_size(data)
    try:
        return docx.Document(BytesIO(data))
    except ValueError:  # one with macros, or a template
        raise SheetError(
            "the Word file has macros or is a template: save it as DOCX, and name that file"
        ) from None


def _require_unpacked_size(data: bytes) -> None:
    """Raise SheetError for a file that unpacks to too much; nothing is unpacked to see it."""
    with zipfile.ZipFile(BytesIO(data)) as file:
        parts = file.infolist()
    size = sum(part.file_size for part in parts)
    texts = sum(part.file_size for part in parts if part.filename.endswith((".xml", ".rels")))
    if size > MAX_UNPACKED_BYTES or texts > MAX_XML_BYTES:
        raise SheetError(
            "the Word file unpacks to more than "
            f"{MAX_UNPACKED_BYTES // 1_000_000} MB, or {MAX_XML_BYTES // 1_000_000} MB of text: "
            "copy the part with the exercises into a file"
        )
