"""The ends of ranges, for exercises in which they cannot be ladders."""

from voicecoach.routine.values.amounts import Span
from voicecoach.routine.values.ladder import Ladder


def low_of(amount: Span | Ladder | None) -> int:
    """Return the low end of what must be a range."""
    assert isinstance(amount, Span)
    return amount.low
