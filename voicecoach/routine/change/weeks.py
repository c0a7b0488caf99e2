"""The programme: where every written range of a routine is in each of its weeks."""

from dataclasses import replace
from typing import Any, TypeVar

from voicecoach.errors import UsageError
from voicecoach.routine.model.block import Block, BlockRest, change_blocks
from voicecoach.routine.model.dose import Rest
from voicecoach.routine.model.exercise import Exercise
from voicecoach.routine.model.routine import Routine
from voicecoach.routine.values.amounts import Span

STEPS = {"reps": 1, "sets": 1, "time": 1_000, "hold": 1_000}
"""What each value is rounded to, between the ends of its range; lengths in ms."""

WEEKLY_REST_STEP_MS = 5_000
ROUNDS_STEP = 1
_Rest = TypeVar("_Rest", Rest, BlockRest)


def weeks_of(routine: Routine) -> int:
    """How many weeks the routine has. Raises UsageError where it says nothing of weeks."""
    if routine.weeks is None:
        raise UsageError(f'"{routine.name}" has no weeks: write  weeks: 8  in the routine')
    return routine.weeks


def check_week(routine: Routine, week: int) -> None:
    """Raises UsageError for a week that the routine does not have."""
    last = weeks_of(routine)
    if not 1 <= week <= last:
        weeks = "1 week: write 1" if last == 1 else f"{last} weeks: write 1 to {last}"
        raise UsageError(f'--week: there is no week {week}, "{routine.name}" has {weeks}')


def in_week(routine: Routine, week: int, weeks: int) -> Routine:
    """`routine` with every range moved to where it is in that week of so many."""
    exercises = [exercise_in_week(exercise, week, weeks) for exercise in routine.exercises]
    entries = change_blocks(routine.entries, lambda block: _block(block, week, weeks))
    return routine.with_exercises(exercises, entries)


def exercise_in_week(exercise: Exercise, week: int, weeks: int) -> Exercise:
    """`exercise` with every range moved to where it is in that week of so many."""
    spans = {key: getattr(exercise, key) for key in STEPS}
    moved = {key: _moved(span, week, weeks, STEPS[key]) for key, span in spans.items()}
    return exercise.model_copy(update={**moved, "rest": _rest(exercise.rests, week, weeks)})


def _block(block: Block, week: int, weeks: int) -> Block:
    rounds = _moved(block.rounds, week, weeks, ROUNDS_STEP)
    time = _moved(block.time, week, weeks, STEPS["time"])
    return replace(block, rounds=rounds, time=time, rest=_rest(block.rest, week, weeks))


def _rest(rest: _Rest, week: int, weeks: int) -> _Rest:
    moved = {key: _moved(span, week, weeks, WEEKLY_REST_STEP_MS) for key, span in rest}
    return rest.model_copy(update=moved)


def _moved(written: Any, week: int, weeks: int, step: int) -> Any:
    """A range at its place; what is none, such as a ladder, as it is."""
    if not isinstance(written, Span):
        return written
    return Span(value := value_in(written, week, weeks, step), value)


def value_in(span: Span, week: int, weeks: int, step: int) -> int:
    """Where `span` is in that week: evenly from one end to the other, to the nearest `step`.

    The first and the last week have the ends exactly as they are written; a single week is a
    first one.
    """
    if week == 1:
        return span.low
    if week == weeks:
        return span.high
    parts = weeks - 1
    weighted = span.low * (weeks - week) + span.high * (week - 1)
    nearest = (2 * weighted + step * parts) // (2 * step * parts) * step
    least, most = sorted((span.low, span.high))
    return min(max(nearest, least), most)
