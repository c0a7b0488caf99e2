"""A row of a table of synonyms: what is right here, and the words that others have for it."""

from typing import NamedTuple

IN_EXERCISE, IN_ROUTINE, IN_BLOCK, AS_ENTRY = "exercise", "routine", "block", "entry"
"""The places of a routine. Words that other programs have in one of them are meant there."""


class SynonymRow(NamedTuple):
    """What to write in one place, and the words that other programs have for it."""

    place: str
    instead: str
    words: frozenset[str]

    @property
    def key(self) -> str:
        """The key that is right; "" if there is none."""
        if self.is_sentence:
            return ""
        return self.instead.partition(":")[0].removeprefix("- ")

    @property
    def is_sentence(self) -> bool:
        """Whether it is advice in words, where no key takes the place of the word."""
        return " " in self.instead.partition(":")[0].removeprefix("- ")


def synonym_row(place: str, instead: str, words: str) -> SynonymRow:
    """Return a row; the words stand in one text, with blanks between them."""
    return SynonymRow(place, instead, frozenset(words.split()))
