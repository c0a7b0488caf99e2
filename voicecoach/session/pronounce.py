"""The author's pronunciations in place of the words of the cue sheet."""

import re
import unicodedata
from collections.abc import Callable, Mapping


def pronouncer(pronunciations: Mapping[str, str]) -> Callable[[str], str]:
    """Return a function that puts the pronunciation of each word in the word's place.

    Only whole words are replaced, and none twice. Of two words that start alike, the longer one
    counts. A small letter stands for its capital as well, since sentences start with one. A capital
    stands only for itself, so that `IT` is not the "it" of "lift it".
    """
    if not pronunciations:
        return str
    # Of words as long as each other the one with capitals is the more particular.
    words = sorted(pronunciations)
    words.sort(key=len, reverse=True)
    choices = "|".join(map(_word_pattern, words))
    pattern = re.compile(rf"(?<!\w)(?:{choices})(?!\w)")

    def pronunciation(match: re.Match[str]) -> str:
        # Each word is a group, and groups are numbered from 1.
        group = match.lastindex or 1
        word = words[group - 1]
        return pronunciations[word]

    def pronounced(text: str) -> str:
        composed = unicodedata.normalize("NFC", text)
        return pattern.sub(pronunciation, composed)

    return pronounced


def _word_pattern(word: str) -> str:
    """Return a pattern for the word, as a group."""
    letters = "".join(map(_either_case, word))
    return f"({letters})"


def _either_case(letter: str) -> str:
    """Return a pattern for `letter` and, if it is small, its capital."""
    small = re.escape(letter)
    capital = letter.upper()
    # Some small letters have no capital.
    if not letter.islower() or capital == letter:
        return f"(?:{small})"
    return f"(?:{small}|{re.escape(capital)})"
