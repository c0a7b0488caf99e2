"""The styles of a Word file: which are headings, and which are lists."""

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from voicecoach.drafting.documents.word.paragraph import W, value_of

if TYPE_CHECKING:
    from docx.document import Document
    from lxml.etree import _Element

_HEADING = re.compile(r"heading ([1-9])\b")
_TITLES = {"title": 1, "subtitle": 2}
_LIST = re.compile(r"list (bullet|number)(?: ([2-5]))?\b")

_MOST_BASES = 20
"""How many styles may be based on each other. A damaged file may have a circle of them."""


@dataclass(frozen=True, slots=True)
class WordStyle:
    """What a style says about its paragraphs."""

    heading: int = 0
    """The level of a heading, or 0."""
    list_id: str = ""
    list_level: str = ""
    bullet: str = ""
    """What stands before an item if the list itself says nothing, or ""."""


class Styles:
    """All styles of a file, by their ids."""

    def __init__(self, document: "Document") -> None:
        styles = document.styles.element.iter(f"{W}style")
        self._elements = {style.get(f"{W}styleId", ""): style for style in styles}
        self._known: dict[str, WordStyle] = {}

    def of(self, style_id: str) -> WordStyle:
        """Return the style of that id, or one that says nothing."""
        if style_id not in self._known:
            self._known[style_id] = self._read(style_id)
        return self._known[style_id]

    def _read(self, style_id: str) -> WordStyle:
        """Return what a style says, or else the style that it is based on."""
        for _ in range(_MOST_BASES):
            element = self._elements.get(style_id)
            if element is None:
                break
            style = _style_of(element)
            if style != WordStyle():
                return style
            style_id = value_of(element, "basedOn")
        return WordStyle()


def _style_of(element: "_Element") -> WordStyle:
    name = value_of(element, "name").lower()
    if heading := _HEADING.match(name):
        return WordStyle(min(int(heading[1]), 6))
    found = _LIST.match(name)
    level = str(int(found[2]) - 1) if found and found[2] else ""
    is_numbered = bool(found) and "number" in name
    return WordStyle(
        _TITLES.get(name, 0),
        value_of(element, "pPr", "numPr", "numId"),
        value_of(element, "pPr", "numPr", "ilvl") or level,
        ("1." if is_numbered else "•") if found else "",
    )
