"""What the voice gets: the spoken form of a text, with the pronunciations that people want."""

import re
import unicodedata
from collections.abc import Callable, Mapping

_FIRST_TOKEN = 0x2A000
"""Rare letters, one for each word that must stay as it is. No routine in English has them."""


def voice_reader(
    spoken: Callable[[str], str], pronunciations: Mapping[str, str]
) -> Callable[[str], str]:
    """Return a function from a written text to what the voice gets.

    `spoken` returns the spoken form. A word that has a pronunciation is left to that, both as it is
    written and as it is said: `ITB` is found before its letters are spelled.
    """
    if not pronunciations:
        return spoken
    tokens: dict[str, str] = {}
    sounds: dict[str, str] = {}
    for word, sound in pronunciations.items():
        if _would_change(word, spoken):
            token = chr(_FIRST_TOKEN + len(tokens))
            tokens[word] = token
            sounds[token] = sound
    keep = pronouncer(tokens)
    pronounce = pronouncer(pronunciations)

    def read(text: str) -> str:
        kept = keep(text)
        said = spoken(kept)
        words = pronounce(said)
        for token, sound in sounds.items():
            words = words.replace(token, sound)
        return words

    return read


def _would_change(word: str, spoken: Callable[[str], str]) -> bool:
    """Return whether the spoken form of a word differs, in small letters or in capitals."""
    capitals = word.upper()
    return spoken(word) != word or spoken(capitals) != capitals


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
