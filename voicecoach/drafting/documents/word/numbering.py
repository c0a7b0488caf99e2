"""The bullets and numbers that Word shows before the items of its lists."""

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from voicecoach.drafting.documents.word.paragraph import Paragraph, W, value_of
from voicecoach.drafting.documents.word.styles import WordStyle

if TYPE_CHECKING:
    from docx.document import Document
    from lxml.etree import _Element

_DEEPEST_LEVEL = 8
_ROMAN = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))
_PLACE = re.compile(r"%([1-9])")


@dataclass(slots=True)
class _List:
    """The levels of one list, and how far each has counted."""

    levels: dict[int, "_Element"]
    counts: dict[int, int] = field(default_factory=dict)

    def next_marker(self, level: int) -> str:
        """Count one item, and return what Word shows before it."""
        self.counts[level] = self.counts.get(level, self._start(level) - 1) + 1
        for deeper in [each for each in self.counts if each > level]:
            del self.counts[deeper]
        element = self.levels.get(level)
        if element is None or value_of(element, "numFmt") == "bullet":
            return "•"
        text = _PLACE.sub(
            lambda place: self._number(int(place[1]) - 1), value_of(element, "lvlText")
        )
        return text.strip() or "•"

    def _number(self, level: int) -> str:
        count = self.counts.get(level, self._start(level))
        element = self.levels.get(level)
        return _written(count, "" if element is None else value_of(element, "numFmt"))

    def _start(self, level: int) -> int:
        element = self.levels.get(level)
        start = "" if element is None else value_of(element, "start")
        if start.isdecimal() and len(start) < 5:
            return int(start)
        return 1


class Numbering:
    """All lists of a file."""

    def __init__(self, document: "Document") -> None:
        self._lists: dict[str, _List] = {}
        for relation in document.part.rels.values():
            if relation.reltype.endswith("/numbering") and not relation.is_external:
                self._read(relation.target_part.element)

    def marker_of(self, paragraph: Paragraph, style: WordStyle) -> str:
        """Return what stands before an item, or "" for a paragraph of no list; counts it."""
        list_id = paragraph.list_id or style.list_id
        if list_id in self._lists:
            return self._lists[list_id].next_marker(self.level_of(paragraph, style))
        return style.bullet

    def level_of(self, paragraph: Paragraph, style: WordStyle) -> int:
        """Return how deep an item is nested, from 0."""
        level = paragraph.list_level or style.list_level
        if level.isdecimal() and len(level) < 3:
            return min(int(level), _DEEPEST_LEVEL)
        return 0

    def _read(self, element: "_Element") -> None:
        kinds = {
            kind.get(f"{W}abstractNumId", ""): _levels_of(kind)
            for kind in element.iter(f"{W}abstractNum")
        }
        for each in element.iter(f"{W}num"):
            levels = kinds.get(value_of(each, "abstractNumId"), {})
            self._lists[each.get(f"{W}numId", "")] = _List(levels)


def _levels_of(kind: "_Element") -> dict[int, "_Element"]:
    levels = ((level.get(f"{W}ilvl", ""), level) for level in kind.iter(f"{W}lvl"))
    return {int(number): level for number, level in levels if number.isdecimal()}


def _written(count: int, number_format: str) -> str:
    """Return a number as Word writes it: 3, c, C, iii or III."""
    text = str(count)
    if number_format.endswith("Letter") and 1 <= count <= 26:
        text = chr(ord("a") + count - 1)
    elif number_format.endswith("Roman") and 1 <= count < 40:
        text = _roman(count)
    if number_format.startswith("upper"):
        return text.upper()
    return text


def _roman(count: int) -> str:
    text = ""
    for value, letters in _ROMAN:
        while count >= value:
            text, count = text + letters, count - value
    return text
