"""Where numbers begin in a text. To try a pattern only there is much quicker than everywhere."""

import re

from voicecoach.drafting.dose.matching.pieces import ROUGHLY, START, UP_TO

_NUMBER_PLACE = re.compile(rf"{START}(?={ROUGHLY}{UP_TO}[0-9])")
_BEGINS_WITH_NUMBER = re.compile(
    rf"{re.escape(START)}(?:\(\?<!(?:[^()\\]|\\.)*\)|\(\?P<\w+>|\(\?:)*(?:{re.escape(ROUGHLY)}|\[[01]-9\])"
)


def number_places_in(text: str) -> list[int]:
    """Return where a number begins in a plain text, a word such as "about" included."""
    return [found.start() for found in _NUMBER_PLACE.finditer(text)]


def begins_with_number(pattern: str) -> bool:
    """Return whether a pattern matches only where `number_places_in` finds a number."""
    return bool(_BEGINS_WITH_NUMBER.match(pattern))
