"""A move and its dose in one text, as a sheet writes them: `3x10 squats`, `Plank 2 x 45s`."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from voicecoach.routine.values.ranges import with_plain_dashes
from voicecoach.routine.values.sheet_notation import keys_of_dose

_LONGEST_DOSE = 6
"""In words: `3 sets of 10 each side`."""

_BETWEEN = " ,:;-\u2013\u2014("
"""What may stand between a name and its dose."""


_IS_NAME = re.compile(
    r"(?!(?:k?m|mi|miles?|metres?|meters?|yd|ft|kg|lbs?)\b)[^\W\d_]", re.IGNORECASE
)
"""Begins with a letter, and not with a unit that belongs to the number before it: `5 km run`."""


class NamedDose(NamedTuple):
    """A name, and the keys of its dose."""

    name: str
    keys: str


def named_dose(written: str) -> NamedDose | None:
    """Return the name and the dose in a text, or None if it has not both."""
    for name, dose in _ways_to_part(written.split()):
        keys = keys_of_dose(dose)
        if keys and _IS_NAME.match(name):
            return NamedDose(name, ", ".join(keys))
    return None


def _ways_to_part(words: list[str]) -> Iterator[tuple[str, str]]:
    """Yield names and what may be their doses, the longest dose first."""
    for length in range(min(_LONGEST_DOSE, len(words) - 1), 0, -1):
        yield _joined(words[length:]), _joined(words[:length])
        yield _joined(words[:-length]), _joined(words[-length:])


def _joined(words: list[str]) -> str:
    return with_plain_dashes(" ".join(words)).strip(_BETWEEN).rstrip(")")
