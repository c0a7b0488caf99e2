"""Tables that a paste has torn apart: each cell on a line of its own."""

import re
from collections.abc import Iterator, Sequence

from voicecoach.drafting.layout.lines.name_shape import is_name, tidy_name
from voicecoach.drafting.layout.tables.headings import known_heading
from voicecoach.drafting.layout.tables.remade import Remade, row_of
from voicecoach.drafting.source_lines import LineKind, SourceLine

_FEWEST_COLUMNS = 3
_FEWEST_RECORDS = 2
_LONGEST_VALUE = 30
_LONGEST_NAME = 80
_VALUE = re.compile(r"[\W_]*\d.*|[\W_]+|bw|bodyweight|none|n/?a|slow\w*", re.IGNORECASE)


def join_cells_on_lines(remade: Remade) -> None:
    """Make rows of the lines below a header whose words stand on lines of their own."""
    start = 0
    while start < len(remade.lines):
        width = _header_at(remade.lines, start) or _width_of_records(remade.lines, start)
        if not width:
            start += 1
            continue
        groups = list(_groups(remade.lines, start, width))
        if len(groups) >= _FEWEST_RECORDS + bool(_header_at(remade.lines, start)):
            _join(remade, groups)
        start += max(width, 1)


def _header_at(lines: Sequence[SourceLine], start: int) -> int:
    """Return how many headings stand one below the other there, the first that of the names."""
    kinds = []
    for line in lines[start : start + 9]:
        kind = "" if line.kind is not LineKind.TEXT else _kind(line.text)
        if not kind:
            break
        kinds.append(kind)
    is_header = len(kinds) >= _FEWEST_COLUMNS and kinds[0] in ("name", "number")
    if is_header and "name" in kinds[:2]:
        return len(kinds)
    return 0


def _kind(text: str) -> str:
    return known_heading([text], 0, []).kind


def _width_of_records(lines: Sequence[SourceLine], start: int) -> int:
    """Return how long a record is that begins there: a name, and below it two values or more."""
    if not _may_be_name(lines[start]):
        return 0
    width = 1
    while start + width < len(lines) and _is_bare_value(lines[start + width]):
        width += 1
    if width >= _FEWEST_COLUMNS:
        return width
    return 0


def _groups(lines: Sequence[SourceLine], start: int, width: int) -> Iterator[range]:
    """Yield where the records are, as long as each is a name with its values."""
    while True:
        stop = start + width
        group = lines[start:stop]
        is_whole = len(group) == width and all(line.kind is LineKind.TEXT for line in group)
        if not is_whole or not (_is_record(group) or _header_at(lines, start) == width):
            return
        yield range(start, stop)
        start = stop
        while start < len(lines) and lines[start].kind is LineKind.BLANK:
            start += 1


def _is_record(group: Sequence[SourceLine]) -> bool:
    place = 1 if re.fullmatch(r"\d{1,2}\W?|[A-Z]\d?", group[0].text) else 0
    short = [line for line in group[place + 1 :] if len(line.text) <= _LONGEST_VALUE]
    values = [line for line in short if _VALUE.fullmatch(line.text.strip())]
    return _may_be_name(group[place]) and bool(values)


def _may_be_name(line: SourceLine) -> bool:
    is_short = line.kind is LineKind.TEXT and len(line.text) <= _LONGEST_NAME
    return is_short and is_name(tidy_name(line.text))


def _is_bare_value(line: SourceLine) -> bool:
    """Return whether a line is a number and at most a unit, as no line of a text is."""
    return line.kind is LineKind.TEXT and bool(
        re.fullmatch(r"\d{1,3}(?: ?[-–] ?\d{1,3})?(?: ?(?:s|secs?|kg|min|x|reps|ea|each \w+))?"
                     r"|-|\d{1,3} ?[x×] ?\d{1,3}", line.text.strip(), re.IGNORECASE)
    )  # fmt: skip


def _join(remade: Remade, groups: Sequence[range]) -> None:
    for group in reversed(groups):
        lines = remade.lines[group.start : group.stop]
        number = lines[0].number
        remade.take(lines, number)
        remade.lines[group.start : group.stop] = [row_of(number, [each.text for each in lines])]
