"""Counts the steps in which a pattern is looked for, without a clock.

It tries what Python's own matcher tries, in the same order: every place of the text, and at each
place every way in which the pattern may go on.
"""

import re
import re._constants as kinds  # type: ignore[import-not-found]
import re._parser as parser  # type: ignore[import-not-found]
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any

Tree = Sequence[tuple[Any, Any]]
MANY = 1_000_000
CHARACTERS = (kinds.LITERAL, kinds.NOT_LITERAL, kinds.IN, kinds.ANY)
IS_OF = {
    kinds.CATEGORY_DIGIT: r"\d", kinds.CATEGORY_NOT_DIGIT: r"\D", kinds.CATEGORY_SPACE: r"\s",
    kinds.CATEGORY_NOT_SPACE: r"\S", kinds.CATEGORY_WORD: r"\w", kinds.CATEGORY_NOT_WORD: r"\W",
}  # fmt: skip


@cache
def parsed(pattern: str) -> Tree:
    """Return the tree of a pattern, which several searches use."""
    return list(parser.parse(pattern))


class Search:
    """The search for every match of a pattern in a text."""

    def __init__(self, pattern: str, text: str) -> None:
        """Look for all matches. `steps` is how many characters and places were looked at."""
        self.text, self.steps = text, 0
        self.ends: list[int] = []
        tree = parsed(pattern)
        place = 0
        while place <= len(text):
            end = next(self._ends(tree, place), None)
            if end is not None:
                self.ends.append(end)
            place = max(end or 0, place + 1)

    def _ends(self, tree: Tree, place: int) -> Iterator[int]:
        if not tree:
            yield place
            return
        kind, value = tree[0]
        for end in self._ends_of_one(kind, value, place):
            yield from self._ends(tree[1:], end)

    def _ends_of_one(self, kind: Any, value: Any, place: int) -> Iterator[int]:
        self.steps += 1
        if kind is kinds.SUBPATTERN:
            yield from self._ends(list(value[3]), place)
        elif kind is kinds.BRANCH:
            for row in value[1]:
                yield from self._ends(list(row), place)
        elif kind in (kinds.MAX_REPEAT, kinds.MIN_REPEAT):
            least, most, tree = value
            yield from self._repeated(least, most, tree, place)
        elif kind in CHARACTERS:
            if self._matches(kind, value, place):
                yield place + 1
        elif self._holds(kind, value, place):
            yield place

    def _holds(self, kind: Any, value: Any, place: int) -> bool:
        """Return whether a condition holds at a place. The same group again never does."""
        if kind is kinds.AT:
            return self._is_at(value, place)
        if kind is kinds.GROUPREF:
            return False
        direction, tree = value
        return self._is_beside(direction, tree, place) == (kind is kinds.ASSERT)

    def _repeated(self, least: int, most: int, tree: Tree, place: int) -> Iterator[int]:
        """Yield the ends after as many as possible first. Single characters need no recursion."""
        if len(tree) == 1 and tree[0][0] in (kinds.LITERAL, kinds.IN, kinds.ANY):
            end = place
            while end - place < min(most, MANY) and self._matches(*tree[0], end):
                end += 1
            yield from range(end, place + least - 1, -1)
            return
        if most:
            for end in self._ends(list(tree), place):
                if end > place:
                    yield from self._repeated(max(least - 1, 0), int(most) - 1, tree, end)
        if not least:
            yield place

    def _is_beside(self, direction: int, tree: Any, place: int) -> bool:
        if direction > 0:
            return next(self._ends(list(tree), place), None) is not None
        start = place - tree.getwidth()[0]
        return start >= 0 and place in self._ends(list(tree), start)

    def _is_at(self, value: Any, place: int) -> bool:
        if value in (kinds.AT_BEGINNING, kinds.AT_BEGINNING_STRING):
            return place == 0
        if value in (kinds.AT_END, kinds.AT_END_STRING):
            return place == len(self.text)
        around = self.text[max(place - 1, 0) : place], self.text[place : place + 1]
        is_edge = len({bool(re.match(r"\w", character)) for character in around}) == 2
        return bool(is_edge == (value is kinds.AT_BOUNDARY))

    def _matches(self, kind: Any, value: Any, place: int) -> bool:
        self.steps += 1
        if place >= len(self.text):
            return False
        character = self.text[place]
        if kind is kinds.ANY:
            return True
        if kind is kinds.LITERAL:
            return character.lower() == chr(value).lower()
        if kind is kinds.NOT_LITERAL:
            return character != chr(value)
        return _is_in(value, character)


def _is_in(members: Tree, character: str) -> bool:
    is_negated = bool(members[0][0] is kinds.NEGATE)
    return is_negated != any(_is_member(kind, value, character) for kind, value in members)


def _is_member(kind: Any, value: Any, character: str) -> bool:
    if kind is kinds.LITERAL:
        return character == chr(value)
    if kind is kinds.RANGE:
        return bool(value[0] <= ord(character) <= value[1])
    return kind is kinds.CATEGORY and re.match(IS_OF[value], character) is not None
