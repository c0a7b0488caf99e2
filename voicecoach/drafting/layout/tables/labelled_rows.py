"""Lines such as "Exercise: Squat / Sets: 3 / Reps: 10" become rows with a label in each cell."""

import re

from voicecoach.drafting.layout.tables.headings import known_heading
from voicecoach.drafting.layout.tables.remade import Remade, row_of
from voicecoach.drafting.source_lines import LineKind, SourceLine
from voicecoach.drafting.words.columns import kind_of_column

_PARTS = re.compile(r"\s+[/|•·]\s+|\s*;\s+|,\s+(?=[A-Z][a-z]+ ?[:=])|\s{2,}(?=[A-Z][a-z]+ ?[:=])")
_LABEL = re.compile(r"([A-Za-z][A-Za-z .]{0,20}?) ?[:=] ?(.*)")
_FEWEST_PARTS = 3


def split_labelled_lines(remade: Remade) -> None:
    """Make a row of each line whose parts all have labels, the first that of the name."""
    for index, line in enumerate(remade.lines):
        if line.kind in (LineKind.TEXT, LineKind.ITEM, LineKind.ROW):
            cells = _cells_of(line)
            if cells:
                remade.lines[index] = row_of(line.number, cells)


def _cells_of(line: SourceLine) -> list[str]:
    texts = line.cells or _PARTS.split(line.text)
    parts = [_LABEL.fullmatch(text.strip()) for text in texts]
    first = parts[0]
    if len(parts) < _FEWEST_PARTS or first is None or _kind(first[1]) != "name":
        return []
    found = [part for part in parts if part]
    if len(found) < len(parts) or not all(_kind(part[1]) for part in found):
        return []
    return [first[2], *(f"{_word(part[1])}: {part[2]}" for part in found[1:] if part[2])]


def _word(label: str) -> str:
    return known_heading([label], 0, []).text


def _kind(label: str) -> str:
    return kind_of_column(_word(label))
