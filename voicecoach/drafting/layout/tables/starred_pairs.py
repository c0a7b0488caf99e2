"""Moves that a sheet pairs by stars: those with the same mark are done in turn."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from voicecoach.drafting.layout.lines.moves import FIRST_OF_PAIRS
from voicecoach.drafting.layout.tables.footnotes import mark_and_text, place_of
from voicecoach.drafting.layout.tables.remade import Remade, with_cells
from voicecoach.drafting.source_lines import LineKind, SourceLine

_IN_TURN = re.compile(
    r"\bsuper-?sets?|\bpair(?:s|ed)?\b|\bback[- ]to[- ]back\b|\bin turn\b|\balternat\w+"
    r"|\bstraight after\b|\bwithout rest\b|\btogether\b",
    re.IGNORECASE,
)
_STARS = re.compile(r"\*{1,4}|\+{1,4}|[†‡§]|~")
_REST = re.compile(
    r"(?:rest(?: for| of|:)? )?(?P<length>\d{1,3} ?(?:s(?:ec\w*)?|m(?:in\w*)?)|\d:\d\d)\b"
    r"(?: rest)? (?:after|between)"
    r"|rest(?: for| of|:)? (?P<bare>\d{1,3} ?(?:s(?:ec\w*)?|m(?:in\w*)?))\b",
    re.IGNORECASE,
)
_BRACKET = re.compile(r"[\[{⎡⎢⎣┌│└├╭╰] ?(?=[A-Za-z][^\]}]*$)")
_IN_BRACKETS = re.compile(r"\([^()]{5,120}\)")
_MOST_PAIRS = 9


def mark_starred_pairs(remade: Remade) -> None:
    """Give the moves of each pair a letter and a number, as "A1" and "A2" do."""
    notes = _notes(remade.lines)
    marked = [_with_mark(remade.lines, mark) for mark in notes.values()]
    pairs = marked or _by_bullets(remade.lines) or _by_brackets(remade.lines)
    rest = _rest_in(remade.lines) if pairs else ""
    for count, pair in enumerate(pairs[:_MOST_PAIRS]):
        letter = chr(ord(FIRST_OF_PAIRS) + count)
        for number, index in enumerate(pair, start=1):
            remade.lines[index] = _marked(remade.lines[index], f"{letter}{number}", notes)
    remade.keys |= {remade.lines[index].number for index in notes}
    if pairs:
        remade.lines = [_without_explanation(line) for line in remade.lines]
    lasts = {pair[-1] for pair in pairs} if rest else set()
    remade.lines = [
        each
        for index, line in enumerate(remade.lines)
        if index not in notes
        for each in (line, SourceLine(line.number, f"Rest {rest}"))[: 1 + (index in lasts)]
    ]


def _notes(lines: Sequence[SourceLine]) -> dict[int, str]:
    """Return the footnotes that say of a mark that its moves are done in turn."""
    notes: dict[int, str] = {}
    for index, line in enumerate(lines):
        mark, text = mark_and_text(line)
        if mark and _IN_TURN.search(text) and len(_with_mark(lines[:index], mark)) > 1:
            notes[index] = mark
    return notes


def _with_mark(lines: Sequence[SourceLine], mark: str) -> list[int]:
    return [
        index
        for index, line in enumerate(lines)
        if place_of(line, mark) and mark_and_text(line)[0] != mark
    ]


def _by_bullets(lines: Sequence[SourceLine]) -> list[list[int]]:
    """Return the runs of items with the same stars, if the sheet says that stars make pairs."""
    if not any(_IN_TURN.search(line.text) for line in lines):
        return []
    items = [index for index, line in enumerate(lines) if line.kind is LineKind.ITEM]
    markers = {lines[index].marker for index in items}
    if len(markers) < 2 or not all(map(_STARS.fullmatch, markers)):
        return []
    runs = [list(run) for _, run in groupby(items, lambda index: lines[index].marker)]
    return [run for run in runs if len(run) > 1]


def _without_explanation(line: SourceLine) -> SourceLine:
    """Return a line without the brackets that say what the stars mean."""
    said = [found for found in _IN_BRACKETS.findall(line.text) if _IN_TURN.search(found)]
    is_plain = bool(said) and not line.cells
    if is_plain:
        return replace(line, text=line.text.replace(said[0], "").strip())
    return line


def _rest_in(lines: Sequence[SourceLine]) -> str:
    """Return the rest of a pair, where the line says it that explains the stars."""
    texts = (line.text for line in lines if _IN_TURN.search(line.text))
    found = next((rest for text in texts if (rest := _REST.search(text))), None)
    if found:
        return found["length"] or found["bare"]
    return ""


def _without_bracket(cells: tuple[str, ...]) -> tuple[str, ...]:
    if cells:
        return (_BRACKET.sub("", cells[0]), *cells[1:])
    return ()


def _by_brackets(lines: Sequence[SourceLine]) -> list[list[int]]:
    """Return the runs of lines in one open bracket: "[ Curl" and below it "[ Press"."""
    places = [index for index, line in enumerate(lines) if _BRACKET.match(line.text)]
    runs: list[list[int]] = []
    for index in places:
        if runs and runs[-1][-1] == index - 1:
            runs[-1].append(index)
        else:
            runs.append([index])
    return [run for run in runs if len(run) > 1]


def _marked(line: SourceLine, marker: str, notes: dict[int, str]) -> SourceLine:
    for mark in notes.values():
        if found := place_of(line, mark):
            line = replace(line, text=line.text[: found.start()] + line.text[found.end() :])
    if _BRACKET.match(line.text):
        line = replace(line, text=_BRACKET.sub("", line.text), cells=_without_bracket(line.cells))
    if line.cells:
        names = [cell.strip(" *†‡§") for cell in line.cells]
        return with_cells(line, [f"{marker} {names[0]}", *names[1:]])
    return replace(line, marker=marker)
