"""How large a sheet may be."""

from collections.abc import Iterable, Iterator

from voicecoach.drafting.documents.reading.sheet_error import SheetError
from voicecoach.drafting.source_lines import SourceLine

MAX_SHEET_BYTES = 20_000_000
"""Of the file. A scanned leaflet with its pictures has five. Callers read one byte more at most."""

MAX_SHEET_CHARACTERS = 2_000_000
"""Of the text in the file, without markup. A book has about one million."""

MAX_LINES = 1_000_000
"""Of the text, blank lines included."""

MAX_ROWS_IN_FULL = 10_000
"""Of a text. Further down, each row is taken as it stands: a draft needs no more of them."""

MAX_LINE_CHARACTERS = 2_000
"""A longer line is taken in pieces, which end with a sentence or a word."""

MAX_PAGES = 50
"""Of a PDF. Nobody trains a book in one session."""


def require_size(data: bytes) -> None:
    """Raise SheetError for a file that is too large."""
    if len(data) > MAX_SHEET_BYTES:
        limit = MAX_SHEET_BYTES // 1_000_000
        raise SheetError(
            f"the sheet is larger than {limit} MB: copy the part with the exercises into a file"
        )


def require_length(text: str, most: int = MAX_SHEET_CHARACTERS) -> str:
    """Return a text that is not too long, or raise SheetError."""
    if len(text) > most:
        raise SheetError(
            f"the sheet has more than {most:,} characters of text: "
            "copy the part with the exercises into a file"
        )
    return text


def require_line_count(count: int) -> None:
    """Raise SheetError for too many lines."""
    if count > MAX_LINES:
        raise SheetError(
            f"the sheet has more than {MAX_LINES:,} lines: "
            "copy the part with the exercises into a file"
        )


def require_lines(lines: Iterable[SourceLine]) -> tuple[SourceLine, ...]:
    """Return all lines, or raise SheetError if they are too many, or none has a word."""
    found = []
    for line in lines:
        found.append(line)
        require_line_count(len(found))
    if not any(character.isalnum() for line in found for character in line.text):
        raise SheetError('the sheet is empty: write one exercise a line, such as "Clams x 20"')
    return tuple(found)


def cut_line(text: str) -> Iterator[str]:
    """Yield the pieces of a text, each of at most `MAX_LINE_CHARACTERS`."""
    start = 0
    while len(text) - start > MAX_LINE_CHARACTERS:
        end = _end_of_piece(text, start, start + MAX_LINE_CHARACTERS)
        yield text[start:end].strip()
        start = end
    yield text[start:].strip()


def _end_of_piece(text: str, start: int, limit: int) -> int:
    for mark in (". ", " "):
        end = text.rfind(mark, start + MAX_LINE_CHARACTERS // 2, limit)
        if end >= 0:
            return end + len(mark)
    return limit
