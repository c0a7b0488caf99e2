"""Parts of the patterns of a schema, in what JavaScript and Python have in common.

A schema has no flag for capitals, so a word is written with both cases of each letter.
"""

import re
from collections.abc import Iterable

from voicecoach.routine.values.ranges import OTHER_DASHES
from voicecoach.units import spellings_of_units

_SIGNS = re.compile(r"[\^$\\.*+?()\[\]{}|/]")
_NUMBER = r"[0-9]+(?:\.[0-9]+)?"
_CLOCK = r"(?:[0-9]{1,3}:)?[0-9]{1,3}:[0-5][0-9]"

A_DASH = f"[-{OTHER_DASHES}]"
BETWEEN_ENDS = rf"\s*(?:{A_DASH}|\.{{2,3}}|\u2026|\s[tT][oO]\s)\s*"
"""What stands between the two ends of a range."""

NOT_ONLY_SIGNS = r"[^\s!-/:-@\[-`{-~]"
"""A character that can be said: no blank, and no sign of the keyboard."""


def whole_text(pattern: str) -> str:
    """Return a pattern for a text that is nothing else, but for blanks around it."""
    return rf"^\s*(?:{pattern})\s*$"


def any_of(patterns: Iterable[str]) -> str:
    """Return a pattern for one of several."""
    return f"(?:{'|'.join(patterns)})"


def in_any_case(words: str) -> str:
    """Return a pattern for words in small letters or capitals, with any blanks between them."""
    return r"\s+".join("".join(map(_letter, word)) for word in words.split())


def words_in_any_case(words: Iterable[str]) -> str:
    """Return a pattern for one of several words, the longest first; some are plurals of others."""
    longest_first = sorted(words, key=len, reverse=True)
    plurals = {f"{word}s" for word in longest_first} & {*longest_first}
    singulars = [word for word in longest_first if word not in plurals]
    return any_of(in_any_case(word) + "[sS]?" * (f"{word}s" in plurals) for word in singulars)


def whole_number(high: int) -> str:
    """Return a pattern for the numbers from 1 to `high`, with or without zeros before them."""
    digits = str(high)
    shorter = [rf"[1-9][0-9]{{0,{len(digits) - 2}}}"] if len(digits) > 1 else []
    as_long = [
        f"{digits[:place]}{_below(int(digit), is_first=place == 0)}{_any_digits(digits, place)}"
        for place, digit in enumerate(digits)
        if int(digit) > (place == 0)
    ]
    return rf"\+?0*{any_of([*shorter, *as_long, digits])}"


def duration_pattern() -> str:
    """Return a pattern for a duration as `parse_duration` reads it."""
    units = [any_of(map(in_any_case, names)) for names in spellings_of_units().values()]
    parts = "".join(rf"(?:{_NUMBER}\s*{unit}\s*)?" for unit in units)
    return any_of([r"[0-9]{1,9}(?:\.[0-9]{1,3})?", _CLOCK, rf"(?=[0-9]){parts}"])


def _letter(letter: str) -> str:
    if letter.isalpha():
        return f"[{letter}{letter.upper()}]"
    return _SIGNS.sub(r"\\\g<0>", letter)


def _below(digit: int, *, is_first: bool) -> str:
    """Return a pattern for the digits below one. The first digit of a number is no zero."""
    return f"[{int(is_first)}-{digit - 1}]"


def _any_digits(digits: str, place: int) -> str:
    rest = len(digits) - place - 1
    return f"[0-9]{{{rest}}}" if rest else ""
