"""The kinds of document that can be read, and how each is recognised."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TypeAlias

from voicecoach.drafting.source_lines import SourceLine

Reader: TypeAlias = Callable[[bytes], Iterable[SourceLine]]

BYTES_TO_LOOK_AT = 2_048
"""The kind of a document shows in its first bytes."""

_HTML_PAGE = re.compile(
    rb"\A(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--(?:[^-]|-(?!->)){0,1000}-->\s*)?"
    rb"<(?:!doctype\s+html|html|head|body|meta|title)\b",
    re.IGNORECASE,
)

_HTML_PART = re.compile(
    rb"\A(?:\xef\xbb\xbf)?\s*"
    rb"<(?:article|main|section|div|p|ul|ol|table|h[1-6]|span|b|strong)\b[^<>]{0,500}>",
    re.IGNORECASE,
)

_MAIL_HEADER = re.compile(
    rb"\A(?:From|To|Subject|Date|MIME-Version|Received|Return-Path|Message-ID|Delivered-To):"
    rb"[^\r\n]*\r?\n(?:[\w-]+:[^\r\n]*\r?\n|[ \t][^\r\n]*\r?\n)*?"
    rb"(?:MIME-Version|Content-Type|Message-ID):",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class DocumentKind:
    """One kind of document."""

    name: str
    suffixes: tuple[str, ...]
    """The ends of file names that mean this kind, where the content leaves it open."""
    is_of_kind: Callable[[bytes], bool]
    """Says so from the first bytes, whatever the name is."""
    read: Reader


def _is_pdf(data: bytes) -> bool:
    return b"%PDF-" in data[:1_024]


def _is_word(data: bytes) -> bool:
    return data.startswith(b"PK") and b"word/document" in data


def _is_page(data: bytes) -> bool:
    return bool(_HTML_PAGE.match(data[:BYTES_TO_LOOK_AT]))


def _is_mail(data: bytes) -> bool:
    return bool(_MAIL_HEADER.match(data[:BYTES_TO_LOOK_AT]))


def _is_never(data: bytes) -> bool:
    """Return False: a table or a text shows nothing in its first bytes."""
    return not isinstance(data, bytes)


def _read_pdf(data: bytes) -> Iterable[SourceLine]:
    from voicecoach.drafting.documents.pdf.pdf_reader import read_pdf

    return read_pdf(data)


def _read_word(data: bytes) -> Iterable[SourceLine]:
    from voicecoach.drafting.documents.word.word_reader import read_word

    return read_word(data)


def _read_page(data: bytes) -> Iterable[SourceLine]:
    from voicecoach.drafting.documents.html.page_reader import read_page

    return read_page(data)


def _read_mail(data: bytes) -> Iterable[SourceLine]:
    from voicecoach.drafting.documents.mail_reader import read_mail

    return read_mail(data)


def _read_csv(data: bytes) -> Iterable[SourceLine]:
    from voicecoach.drafting.documents.csv_reader import read_csv

    return read_csv(data)


def _read_text(data: bytes) -> Iterable[SourceLine]:
    from voicecoach.drafting.documents.reading.decode_text import decode_text
    from voicecoach.drafting.documents.text.text_reader import read_plain_text

    return read_plain_text(decode_text(data))


TEXT = DocumentKind("a text", (".txt", ".md", ".markdown", ".text"), _is_never, _read_text)

PAGE = DocumentKind("a web page", (".html", ".htm", ".xhtml"), _is_page, _read_page)

DOCUMENT_KINDS = (
    DocumentKind("a PDF", (".pdf",), _is_pdf, _read_pdf),
    DocumentKind("a Word file", (".docx", ".docm", ".dotx"), _is_word, _read_word),
    PAGE,
    DocumentKind("a mail", (".eml", ".mht", ".mhtml"), _is_mail, _read_mail),
    DocumentKind("a table", (".csv", ".tsv"), _is_never, _read_csv),
    TEXT,
)
"""In the order in which they are tried."""


def kind_of(data: bytes, name: str = "") -> DocumentKind:
    """Return the kind that the content shows, else the one that the name means, else a text."""
    for kind in DOCUMENT_KINDS:
        if kind.is_of_kind(data):
            return kind
    ending = name.lower().strip()
    for kind in DOCUMENT_KINDS:
        if ending.endswith(kind.suffixes):
            return kind
    if _HTML_PART.match(data[:BYTES_TO_LOOK_AT]):
        return PAGE
    return TEXT
