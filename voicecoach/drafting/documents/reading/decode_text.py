"""The characters of a text file, whatever encoding it was saved in."""

import codecs
import re

from voicecoach.drafting.documents.reading.limits import MAX_SHEET_CHARACTERS, require_length
from voicecoach.drafting.documents.reading.sheet_error import SheetError

_MARKED_ENCODINGS = (
    (codecs.BOM_UTF8, "utf-8"),
    # Before UTF-16, whose mark is the beginning of this one.
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
"""The bytes at the beginning of a file that name its encoding."""

_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")

_MOST_CONTROLS = 0.01
"""The share of control characters in a text. A log of a terminal may have some."""


def decode_text(
    data: bytes, encoding: str = "", most_characters: int = MAX_SHEET_CHARACTERS
) -> str:
    """Return the text of a file; `encoding` is what the document itself says, if it does.

    Raises SheetError for binary data.
    """
    text = _decode(data, encoding)
    if "\0" in text or len(_CONTROLS.findall(text)) > len(text) * _MOST_CONTROLS:
        raise SheetError(
            "the sheet is no text, no web page, no PDF and no Word file: name one of these"
        )
    return require_length(text, most_characters)


def _decode(data: bytes, encoding: str) -> str:
    for mark, marked in _MARKED_ENCODINGS:
        if data.startswith(mark):
            return data[len(mark) :].decode(marked, "replace")
    named = _named_encoding(encoding)
    if named:
        return data.decode(named, "replace")
    return _decode_unmarked(data)


def _named_encoding(encoding: str) -> str:
    """Return the encoding as Python calls it, or "" if it is none that has letters."""
    try:
        name = codecs.lookup(encoding).name
        "a".encode(name)
    except (LookupError, ValueError, TypeError):
        return ""
    # Browsers read what calls itself Latin-1 as the Windows encoding, which has more letters.
    if name in {"iso8859-1", "ascii"}:
        return "cp1252"
    return name


def _decode_unmarked(data: bytes) -> str:
    for encoding in _wide_encodings(data):
        return data.decode(encoding, "replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _decode_mostly(data)


def _wide_encodings(data: bytes) -> list[str]:
    """Return UTF-16 without a mark, where every second byte is 0 as in English text."""
    sample = data[:1_000]
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    if odd > len(sample) * 0.4 and not even:
        return ["utf-16-le"]
    if even > len(sample) * 0.4 and not odd:
        return ["utf-16-be"]
    return []


def _decode_mostly(data: bytes) -> str:
    """Decode a text that is not all UTF-8: cut off in a character, or from an old Windows."""
    text = data.decode("utf-8", "replace")
    broken = text.count("�")
    whole = sum(1 for character in text if character > "\x7f") - broken
    if whole > broken:
        return text
    return data.decode("cp1252", "replace")
