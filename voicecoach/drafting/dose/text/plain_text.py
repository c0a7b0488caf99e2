"""A text in small letters, with numbers in digits, that remembers where each character was."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from voicecoach.drafting.dose.text.number_words import NUMBER_IN_WORDS, in_digits

_ALIKE = {
    "-": "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d",
    "x": "\u00d7\u2715\u2716\u2a2f\u2613",
    "'": "\u2018\u2019\u2032\u02b9\u00b4`",
    '"': "\u201c\u201d\u2033\u02ba",
    "/": "\u2044\u2215\u00f7",
    "~": "\u2248\u223c\u2245",
    ":": "\ufe55\uff1a",
    "*": "\u2217\u22c5",
}
_PLAIN = str.maketrans({odd: plain for plain, odds in _ALIKE.items() for odd in odds})


@dataclass(frozen=True, slots=True)
class PlainText:
    """The text that patterns read, and the places of its characters in the written one."""

    text: str
    starts: Sequence[int]
    ends: Sequence[int]

    def written_span(self, start: int, end: int) -> tuple[int, int]:
        """Return the start and the end, in the written text, of a span of this one."""
        return self.starts[start], self.ends[end - 1]


def plain_text_of(written: str) -> PlainText:
    """Return a text in small letters, keyboard characters and digits."""
    lower = _in_small_letters(written.translate(_PLAIN))
    found = list(NUMBER_IN_WORDS.finditer(lower))
    if not found:
        return PlainText(lower, range(len(lower)), range(1, len(lower) + 1))
    return _with_digits(lower, found)


def _with_digits(lower: str, words: Sequence[re.Match[str]]) -> PlainText:
    """Return a text with numbers in digits. All digits stand where their word does."""
    pieces: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    position = 0
    for found in words:
        first, last = found.span()
        digits = in_digits(found)
        pieces += [lower[position:first], digits]
        starts += [*range(position, first), *[first] * len(digits)]
        ends += [*range(position + 1, first + 1), *[last] * len(digits)]
        position = last
    pieces.append(lower[position:])
    starts += range(position, len(lower))
    ends += range(position + 1, len(lower) + 1)
    return PlainText("".join(pieces), starts, ends)


def _in_small_letters(text: str) -> str:
    """Return the small letters. A letter stays if the small one is written with two characters."""
    lower = text.lower()
    if len(lower) == len(text):
        return lower
    return "".join(_in_one_character(character) for character in text)


def _in_one_character(character: str) -> str:
    small = character.lower()
    if len(small) == 1:
        return small
    return character
