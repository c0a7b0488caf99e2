"""The weeks of a routine: where every written range is in each of them."""

from dataclasses import replace
from typing import Any, TypeVar

from voicecoach.errors import UsageError
from voicecoach.routine.model.block import Block, BlockRest, change_blocks
from voicecoach.routine.model.dose import Rest
from voicecoach.routine.model.exercise import Exercise
from voicecoach.routine.model.routine import Routine
from voicecoach.routine.values.amounts import Span
from voicecoach.routine.values.quantities import QuantitySpan

STEPS = {"reps": 1, "sets": 1, "time": 1_000, "hold": 1_000, "takes": 1_000}
"""The multiple that each value is rounded to between the ends of its range; lengths in ms."""

QUANTITIES = ("load", "distance")
"""What is rounded to a step of its own unit."""

WEEKLY_REST_STEP_MS = 5_000
ROUNDS_STEP = 1
_Rest = TypeVar("_Rest", Rest, BlockRest)


def weeks_of(routine: Routine) -> int:
    """Return how many weeks the routine has. Raise UsageError if it has none."""
    if routine.weeks is None:
        raise UsageError(f'"{routine.name}" has no weeks: write  weeks: 8  in the routine')
    return routine.weeks


def check_week(routine: Routine, week: int) -> None:
    """Raise UsageError for a week that the routine does not have."""
    last = weeks_of(routine)
    if not 1 <= week <= last:
        weeks = "1 week: write 1" if last == 1 else f"{last} weeks: write 1 to {last}"
        raise UsageError(f'--week: there is no week {week}, "{routine.name}" has {weeks}')


def in_week(routine: Routine, week: int, weeks: int) -> Routine:
    """Return `routine` with every range moved to where it is in that week of so many."""
    exercises = [exercise_in_week(exercise, week, weeks) for exercise in routine.exercises]
    entries = change_blocks(routine.entries, lambda block: _block_in_week(block, week, weeks))
    return routine.with_exercises(exercises, entries)


def exercise_in_week(exercise: Exercise, week: int, weeks: int) -> Exercise:
    """Return `exercise` with every range moved to where it is in that week of so many."""
    changed: dict[str, Any] = {"rest": _rest_in_week(exercise.rests, week, weeks)}
    for key, step in STEPS.items():
        changed[key] = _move(getattr(exercise, key), week, weeks, step)
    for key in QUANTITIES:
        changed[key] = _move_quantity(getattr(exercise, key), week, weeks)
    return exercise.model_copy(update=changed)


def _block_in_week(block: Block, week: int, weeks: int) -> Block:
    rounds = _move(block.rounds, week, weeks, ROUNDS_STEP)
    time = _move(block.time, week, weeks, STEPS["time"])
    return replace(block, rounds=rounds, time=time, rest=_rest_in_week(block.rest, week, weeks))


def _rest_in_week(rest: _Rest, week: int, weeks: int) -> _Rest:
    changed = {key: _move(span, week, weeks, WEEKLY_REST_STEP_MS) for key, span in rest}
    return rest.model_copy(update=changed)


def _move(written: Any, week: int, weeks: int, step: int) -> Any:
    """Return a range at its place in that week, and anything else, such as a ladder, as it is."""
    if not isinstance(written, Span):
        return written
    value = value_in(written, week, weeks, step)
    return Span(value, value)


def _move_quantity(written: Any, week: int, weeks: int) -> Any:
    """Return a range of a quantity at its place in that week, and anything else as it is."""
    if not isinstance(written, QuantitySpan):
        return written
    span = Span(written.low.thousandths, written.high.thousandths)
    return written.with_thousandths(value_in(span, week, weeks, written.low.unit.step))


def value_in(span: Span, week: int, weeks: int, step: int) -> int:
    """Return where `span` is in that week: evenly from end to end, to the nearest `step`.

    The first and the last week have the ends exactly as they are written. A single week has the
    first end.
    """
    if week == 1:
        return span.low
    if week == weeks:
        return span.high
    # In whole numbers, so that halves always round up.
    parts = weeks - 1
    weighted = span.low * (weeks - week) + span.high * (week - 1)
    nearest = (2 * weighted + step * parts) // (2 * step * parts) * step
    least, most = sorted((span.low, span.high))
    return min(max(nearest, least), most)
