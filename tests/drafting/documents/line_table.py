"""Lines of a sheet as a table that one can read: number, kind, marker, text."""

from collections.abc import Iterable

from voicecoach.drafting.documents import SheetError, read_document
from voicecoach.drafting.source_lines import LineKind, SourceLine


def line_table(lines: Iterable[SourceLine]) -> str:
    """One line for each line that is not blank."""
    return "".join(f"{_row(line)}\n" for line in lines if line.kind is not LineKind.BLANK)


def _row(line: SourceLine) -> str:
    kind = line.kind.value
    if line.kind in {LineKind.HEADING, LineKind.ITEM}:
        kind = f"{kind} {line.level}"
    return f"{line.number:3}  {kind:10} {line.marker:8} {line.text}"


def lines_of(text: str, name: str = "sheet.txt") -> list[tuple[str, str, str]]:
    """Kind with level, marker and text of each line of a text that is not blank."""
    return described(read_document(text.encode(), name))


def described(lines: Iterable[SourceLine]) -> list[tuple[str, str, str]]:
    rows = (line for line in lines if line.kind is not LineKind.BLANK)
    return [(_row(line)[5:15].strip(), line.marker, line.text) for line in rows]


def texts_of(data: bytes | str, name: str = "sheet.txt") -> list[str]:
    """The text of each line that is not blank."""
    raw = data.encode() if isinstance(data, str) else data
    return [line.text for line in read_document(raw, name) if line.kind is not LineKind.BLANK]


def read_or_refused(data: bytes, name: str = "") -> list[str] | SheetError:
    """The texts of a document, or the error that says why it is none."""
    try:
        return texts_of(data, name)
    except SheetError as error:
        return error
