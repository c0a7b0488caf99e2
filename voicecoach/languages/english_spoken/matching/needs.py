"""What a text must hold before a pattern can match in it.

There are more than 300 patterns, and few of them match in one text. To look for a character or
a word is much quicker than to try a pattern at every place.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from voicecoach.languages.english_spoken.matching.pattern_parts import NOT_ASCII, Part, parts_of

_LETTERS_WITHOUT_CASE = str.maketrans({"\u0130": "i", "\u0131": "i", "\u017f": "s"})
"""Letters that a pattern without case takes for `i` and `s`, and `lower` does not."""


class SearchedText:
    """A text in which many patterns are looked for."""

    def __init__(self, text: str) -> None:
        """Take the text as it is."""
        self._text = text

    @cached_property
    def characters(self) -> frozenset[str]:
        """All characters of the text."""
        others = () if self._text.isascii() else (NOT_ASCII,)
        return frozenset(self._text).union(others)

    @cached_property
    def in_small_letters(self) -> str:
        """The text in small letters."""
        if self._text.isascii():
            return self._text.lower()
        return self._text.translate(_LETTERS_WITHOUT_CASE).lower()


@dataclass(frozen=True)
class Needs:
    """What must be in a text. If all of it is there, the pattern may still match nothing."""

    characters: tuple[frozenset[str], ...]
    """One character of each set."""
    pieces: tuple[tuple[str, ...], ...]
    """One piece of each row, in small letters."""

    def are_met_by(self, text: SearchedText) -> bool:
        """Return whether the pattern may match in the text."""
        for characters in self.characters:
            if text.characters.isdisjoint(characters):
                return False
        for pieces in self.pieces:
            if not any(piece in text.in_small_letters for piece in pieces):
                return False
        return True


def needs_of(pattern: str) -> Needs:
    """Return what a text must hold for the pattern to match in it."""
    parts = parts_of(pattern)
    characters = sorted(set(_character_sets(parts)), key=_commonness)
    pieces = {row for row in _piece_sets(parts) if min(map(len, row)) > 1}
    return Needs(tuple(characters), tuple(tuple(sorted(row)) for row in sorted(pieces, key=len)))


def _commonness(characters: frozenset[str]) -> tuple[bool, bool, int]:
    """Return how likely a text has one of the characters. A space is in nearly all."""
    return " " in characters, any(map(str.islower, characters)), len(characters)


def _character_sets(parts: Iterable[Part]) -> Iterator[frozenset[str]]:
    """Yield sets of characters of which a match holds at least one each."""
    for part in parts:
        if part.characters:
            yield part.characters
        elif len(part.choices) == 1:
            yield from _character_sets(part.choices[0])
        elif part.choices:
            rarest = [_rarest_characters(row) for row in part.choices]
            if all(rarest):
                yield frozenset().union(*rarest)


def _rarest_characters(parts: Iterable[Part]) -> frozenset[str]:
    return min(_character_sets(parts), key=_commonness, default=frozenset())


def _piece_sets(parts: Iterable[Part]) -> Iterator[frozenset[str]]:
    """Yield sets of pieces in small letters, of which a match holds at least one each."""
    piece = ""
    for part in parts:
        if part.is_empty:
            continue
        letter = _only_letter(part)
        if piece and not letter:
            yield frozenset([piece])
        piece = piece + letter if letter else ""
        yield from _pieces_of_choices(part)
    if piece:
        yield frozenset([piece])


def _only_letter(part: Part) -> str:
    """Return the one character that the part matches, in small letters, or an empty text."""
    letters = {character.lower() for character in part.characters if character != NOT_ASCII}
    letter = letters.pop() if len(letters) == 1 else ""
    return letter if letter.isascii() else ""


def _pieces_of_choices(part: Part) -> Iterator[frozenset[str]]:
    if len(part.choices) == 1:
        yield from _piece_sets(part.choices[0])
    elif part.choices:
        longest = [_longest_pieces(row) for row in part.choices]
        if all(longest):
            yield frozenset().union(*longest)


def _longest_pieces(parts: Iterable[Part]) -> frozenset[str]:
    return max(_piece_sets(parts), key=lambda row: min(map(len, row)), default=frozenset())
