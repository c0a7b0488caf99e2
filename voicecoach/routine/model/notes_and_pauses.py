"""Asides: the notes to be spoken, and the pauses, between two exercises.

An aside belongs to the exercise that follows it, and is left out with it.
"""

from typing import Annotated, Any

from pydantic import BeforeValidator

from voicecoach.did_you_mean import closest
from voicecoach.routine.source.record import Record
from voicecoach.routine.values.amounts import read_length
from voicecoach.routine.values.text import Text
from voicecoach.units import HOUR_MS

Pause = Annotated[int, BeforeValidator(read_length(1_000, HOUR_MS))]


class Aside(Record):
    """A `note` that is spoken, a `pause` in ms in place of the rest, or both in one."""

    note: Text | None = None
    pause: Pause | None = None


HINTS_OF_ASIDES = {key: f"give it an entry of its own:  - {key}: ..." for key in Aside.model_fields}
"""What to write where an exercise or a block has a key of an aside."""


def is_aside(written: Any) -> bool:
    """Return whether an entry of the list of exercises is an aside, even with a misspelt key."""
    if not isinstance(written, dict) or "name" in written or "exercises" in written:
        return False
    return any(_means_aside(key) for key in written)


def _means_aside(key: str) -> bool:
    return closest(key, Aside.model_fields, cutoff=0.8) is not None
