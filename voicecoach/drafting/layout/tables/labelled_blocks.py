"""Sheets like forms: "Exercise: Squat", "Sets: 3", "Reps: 10", each on a line of its own."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from voicecoach.drafting.layout.tables.headings import known_heading
from voicecoach.drafting.layout.tables.remade import Remade, row_of
from voicecoach.drafting.source_lines import LineKind, SourceLine

_LABEL = re.compile(r"(?P<label>[A-Za-z][A-Za-z .]{0,20}?) ?[:=] ?(?P<value>.*)")
_FEWEST_BLOCKS = 2
_FEWEST_VALUES = 1
_LABEL_OF_NAME = "name"


@dataclass(frozen=True, slots=True)
class LabelledLine:
    """A label with its value, and the lines that they stand on."""

    heading: str
    kind: str
    value: str
    start: int
    stop: int


def join_labelled_blocks(remade: Remade) -> None:
    """Make a row of each block of lines that begins with the label of a name."""
    found = _labelled(remade.lines)
    starts = [place for place, each in enumerate(found) if each.kind == _LABEL_OF_NAME]
    if len(starts) < _FEWEST_BLOCKS:
        return
    blocks = [found[a:b] for a, b in zip(starts, [*starts[1:], len(found)], strict=True)]
    for block in reversed([_together(block) for block in blocks]):
        if len(block) > _FEWEST_VALUES:
            _join(remade, block)


def _labelled(lines: Sequence[SourceLine]) -> list[LabelledLine]:
    found: list[LabelledLine] = []
    index = 0
    while index < len(lines):
        label = _read(lines, index)
        if label:
            found.append(label)
        index = label.stop if label else index + 1
    return found


def _read(lines: Sequence[SourceLine], index: int) -> LabelledLine | None:
    line = lines[index]
    written = _LABEL.fullmatch(line.text) if line.kind is not LineKind.ROW else None
    if written is None:
        return None
    heading = known_heading([written["label"]], 0, [])
    stop, value = index + 1, written["value"].strip()
    if not value and stop < len(lines) and lines[stop].kind is LineKind.TEXT:
        value, stop = lines[stop].text, stop + 1
    is_label = bool(heading.kind and value) and not _LABEL.fullmatch(value)
    if is_label:
        return LabelledLine(heading.text, heading.kind, value, index, stop)
    return None


def _together(block: Sequence[LabelledLine]) -> list[LabelledLine]:
    """Return the labels of a block that follow each other."""
    kept = [block[0]]
    for each in block[1:]:
        if each.start != kept[-1].stop:
            break
        kept.append(each)
    return kept


def _join(remade: Remade, block: Sequence[LabelledLine]) -> None:
    lines = remade.lines[block[0].start : block[-1].stop]
    cells = [block[0].value, *(f"{each.heading}: {each.value}" for each in block[1:])]
    remade.take(lines, lines[0].number)
    remade.lines[block[0].start : block[-1].stop] = [row_of(lines[0].number, cells)]
