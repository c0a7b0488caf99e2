"""A programme as a table: what changes from week to week, and how long the sessions last."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from voicecoach.cli.report import about
from voicecoach.routine.fields import Span
from voicecoach.routine.model import Exercise
from voicecoach.routine.rests import Had, rests_of, span_of_rest
from voicecoach.units import format_duration
from voicecoach.wiring.programme import load_weeks

if TYPE_CHECKING:
    from voicecoach.wiring.planning import Options

Row = tuple[str, ...]
RESTS = {"after": "rest", "sets": "rest between sets", "sides": "rest between sides"}
"""By the key of a rest, what its row is called."""


def table_of_weeks(routine: str | Path, options: "Options") -> Iterator[str]:
    """A column a week, and a row for each value that changes and for the session's length.

    Raises RoutineError, and UsageError where the routine has no weeks.
    """
    sources = load_weeks(routine, None, options)
    changing = list(_changing([source.routine.exercises for source in sources]))
    if not changing:
        yield f"All {len(sources)} weeks are the same: no value here has a range like 10-20"
    weeks = ("week", *(str(source.week) for source in sources))
    lengths = ("length", *(f"~{about(source.routine, source.week)}" for source in sources))
    yield from _aligned([weeks, *changing, lengths])


def _changing(weeks: Sequence[Sequence[Exercise]]) -> Iterator[Row]:
    had = {rest for exercises in weeks for rest in rests_of(exercises)}
    for index, weekly in enumerate(zip(*weeks, strict=True)):
        rests = {name: key for key, name in RESTS.items() if Had(index, key) in had}
        yield from _rows(weekly, rests)


def _rows(weekly: Sequence[Exercise], rests: dict[str, str]) -> Iterator[Row]:
    """What changes of one exercise, which is given as it is in each week; `rests` it has."""
    told = [_values(exercise, rests) for exercise in weekly]
    rows = {name: tuple(values[name] for values in told) for name in told[0]}
    if rows.get("rest") == rows.get("rest between sets"):
        rows.pop("rest between sets", None)  # written as one, shown as one
    for name, values in rows.items():
        if len(set(values)) > 1:
            yield (f"{weekly[0].name} {name}", *values)


def _values(exercise: Exercise, rests: dict[str, str]) -> dict[str, str]:
    """What a week can move of the exercise, as it would be written."""
    values: dict[str, tuple[object, Callable[[int], str]]] = {
        "reps": (exercise.reps, str),
        "sets": (exercise.sets, str),
        "time": (exercise.time, format_duration),
        "hold": (exercise.hold, format_duration),
    }
    for name, key in rests.items():
        values[name] = (span_of_rest(exercise, key), format_duration)
    spans = ((name, span, form) for name, (span, form) in values.items() if isinstance(span, Span))
    return {name: form(span.low) for name, span, form in spans}


def _aligned(rows: Sequence[Row]) -> Iterator[str]:
    """Names to the left, numbers to the right."""
    first, *others = (max(map(len, column)) for column in zip(*rows, strict=True))
    for name, *values in rows:
        padded = (value.rjust(width) for value, width in zip(values, others, strict=True))
        yield "  ".join((name.ljust(first), *padded))
