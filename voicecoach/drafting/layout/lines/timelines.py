"""Lines that say from which minute to which: "0-5 min easy", "5-8 min climb"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from voicecoach.drafting.source_lines import LineKind, SourceLine

_FROM_TO = re.compile(
    r"(?:mins?(?:utes?)? )?(?P<start>\d{1,3})(?::00)? ?(?:-|–|—|to) ?(?P<end>\d{1,3})(?::00)?"
    r" ?(?P<unit>mins?(?:utes?)?|m|')?(?![\w:])",
    re.IGNORECASE,
)
_FEWEST = 3
"""So many lines must follow on each other."""


def with_lengths(lines: Sequence[SourceLine]) -> list[SourceLine]:
    """Return the lines with "5-8 min" as "3 min", where each begins when the one before ends."""
    found = {index: spot for index, line in enumerate(lines) if (spot := _spot_in(line))}
    chained = _chained([(index, *spot) for index, spot in found.items()])
    return [
        _with_length(line, *found[index]) if index in chained else line
        for index, line in enumerate(lines)
    ]


def _spot_in(line: SourceLine) -> tuple[int, re.Match[str]] | None:
    """Return the cell, or 0 for a line without cells, and what it says at its start."""
    texts = line.cells if line.kind is LineKind.ROW else (line.text,)
    for place, text in enumerate(texts):
        if (match := _FROM_TO.match(text.strip())) and int(match["start"]) < int(match["end"]):
            return place, match
    return None


def _chained(spots: Sequence[tuple[int, int, re.Match[str]]]) -> set[int]:
    """Return the indexes of the lines that follow on each other from minute 0."""
    chain: list[int] = []
    last = "0"
    for index, _, match in spots:
        if int(match["start"]) == int(last):
            chain.append(index)
            last = match["end"]
    is_timeline = len(chain) >= _FEWEST and len(chain) == len(spots)
    if is_timeline:
        return set(chain)
    return set()


def _with_length(line: SourceLine, place: int, match: re.Match[str]) -> SourceLine:
    length = f"{int(match['end']) - int(match['start'])} min"
    if line.kind is not LineKind.ROW:
        return replace(line, text=f"{length} {line.text.strip()[match.end() :].strip(' :-–—')}")
    cells = (*line.cells[:place], length, *line.cells[place + 1 :])
    return replace(line, cells=cells, text=" | ".join(cells))
