"""The dose of a text, read once: several steps ask for the dose of the same line."""

from functools import lru_cache

from voicecoach.drafting.dose import read_dose as dose
from voicecoach.drafting.dose.parts.reading import DoseReading

_MOST_TEXTS = 4_096


@lru_cache(maxsize=_MOST_TEXTS)
def dose_of(text: str, name: str = "") -> DoseReading:
    """Return what `read_dose` finds in a text. `name` is that of the exercise, if it is known."""
    return dose.read_dose(text, name)
