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
    words = sorted(pronunciations, key=lambda word: (-len(word), word))
    choices = "|".join(f"({''.join(map(_either_case, word))})" for word in words)
    pattern = re.compile(rf"(?<!\w)(?:{choices})(?!\w)")

    def pronunciation(match: re.Match[str]) -> str:
        group = match.lastindex or 1
        return pronunciations[words[group - 1]]

    return lambda text: pattern.sub(pronunciation, unicodedata.normalize("NFC", text))


def _either_case(letter: str) -> str:
    """Return a pattern for `letter` and, if it is small, its capital."""
    cases = [letter]
    # Some small letters have no capital.
    if letter.islower() and letter.upper() != letter:
        cases.append(letter.upper())
    return f"(?:{'|'.join(map(re.escape, cases))})"
