"""Groups such as "A) 1. Deadlift" and "2. Push-up" below it: their moves are A1 and A2."""

import re
from dataclasses import replace

from voicecoach.drafting.layout.tables.remade import Remade
from voicecoach.drafting.source_lines import LineKind, SourceLine

_LETTER = re.compile(r"\(?(?P<letter>[A-H])[.):]?")
_FIRST = re.compile(r"\(?1[.)]\s+(?=\w)")
_NUMBER = re.compile(r"\(?(?P<number>[2-6])[.):]")


def letter_groups(remade: Remade) -> None:
    """Give each move of such a group its letter and its number as the marker."""
    letter, last = "", 0
    for index, line in enumerate(remade.lines):
        opened = _LETTER.fullmatch(line.marker) if _FIRST.match(line.text) else None
        if opened:
            letter, last = opened["letter"], 1
            text = _FIRST.sub("", line.text, count=1)
            remade.lines[index] = replace(line, text=text, marker=f"{letter}1")
        elif letter and _follows(line, last):
            last += 1
            remade.lines[index] = replace(line, marker=f"{letter}{last}")
        elif line.kind is LineKind.BLANK or line.kind is LineKind.ITEM:
            letter = ""


def _follows(line: SourceLine, last: int) -> bool:
    found = _NUMBER.fullmatch(line.marker)
    return found is not None and int(found["number"]) == last + 1
