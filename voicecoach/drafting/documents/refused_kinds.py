"""The kinds of file that are no sheet, each with what to do instead."""

from dataclasses import dataclass

from voicecoach.drafting.documents.reading.sheet_error import SheetError


@dataclass(frozen=True, slots=True)
class RefusedKind:
    """One kind of file that cannot be read."""

    name: str
    starts: tuple[bytes, ...]
    """How such a file begins."""
    advice: str
    contains: bytes = b""
    """What such a file holds as well, such as the name of a file within a zip file."""


_SAVE_AS = "save it as DOCX or PDF, and name that file"
_TYPE = "type or copy its text into a text file, and name that file"
_EXPORT = "save the sheet in it as CSV or PDF, and name that file"

PLAIN_ZIP = RefusedKind("a compressed file", (b"PK",), "unpack it, and name the file in it")

REFUSED_KINDS = (
    RefusedKind("an old Office file, or one with a password", (b"\xd0\xcf\x11\xe0",), _SAVE_AS),
    RefusedKind("a Rich Text file", (b"{\\rtf",), _SAVE_AS),
    RefusedKind("an OpenDocument text", (b"PK",), _SAVE_AS, b"opendocument.text"),
    RefusedKind("an OpenDocument table", (b"PK",), _EXPORT, b"opendocument.spreadsheet"),
    RefusedKind("an Excel file", (b"PK",), _EXPORT, b"xl/workbook"),
    RefusedKind("a PowerPoint file", (b"PK",), "save it as PDF", b"ppt/presentation"),
    RefusedKind("a Pages file", (b"PK",), _SAVE_AS, b"Index/Document.iwa"),
    RefusedKind("an e-book", (b"PK",), _TYPE, b"application/epub+zip"),
    RefusedKind("a picture", (b"\x89PNG",), _TYPE),
    RefusedKind("a picture", (b"\xff\xd8\xff",), _TYPE),
    RefusedKind("a picture", (b"GIF87a", b"GIF89a"), _TYPE),
    RefusedKind("a picture", (b"RIFF",), _TYPE, b"WEBPVP8"),
    RefusedKind("a picture", (b"II*\0", b"MM\0*"), _TYPE),
    RefusedKind("a picture", (b"BM",), _TYPE, b"\0\0\0\0"),
    RefusedKind("a picture", (b"\0\0\0",), _TYPE, b"ftyp"),
    RefusedKind("a recording", (b"ID3", b"\xff\xfb", b"\xff\xf3"), _TYPE),
    PLAIN_ZIP,
    RefusedKind("a compressed file", (b"\x1f\x8b",), "unpack it, and name the result"),
)
"""In the order in which they are tried. Word files are zip files too, and are none of these."""

_SHEET_IN_ZIP = b"word/document"


def refuse_other_kinds(data: bytes, name: str = "") -> None:
    """Raise SheetError for a file of a kind that cannot be read, with what to do instead.

    A zip file whose name is that of a Word file is left to the reader of Word files, which can say
    that it is damaged.
    """
    if data.startswith(b"PK") and _SHEET_IN_ZIP in data:
        return
    kind = next((kind for kind in REFUSED_KINDS if _is_of_kind(data, kind)), None)
    is_damaged_word = kind is PLAIN_ZIP and name.lower().endswith(".docx")
    if kind is not None and not is_damaged_word:
        raise SheetError(f"the sheet is {kind.name}: {kind.advice}")


def _is_of_kind(data: bytes, kind: RefusedKind) -> bool:
    return data.startswith(kind.starts) and kind.contains in data[: _looked_at(kind)]


def _looked_at(kind: RefusedKind) -> int | None:
    # The list of the files within a zip file is at its end. Pictures say what they are at once.
    if b"PK" in kind.starts:
        return None
    return 64
