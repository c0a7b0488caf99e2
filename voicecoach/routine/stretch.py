"""All that can make a routine shorter or longer within what its author allows, step by step."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from typing import Any, NamedTuple

from voicecoach.routine.fields import HOUR_MS, Span
from voicecoach.routine.ladder import Ladder
from voicecoach.routine.model import Exercise, Routine
from voicecoach.routine.rests import Had, rests_of, span_of_rest

SECOND_MS = 1_000
LEAST_REST, MOST_REST = Fraction(1, 2), Fraction(2)
"""How far a rest that has no range may go, in parts of what is written."""


class Step(NamedTuple):
    """One value, one step on: how far along its way it then is, whose it is, and what it is.

    Steps sort so that all values move along evenly, the first exercise first.
    """

    part: Fraction
    exercise: int
    key: str
    value: int


@dataclass(frozen=True)
class Course:
    """A routine and the steps that can be taken from it: rests down or up, reps up, sets up.

    What works for a time instead of reps takes its steps, of a second each, among the `reps`.
    """

    routine: Routine
    shorter: tuple[Step, ...]
    rests: tuple[Step, ...]
    reps: tuple[Step, ...]
    sets: tuple[Step, ...]

    def at(self, sets: int, reps: int, rests: int) -> Routine:
        """The routine so many steps on; a negative number of `rests` is so many shorter."""
        rested = self.rests[:rests] if rests > 0 else self.shorter[:-rests]
        return _taken(self.routine, (*rested, *self.reps[:reps], *self.sets[:sets]))


def course_of(routine: Routine) -> Course:
    """Every step there is from `routine` as it is."""
    rests, exercises = list(_rests(routine)), list(enumerate(routine.exercises))
    return Course(
        routine,
        tuple(sorted(s for had, now, least, _ in rests for s in _steps(had, now, least))),
        tuple(sorted(s for had, now, _, most in rests for s in _steps(had, now, most))),
        tuple(sorted(step for index, e in exercises for step in _longer(index, e))),
        tuple(sorted(step for index, e in exercises for step in _counted(index, "sets", e.sets))),
    )


def _longer(index: int, exercise: Exercise) -> Iterator[Step]:
    yield from _counted(index, "reps", exercise.reps)
    yield from _counted(index, "time", exercise.time, SECOND_MS)


def _counted(index: int, key: str, span: Span | Ladder | None, by: int = 1) -> Iterator[Step]:
    if isinstance(span, Span):  # a ladder has no way to go
        for value in _on_the_way(span.low, span.high, by):
            yield Step(Fraction(value - span.low, span.high - span.low), index, key, value)


def _rests(routine: Routine) -> Iterator[tuple[Had, int, int, int]]:
    """The rests that may move: whose it is, as it is, the shortest and the longest it may be."""
    for had in rests_of([_with_most_sets(exercise) for exercise in routine.exercises]):
        span = span_of_rest(routine.exercises[had.exercise], had.key)
        if span.low != span.high:
            yield had, span.low, min(span.low, span.high), max(span.low, span.high)
        elif not span.pinned:
            most = min(int(span.low * MOST_REST), HOUR_MS)
            yield had, span.low, int(span.low * LEAST_REST), most


def _with_most_sets(exercise: Exercise) -> Exercise:
    most = exercise.sets and Span(exercise.sets.high, exercise.sets.high)
    return exercise.model_copy(update={"sets": most})


def _steps(had: Had, start: int, end: int) -> Iterator[Step]:
    for value in _on_the_way(start, end, SECOND_MS):
        part = Fraction(value - start, end - start)
        yield Step(part, had.exercise, f"rest.{had.key}", value)


def _on_the_way(start: int, end: int, by: int) -> Iterator[int]:
    """Every multiple of `by` from the one value to the other, but for the first of them."""
    least, most = sorted((start, end))
    multiples = range(-(-least // by) * by, most + 1, by)
    return (value for value in multiples if value != start)


def _taken(routine: Routine, steps: Iterable[Step]) -> Routine:
    values: dict[int, dict[str, int]] = {}
    for step in steps:
        values.setdefault(step.exercise, {})[step.key] = step.value
    exercises = (_with(e, values.get(i, {})) for i, e in enumerate(routine.exercises))
    return routine.model_copy(update={"exercises": tuple(exercises)})


def _with(exercise: Exercise, values: dict[str, int]) -> Exercise:
    spans = {key: Span(value, value) for key, value in values.items()}
    rest = {key.removeprefix("rest."): spans.pop(key) for key in values if key.startswith("rest.")}
    fields: dict[str, Any] = {**spans, "rest": exercise.rests.model_copy(update=rest)}
    return exercise.model_copy(update=fields)
