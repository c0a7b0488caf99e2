"""Cards with a name on one line, and its values with their labels on the next."""

import re
from collections.abc import Sequence

from voicecoach.drafting.layout.lines.name_shape import has_move, has_shape, tidy_name
from voicecoach.drafting.layout.tables.headings import known_heading
from voicecoach.drafting.layout.tables.remade import Remade, row_of
from voicecoach.drafting.source_lines import LineKind, SourceLine

_LABEL_FIRST = re.compile(
    r"(?P<label>[A-Za-z][A-Za-z.]{0,10}) (?P<value>\d.{0,20}|bw|bodyweight)", re.I
)
_GAP = re.compile(r" {2,}|\t+|, | / ")
_VALUE = re.compile(r"\b([A-Z][a-z]{1,9}):? (\d{1,3}(?:\.\d)?(?:-\d{1,3})?)(?=\s|$)")
_ALL_VALUES = re.compile(rf"(?:\s+{_VALUE.pattern}){{2,8}}$")
_NUMBER = re.compile(r"^\d{1,2}[.)]?\s+")
_LONGEST = 120
_FEWEST = 2


def join_values_below_names(remade: Remade) -> None:
    """Make one row of each name and of the line with its labelled values below it."""
    for index in reversed(range(1, len(remade.lines))):
        name, below = remade.lines[index - 1], remade.lines[index]
        cells, title = _labelled(below), _name_of(name)
        is_time = len(cells) == 1 and cells[0].startswith("Time: ") and has_move(title)
        if title and (len(cells) >= _FEWEST or is_time):
            remade.take([below], name.number)
            remade.lines[index - 1 : index + 1] = [row_of(name.number, (title, *cells))]
    for index, line in enumerate(remade.lines):
        if cells := _on_one_line(line):
            remade.lines[index] = row_of(line.number, cells)


def _on_one_line(line: SourceLine) -> list[str]:
    """Return name and values of "LEG PRESS Kg 60 Sets 3 Reps 12", or nothing."""
    text = " ".join(cell for cell in line.cells if cell.strip()) or line.text
    found = _ALL_VALUES.search(text) if len(text) <= _LONGEST else None
    name = _NUMBER.sub("", text[: found.start()]) if found else ""
    values = _VALUE.findall(found[0]) if found else []
    cells = [_cell(label, value) for label, value in values]
    known = [cell for cell in cells if ": " in cell]
    is_move = has_shape(tidy_name(name)) and len(known) >= _FEWEST
    if is_move:
        return [name.strip(), *cells]
    return []


def _labelled(line: SourceLine) -> list[str]:
    """Return the values as cells that say what they hold, or nothing if the line has others."""
    texts = line.cells or _GAP.split(line.text)
    found = [_LABEL_FIRST.fullmatch(text.strip()) for text in texts if text.strip()]
    if not found or not all(found):
        return []
    cells = [_cell(each["label"], each["value"]) for each in found if each]
    known = [cell for cell in cells if ": " in cell]
    if len(known) >= max(1, len(cells) // 3):
        return cells
    return []


def _cell(label: str, value: str) -> str:
    if label.casefold() in ("min", "mins", "minutes", "secs", "seconds"):
        return f"Time: {value} {label}"
    heading = known_heading([label], 0, [value])
    if heading.kind:
        return f"{heading.text}: {value}"
    return f"{label} {value}"


def _name_of(line: SourceLine) -> str:
    """Return the name that a line is, without its number, or ""."""
    texts: Sequence[str] = [cell for cell in line.cells if cell.strip()] or [line.text]
    if len(texts) > 1 and texts[0].strip(" .)").isdigit():
        texts = texts[1:]
    is_alone = len(texts) == 1 and line.kind is not LineKind.BLANK
    text = re.sub(r"^\d{1,2}[.)]?\s+", "", texts[0]) if is_alone else ""
    is_short = 0 < len(text) <= _LONGEST
    if is_short and has_shape(tidy_name(text)) and not re.search(r"\d", text):
        return text
    return ""
