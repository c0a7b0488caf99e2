"""Sheets with all names in one block, and the doses in the same order in the next."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from voicecoach.drafting.layout.lines.cached_dose import dose_of
from voicecoach.drafting.layout.lines.name_shape import has_move, is_name, tidy_name
from voicecoach.drafting.layout.tables.remade import Remade
from voicecoach.drafting.source_lines import LineKind, SourceLine

_FEWEST = 3


def pair_names_with_doses(remade: Remade) -> None:
    """Put each dose behind its name, where as many doses as names stand below them."""
    blocks = _blocks(remade.lines)
    for (start, stop), (below, end) in pairwise(blocks):
        names, doses = remade.lines[start:stop], remade.lines[below:end]
        extra = 0 if _are_names(names) else 1
        names = names[extra:]
        if len(names) != len(doses) or len(names) < _FEWEST:
            continue
        if _are_names(names) and all(map(_is_dose, doses)):
            _pair(remade, start + extra, below, len(names))
            return


def _blocks(lines: Sequence[SourceLine]) -> list[tuple[int, int]]:
    """Return where lines follow each other without a blank one between."""
    blocks, start = [], -1
    for index, line in enumerate([*lines, SourceLine(0, "", LineKind.BLANK)]):
        is_end = line.kind not in (LineKind.TEXT, LineKind.ITEM)
        if is_end and start >= 0:
            blocks.append((start, index))
            start = -1
        elif not is_end and start < 0:
            start = index
    return blocks


def _are_names(lines: Sequence[SourceLine]) -> bool:
    are_plain = all(is_name(tidy_name(line.text)) and not _fields(line) for line in lines)
    return are_plain and 2 * sum(has_move(line.text) for line in lines) >= len(lines)


def _is_dose(line: SourceLine) -> bool:
    reading = dose_of(line.text)
    return bool(reading.fields) and len(reading.rest.split()) <= 2 and not has_move(reading.rest)


def _fields(line: SourceLine) -> bool:
    return bool(dose_of(line.text).fields)


def _pair(remade: Remade, start: int, below: int, count: int) -> None:
    for index in range(count):
        name, dose = remade.lines[start + index], remade.lines[below + index]
        text = f"{dose.text} reps" if dose.text.strip().isdigit() else dose.text
        remade.lines[start + index] = replace(name, text=f"{name.text}: {text}")
        remade.take([dose], name.number)
    del remade.lines[below : below + count]
