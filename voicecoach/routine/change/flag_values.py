"""The value of a flag, read as a routine file reads it."""

from collections.abc import Callable
from typing import TypeVar

from pydantic_core import PydanticCustomError

from voicecoach.errors import UsageError
from voicecoach.routine.model.exercise import Exercise
from voicecoach.routine.values.amounts import Span

_Value = TypeVar("_Value")

LOW, HIGH = ENDS = ("low", "high")
"""What a flag may say instead of a number: an end of the written range."""

Change = Callable[[Exercise], Exercise | None]
"""Returns a changed exercise, or None if the change does not apply to it."""

PickSpan = Callable[[Span | None], Span | None]
"""Returns the value to use in place of a written range, or None if there is none to use."""


def span_picker(value: str, flag: str, read: Callable[[str], int]) -> PickSpan:
    """Return what picks an end of the written range, or the value given. Raise UsageError."""
    if value in ENDS:

        def pick_end(written: Span | None) -> Span | None:
            if written is None:
                return None
            end = written.low if value == LOW else written.high
            return Span(end, end, pinned=True)

        return pick_end
    number = read_flag(value, flag, read)
    return lambda _written: Span(number, number, pinned=True)


def read_flag(value: str, flag: str, read: Callable[[str], _Value]) -> _Value:
    """Return the value as a routine file would read it. Raise UsageError."""
    try:
        return read(value)
    except PydanticCustomError as error:
        context = error.context or {}
        raise UsageError(f"{flag}: {context['message']}: {context['hint']}") from None
