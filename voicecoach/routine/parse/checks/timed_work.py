"""What may be said at moments of timed work, and how often the time left is said."""

from collections.abc import Callable, Iterator

from voicecoach.escape_text import quoted
from voicecoach.routine.model.block import KeyProblem
from voicecoach.routine.model.exercise import Exercise
from voicecoach.routine.model.sets import set_doses
from voicecoach.routine.values.moments import (
    LAST_COUNTS_MS,
    Moment,
    moments_at_once,
    moments_out_of_reach,
)
from voicecoach.routine.values.time_calls import NEVER
from voicecoach.units import format_duration


def moments_are_for_time(exercise: Exercise) -> Iterator[KeyProblem]:
    """Check that moments and the time left have a time to apply to."""
    for key in ("remaining", "calls"):
        if exercise.distance and getattr(exercise, key) is not None:
            message = f"{key} is for timed work, but nobody knows when a distance is done"
            yield key, message, "leave it out"
    if not exercise.amount.is_written or not exercise.amount.counts_reps:
        return
    for key in ("remaining", "at", "calls"):
        if getattr(exercise, key) is not None:
            yield key, f"{key} is for timed work, but this exercise counts reps", "leave it out"


def moments_come_in_turn(exercise: Exercise) -> Iterator[KeyProblem]:
    """Check that each moment comes before the countdown, and no two at the same time."""
    if exercise.at is None or not exercise.amount.is_written or exercise.amount.counts_reps:
        return
    lengths = sorted(set(set_doses(exercise)))
    shortest = lengths[0]
    for moment in moments_out_of_reach(exercise.at, shortest):
        yield f"at.{moment.written}", *_out_of_reach(moment, exercise.name, shortest)
    for length_ms in lengths:
        for first, second, time in moments_at_once(exercise.at, length_ms):
            both = f"{quoted(first.written)} and {quoted(second.written)}"
            message = f'{both} are the same moment of "{exercise.name}": after {time}'
            yield f"at.{second.written}", message, "write both texts at one of them"


def _out_of_reach(moment: Moment, name: str, length_ms: int) -> tuple[str, str]:
    """Return what is wrong with a moment that does not come, and what to write instead."""
    length = format_duration(length_ms)
    message = (
        f'{quoted(moment.written)} does not come before the countdown of "{name}", '
        f"which lasts {length}"
    )
    if length_ms <= LAST_COUNTS_MS:
        return message, "write a longer time"
    end = format_duration(length_ms - LAST_COUNTS_MS)
    return message, f"write a moment before {end}, or a longer time"


def remaining_is_said(exercise: Exercise) -> Iterator[KeyProblem]:
    """Check that the time left is said at least once."""
    every_ms = exercise.remaining
    if every_ms in (None, NEVER) or exercise.time is None or not exercise.wrote("remaining"):
        return
    if exercise.calls == "none":
        message = "calls: none leaves out what remaining asks for"
        yield "remaining", message, "leave one of the two out"
    longest = max(set_doses(exercise))
    if every_ms >= longest:
        length = format_duration(longest)
        message = f'the time left is never said in "{exercise.name}", which lasts {length}'
        yield "remaining", message, f"write less than {length}, or none"


def times_in_an_amrap_are_unknown(exercise: Exercise) -> Iterator[KeyProblem]:
    """Check that no exercise of an amrap asks for words at its own times."""
    home = exercise.home
    if home is None or not home.kind.fills_time:
        return
    for key in ("remaining", "at"):
        if exercise.wrote(key):
            message = f"nobody knows when this exercise is done in an {home.kind.name}"
            yield key, message, "leave it out"


TIMED_WORK_CHECKS: tuple[Callable[[Exercise], Iterator[KeyProblem]], ...] = (
    moments_are_for_time,
    moments_come_in_turn,
    remaining_is_said,
    times_in_an_amrap_are_unknown,
)
"""The checks of what is said in the timed work of an exercise."""
