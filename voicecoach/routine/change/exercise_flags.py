"""What each flag that takes a value makes of an exercise."""

from collections.abc import Callable
from typing import Any, TypeVar

from pydantic_core import PydanticCustomError

from voicecoach.errors import UsageError
from voicecoach.routine.model.exercise import Exercise
from voicecoach.routine.model.sets import with_first_sets, with_reps_in_every_set
from voicecoach.routine.values.amounts import (
    MOST_SETS,
    Span,
    one_rep_count,
    read_count,
    read_length,
)
from voicecoach.routine.values.ladder import Ladder
from voicecoach.routine.values.text import read_coaching, read_count_way
from voicecoach.units import HOUR_MS

_Value = TypeVar("_Value")

ENDS: dict[str, Callable[[Span], int]] = {
    "low": lambda span: span.low,
    "high": lambda span: span.high,
}

Change = Callable[[Exercise], Exercise | None]
"""An exercise changed; None where the change does not apply to it."""

Pick = Callable[[Span | None], Span | None]
"""The value that is asked for in place of a written range; None where there is none."""


def _reps(value: str, flag: str) -> Change:
    pick = picker(value, flag, one_rep_count)

    def change(exercise: Exercise) -> Exercise | None:
        written = exercise.reps
        if isinstance(written, Ladder) and value in ENDS:
            return exercise  # every set has its one number
        reps = pick(written if isinstance(written, Span) else None)
        return with_reps_in_every_set(exercise, reps) if written and reps else None

    return change


def _sets(value: str, flag: str) -> Change:
    pick = picker(value, flag, read_count(1, MOST_SETS, "sets"))

    def change(exercise: Exercise) -> Exercise | None:
        if exercise.home:
            return None  # its sets are rounds
        ladder = exercise.amount.ladder
        if ladder is None:
            return _with(exercise, sets=pick(exercise.sets or Span(1, 1)))
        return exercise if value in ENDS else with_first_sets(exercise, ladder, int(value))

    return change


def _hold(value: str, flag: str) -> Change:
    pick = picker(value, flag, read_length(500, 600_000))

    def change(exercise: Exercise) -> Exercise | None:
        if not (exercise.reps and any(phase.is_hold for phase in exercise.phases)):
            return None
        if exercise.hold is None and value in ENDS:
            return exercise  # a hold written in the tempo has no range: both its ends are there
        return _with(exercise, hold=pick(exercise.hold))

    return change


def _rest(value: str, flag: str) -> Change:
    pick = picker(value, flag, read_length(0, HOUR_MS))

    def change(exercise: Exercise) -> Exercise | None:
        if exercise.home and not exercise.home.kind.rests_between_exercises:
            return None  # back to back, or on the clock
        old = exercise.rests
        new = {key: pick(getattr(old, key)) for key in ("after", "sets")}
        return _with(exercise, rest=old.model_copy(update=new))

    return change


def _first_side(value: str, _flag: str) -> Change:
    def change(exercise: Exercise) -> Exercise | None:
        sides = {side.casefold(): side for side in exercise.first_sides}
        side = sides.get(value.casefold())
        return _with(exercise, first_side=side) if side else None

    return change


def _count(value: str, flag: str) -> Change:
    way = _read(value, flag, read_count_way)
    return lambda exercise: _with(exercise, count=way) if exercise.reps else None


def _coaching(value: str, flag: str) -> Change:
    level = _read(value, flag, read_coaching)
    return lambda exercise: _with(exercise, coaching=level)


def picker(value: str, flag: str, read: Callable[[str], int]) -> Pick:
    """What the flag makes of the written range: one of its ends, or the value given."""
    if value in ENDS:
        return lambda written: (
            Span(end := ENDS[value](written), end, pinned=True) if written else None
        )
    number = _read(value, flag, read)
    return lambda _written: Span(number, number, pinned=True)


def _read(value: str, flag: str, read: Callable[[str], _Value]) -> _Value:
    """The value as a routine file would read it."""
    try:
        return read(value)
    except PydanticCustomError as error:
        context = error.context or {}
        raise UsageError(f"{flag}: {context['message']}: {context['hint']}") from None


def _with(exercise: Exercise, **fields: Any) -> Exercise:
    return exercise.model_copy(update=fields)


EXERCISE_FLAGS: dict[str, tuple[str, Callable[[str, str], Change]]] = {
    "--reps": ("reps", _reps),
    "--sets": ("sets", _sets),
    "--hold": ("hold", _hold),
    "--rest": ("rest", _rest),
    "--first-side": ("first_side", _first_side),
    "--count": ("count", _count),
    "--coaching": ("coaching", _coaching),
}
"""By the flag: the field of `Changes` that holds its values, and the change each value is."""
