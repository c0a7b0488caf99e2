"""Marks behind names, such as * or †, and what the footnote with the same mark says."""

import re
from dataclasses import replace

from voicecoach.drafting.layout.tables.remade import Remade, with_cells
from voicecoach.drafting.source_lines import LineKind, SourceLine

_MARKS = r"\*{1,3}|[†‡§¶^¹²³△▲▽▼◇◆☆★○◎●□■✦♦♣♠♥⚡❤✖]|\#"
_NOTE = re.compile(rf"(?P<mark>{_MARKS})\s*[:=–-]?\s*(?P<text>[^\W\d_].*)")
_STAR = re.compile(r"(?<=\w)\*(?!\S)")
_ENTRIES = re.compile(rf"(?P<mark>{_MARKS})\s*[:=]\s*(?P<text>[^=:]+?)(?=\s*(?:{_MARKS})\s*[:=]|$)")
_LONGEST_NOTE = 120


def put_footnotes_in(remade: Remade) -> None:
    """Give each line with a mark the text of its footnote."""
    notes = _notes(remade)
    for mark, (number, text) in notes.items():
        _give(remade, mark, number, text)
    gone = {number for number, _ in notes.values()}
    remade.lines = [line for line in remade.lines if line.number not in gone]
    remade.lines = [_without_stars(line) for line in remade.lines]


def _without_stars(line: SourceLine) -> SourceLine:
    """Return a line without the stars behind its words that no footnote explains."""
    if "*" not in line.text:
        return line
    cells = [_STAR.sub("", cell) for cell in line.cells]
    return replace(line, text=_STAR.sub("", line.text), cells=tuple(cells))


def _notes(remade: Remade) -> dict[str, tuple[int, str]]:
    """Return the footnotes by their marks: those whose mark stands in a line above."""
    notes: dict[str, tuple[int, str]] = {}
    for index, line in enumerate(remade.lines):
        mark, text = mark_and_text(line)
        others = [*remade.lines[:index], *remade.lines[index + 1 :]]
        if mark and all(any(place_of(other, each) for other in others) for each in _marks_in(line)):
            notes |= _several(line) or {mark: (line.number, text)}
    return notes


def _marks_in(line: SourceLine) -> list[str]:
    return list(_several(line)) or [mark_and_text(line)[0]]


def _several(line: SourceLine) -> dict[str, tuple[int, str]]:
    """Return the footnotes of a line that has several: "△ = each side   ◇ = with a band"."""
    text = "  ".join(line.cells) if line.cells else line.text
    written = f"{line.marker} {text}" if line.kind is LineKind.ITEM else text
    found = _ENTRIES.findall(written)
    if found:
        return {mark: (line.number, words.strip(" ,;.")) for mark, words in found}
    return {}


def mark_and_text(line: SourceLine) -> tuple[str, str]:
    """Return the mark and the text of a footnote, or two empty texts."""
    text = " ".join(line.cells) if line.cells else line.text
    written = f"{line.marker} {text}" if line.kind is LineKind.ITEM else text
    found = _NOTE.fullmatch(written.strip())
    if found and len(text) <= _LONGEST_NOTE:
        return (found["mark"], found["text"])
    return ("", "")


def place_of(line: SourceLine, mark: str) -> re.Match[str] | None:
    """Return where a mark stands behind a word of a line."""
    sign = re.escape(mark)
    return re.search(rf"(?<=[\w)])\s?{sign}(?![\w{re.escape(mark[0])}])", line.text)


def _give(remade: Remade, mark: str, number: int, note: str) -> None:
    for index, line in enumerate(remade.lines):
        if line.number == number or not (found := place_of(line, mark)):
            continue
        remade.taken.setdefault(number, line.number)
        if line.cells:
            cells = [re.sub(rf"\s?{re.escape(mark)}\s*$", "", cell) for cell in line.cells]
            remade.lines[index] = with_cells(line, [*cells, note])
        else:
            text = line.text[: found.start()] + line.text[found.end() :]
            remade.lines[index] = replace(line, text=f"{text.rstrip(' .')}, {note}")
