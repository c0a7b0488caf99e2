"""The notations that may be in a text, by the characters and the pieces that it holds.

There are more than 200 notations, and a sheet may have thousands of lines. To add up the bits of
the text's characters is much quicker than to ask each notation.
"""

from collections.abc import Sequence
from functools import cached_property
from typing import NamedTuple

from voicecoach.drafting.dose.matching.notation import DoseNotation

Pieces = tuple[str, ...]


class Candidate(NamedTuple):
    """A notation with what it needs."""

    row: DoseNotation
    bits: int
    """One bit for each set of characters of which the text must hold one."""
    pieces: tuple[Pieces, ...]
    """The text must hold one piece of each."""


class NotationTable:
    """Notations in their order, the most specific first."""

    def __init__(self, rows: Sequence[DoseNotation]) -> None:
        """Take the rows. What they need is worked out for the first text."""
        self.rows = tuple(rows)

    def candidates_for(self, characters: str) -> list[Candidate]:
        """Return the notations that may match in a text of these characters, in order."""
        missing = self.bits_missing_in(characters)
        return [candidate for candidate in self._candidates if not candidate[1] & missing]

    def bits_missing_in(self, text: str) -> int:
        """Return the bits of all sets of characters of which the text holds none."""
        met = 0
        bits_of = self._bits_of_character
        for character in set(text):
            met |= bits_of.get(character, 0)
        return ~met

    @cached_property
    def _bits_of_set(self) -> dict[frozenset[str], int]:
        """Every set of characters that a row needs, with a bit of its own."""
        needed = dict.fromkeys(
            characters for row in self.rows for characters in row.needs.characters
        )
        return {characters: 1 << place for place, characters in enumerate(needed)}

    @cached_property
    def _bits_of_character(self) -> dict[str, int]:
        bits: dict[str, int] = {}
        for characters, bit in self._bits_of_set.items():
            for character in characters:
                bits[character] = bits.get(character, 0) | bit
        return bits

    @cached_property
    def _candidates(self) -> list[Candidate]:
        bits_of = self._bits_of_set
        return [
            Candidate(row, sum(map(bits_of.__getitem__, row.needs.characters)), row.needs.pieces)
            for row in self.rows
        ]


class HeldPieces:
    """Which pieces a text holds. Many notations need the same ones."""

    def __init__(self, text: str) -> None:
        """Take a text of small letters."""
        self._text = text
        self._known: dict[Pieces, bool] = {}

    def without(self, text: str) -> "HeldPieces":
        """Return those of the text with more of it masked: it has no piece that this one lacks."""
        held = HeldPieces(text)
        held._known = {pieces: False for pieces, has_one in self._known.items() if not has_one}
        return held

    def has_all(self, needed: Sequence[Pieces]) -> bool:
        """Return whether one piece of each is in the text."""
        for pieces in needed:
            has_one = self._known.get(pieces)
            if has_one is None:
                has_one = self._known[pieces] = self._has_one_of(pieces)
            if not has_one:
                return False
        return True

    def _has_one_of(self, pieces: Pieces) -> bool:
        text = self._text
        return any(map(text.__contains__, pieces))
