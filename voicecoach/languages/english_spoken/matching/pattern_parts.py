"""The parts of a regular expression, as far as they say what a match holds."""

import re
import re._constants as kinds  # type: ignore[import-not-found]
import re._parser as parser  # type: ignore[import-not-found]
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

NOT_ASCII = "\x80"
"""Stands for every character that is not ASCII, such as a digit of another script."""

_REPEATS = (kinds.MAX_REPEAT, kinds.MIN_REPEAT, kinds.POSSESSIVE_REPEAT)
_DIGITS = frozenset("0123456789") | {NOT_ASCII}


@dataclass(frozen=True)
class Part:
    """A part of a pattern. A part of which nothing is known may match anything."""

    characters: frozenset[str] = frozenset()
    """The part matches one of these characters."""
    choices: tuple[tuple["Part", ...], ...] = ()
    """The part matches one of these rows of parts, and what it matches is in the text."""
    is_empty: bool = False
    """The part matches a place, and no character."""


def parts_of(pattern: str) -> tuple[Part, ...]:
    """Return the parts of a pattern, one after the other."""
    tree = parser.parse(pattern)
    return tuple(_parts(tree, bool(tree.state.flags & re.IGNORECASE)))


def _parts(tree: Iterable[tuple[Any, Any]], ignores_case: bool) -> Iterator[Part]:
    for kind, value in tree:
        if kind is kinds.SUBPATTERN:
            _group, added, removed, inner = value
            ignores = (ignores_case or added & re.IGNORECASE) and not removed & re.IGNORECASE
            yield from _parts(inner, bool(ignores))
        else:
            yield _part(kind, value, ignores_case)


def _part(kind: Any, value: Any, ignores_case: bool) -> Part:
    if kind is kinds.LITERAL:
        return Part(_in_each_case({chr(value)}, ignores_case))
    if kind is kinds.IN:
        return Part(_in_each_case(_set_of(value), ignores_case))
    if kind in (kinds.AT, kinds.ASSERT_NOT):
        return Part(is_empty=True)
    return Part(choices=tuple(tuple(_parts(row, ignores_case)) for row in _rows(kind, value)))


def _rows(kind: Any, value: Any) -> Iterable[Any]:
    """Return the rows of parts of which one has to match. There are none if none has to."""
    if kind is kinds.BRANCH:
        return value[1]  # type: ignore[no-any-return]
    if kind is kinds.ASSERT:
        return [value[1]]
    if kind in _REPEATS and value[0] > 0:
        return [value[2]]
    return []


def _set_of(members: Iterable[tuple[Any, Any]]) -> set[str]:
    """Return the characters of a set in brackets, or none if they are too many to name."""
    found: set[str] = set()
    for kind, value in members:
        if kind is kinds.LITERAL:
            found.add(chr(value))
        elif kind is kinds.RANGE and value[1] < 128:
            found.update(map(chr, range(value[0], value[1] + 1)))
        elif kind is kinds.CATEGORY and value is kinds.CATEGORY_DIGIT:
            found |= _DIGITS
        else:
            return set()
    return found


def _in_each_case(characters: set[str], ignores_case: bool) -> frozenset[str]:
    if not ignores_case or not characters:
        return frozenset(characters)
    both = {case for character in characters for case in (character.lower(), character.upper())}
    return frozenset(both | {NOT_ASCII})
