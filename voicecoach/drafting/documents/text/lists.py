"""Find the items that only show as such because they stand together."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from voicecoach.drafting.documents.text.written_line import WrittenLine
from voicecoach.drafting.source_lines import LineKind

_BARE_NUMBER = re.compile(r"(\d{1,2})\s+(?=[A-Z])")

_SHORTEST_LIST = 3
"""Fewer lines that begin with 1, 2 and so on may well be doses."""


def join_picture_lists(lines: Sequence[WrittenLine]) -> list[WrittenLine]:
    """Return the lines, with those that follow each other and begin with an emoji as items."""
    found = list(lines)
    filled = [index for index, line in enumerate(lines) if line.kind is not LineKind.BLANK]
    for one, other in pairwise(filled):
        if _has_picture(lines[one]) and _has_picture(lines[other]):
            found[one], found[other] = _as_item(lines[one]), _as_item(lines[other])
    return found


def number_bare_lists(lines: Sequence[WrittenLine]) -> list[WrittenLine]:
    """Return the lines, with those that begin with a plain 1, 2, 3 and so on as items."""
    found = list(lines)
    for start, end in _counting_runs([_bare_number(line) for line in lines]):
        for index in range(start, end):
            found[index] = _without_number(lines[index])
    return found


def _counting_runs(numbers: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Yield where numbers count up from 1, the end not included."""
    start = 0
    for index in range(len(numbers) + 1):
        if index < len(numbers) and numbers[index] == index - start + 1:
            continue
        if index - start >= _SHORTEST_LIST:
            yield start, index
        start = index
        if index < len(numbers) and numbers[index] != 1:
            start = index + 1


def _bare_number(line: WrittenLine) -> int:
    found = _BARE_NUMBER.match(line.line.text) if line.kind is LineKind.TEXT else None
    if found:
        return int(found[1])
    return 0


def _without_number(line: WrittenLine) -> WrittenLine:
    number, text = line.line.text.split(maxsplit=1)
    item = replace(line.line, kind=LineKind.ITEM, text=text, marker=number)
    return replace(line, line=item)


def _has_picture(line: WrittenLine) -> bool:
    return line.kind is LineKind.TEXT and bool(line.line.marker)


def _as_item(line: WrittenLine) -> WrittenLine:
    return replace(line, line=replace(line.line, kind=LineKind.ITEM))
