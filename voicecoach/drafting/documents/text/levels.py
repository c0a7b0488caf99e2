"""How deep each item of a list is nested."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from voicecoach.drafting.documents.text.written_line import WrittenLine
from voicecoach.drafting.source_lines import LineKind

DEEPEST_LEVEL = 9

_STYLES = (
    ("1", re.compile(r"\d+")),
    ("a", re.compile(r"[a-z]+")),
    ("A", re.compile(r"[A-Z]+")),
    ("", re.compile(r"[\W_]+")),
)
"""What stands for the numbers and letters of a marker in its style."""

_INNER_BULLETS = "o○◦-–—−‐+▫□"
"""Bullets that stand below others, where a list was pasted without its indents."""


@dataclass(frozen=True, slots=True)
class _Depth:
    """Where the items of one level stand, and how they are marked."""

    indent: int
    style: str


def with_levels(lines: Sequence[WrittenLine]) -> list[WrittenLine]:
    """Return the lines with the level of each item.

    An item is nested if it stands further to the right than the one before it. Lists are pasted
    without their indents, too. So bullets that follow a number at once belong to it, if there are
    more such numbers.
    """
    counts = Counter(style_of(line.line.marker) for line in lines)
    leveled = []
    open_depths: list[_Depth] = []
    is_close = False
    for line in lines:
        if line.kind is LineKind.ITEM:
            may_nest = is_close and counts[_last_style(open_depths)] > 1
            _enter(open_depths, _Depth(line.indent, style_of(line.line.marker)), may_nest)
            leveled.append(_at_level(line, len(open_depths) - 1))
        else:
            leveled.append(line)
            open_depths = [] if _ends_list(line) else open_depths
        is_close = line.kind is not LineKind.BLANK
    return leveled


def _last_style(open_depths: Sequence[_Depth]) -> str:
    if open_depths:
        return open_depths[-1].style
    return ""


def _at_level(line: WrittenLine, level: int) -> WrittenLine:
    return replace(line, line=replace(line.line, level=min(level, DEEPEST_LEVEL)))


def _enter(open_depths: list[_Depth], depth: _Depth, may_nest: bool) -> None:
    """Leave the levels that are deeper than this item, and open its own."""
    while open_depths and open_depths[-1].indent > depth.indent + 1:
        open_depths.pop()
    if depth.style in [each.style for each in open_depths if _is_level_with(each, depth)]:
        while open_depths[-1].style != depth.style:
            open_depths.pop()
        return
    if open_depths and _is_beside(open_depths[-1], depth, may_nest):
        open_depths.pop()
    open_depths.append(depth)


def _is_beside(last: _Depth, depth: _Depth, may_nest: bool) -> bool:
    is_inner = may_nest and _rank(depth.style) > _rank(last.style)
    return _is_level_with(last, depth) and not is_inner


def _is_level_with(one: _Depth, other: _Depth) -> bool:
    return abs(one.indent - other.indent) <= 1


def _rank(style: str) -> int:
    """Return which of two styles is the inner one: numbers are 0, bullets 1, dashes 2."""
    if style in _INNER_BULLETS:
        return 2
    if style.isalnum():
        return 0
    return 1


def _ends_list(line: WrittenLine) -> bool:
    if line.kind in {LineKind.HEADING, LineKind.ROW}:
        return True
    return line.kind is LineKind.TEXT and line.indent == 0 and not line.line.marker


def style_of(marker: str) -> str:
    """Return what the markers of one list have in common: "9." and "10)" are one style."""
    if len(marker) == 1 or not any(character.isalnum() for character in marker):
        return marker
    for each, pattern in _STYLES:
        marker = pattern.sub(each, marker)
    return marker
