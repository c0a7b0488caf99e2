"""Shipped routines, and the voices in which a test plans each of them."""

from collections.abc import Iterable

from tests.conftest import ROUTINES
from tests.examples import is_thorough

SHIPPED = tuple(path.stem for path in sorted(ROUTINES.glob("*.yaml")))
VOICES = ("espeak", "hibari")
SPOKEN = {
    "get-hip": VOICES,
    "bia-hip-strengthening": VOICES,
    "seven-minute-workout": ("hibari",),
}
"""Two sheets of customers and a circuit, which have words of every kind that the coach says."""


def in_voices(routines: Iterable[str]) -> list[tuple[str, str]]:
    """Return each routine with each voice that is to speak it."""
    return [(routine, voice) for routine in routines for voice in voices_of(routine)]


def voices_of(routine: str) -> tuple[str, ...]:
    """Return the voices of the program, or the silent one where likely lengths say enough.

    To speak all routines takes 25 seconds of a processor. A thorough run does it all the same.
    """
    if is_thorough():
        return VOICES
    return SPOKEN.get(routine, ("silent",))
