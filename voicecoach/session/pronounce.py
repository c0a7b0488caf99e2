"""What the voice is given for the words of the cue sheet."""

import re
import unicodedata
from collections.abc import Callable, Mapping


def pronouncer(pronunciations: Mapping[str, str]) -> Callable[[str], str]:
    """A function that puts the pronunciation of each word in the word's place.

    Only whole words are replaced, where two begin alike the longer one, and nothing twice. A small
    letter stands for its capital as well, since sentences begin with one; a capital stands only
    for itself, so that `IT` is not the "it" of "lift it".
    """
    if not pronunciations:
        return str
    # Of words as long as each other the one with capitals is the more particular.
    words = sorted(pronunciations, key=lambda word: (-len(word), word))
    choices = "|".join(f"({''.join(map(_either_case, word))})" for word in words)
    pattern = re.compile(rf"(?<!\w)(?:{choices})(?!\w)")

    def sound(found: re.Match[str]) -> str:
        return pronunciations[words[(found.lastindex or 1) - 1]]

    return lambda text: pattern.sub(sound, unicodedata.normalize("NFC", text))


def _either_case(letter: str) -> str:
    """A pattern for `letter` and, if it is small, its capital."""
    cases = dict.fromkeys((letter, letter.upper())) if letter.islower() else (letter,)
    return f"(?:{'|'.join(map(re.escape, cases))})"
