"""All that can make a routine shorter or longer within what its author allows, step by step."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from typing import Any, NamedTuple

from voicecoach.routine.doses import doses_of
from voicecoach.routine.fields import HOUR_MS, Span
from voicecoach.routine.ladder import Ladder
from voicecoach.routine.model import REST_MS, Exercise, Routine

REST_STEP_MS = 1_000
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
    """A routine and the steps that can be taken from it: rests down or up, reps up, sets up."""

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
    exercises = list(enumerate(routine.exercises))
    last = len(exercises) - 1
    rests = [(index, *rest) for index, e in exercises for rest in _rests(e, is_last=index == last)]
    return Course(
        routine,
        tuple(sorted(s for i, key, now, least, _ in rests for s in _steps(i, key, now, least))),
        tuple(sorted(s for i, key, now, _, most in rests for s in _steps(i, key, now, most))),
        tuple(sorted(step for index, e in exercises for step in _counted(index, "reps", e.reps))),
        tuple(sorted(step for index, e in exercises for step in _counted(index, "sets", e.sets))),
    )


def _counted(index: int, key: str, span: Span | Ladder | None) -> Iterator[Step]:
    if isinstance(span, Span):  # a ladder has no way to go
        for value in range(span.low + 1, span.high + 1):
            yield Step(Fraction(value - span.low, span.high - span.low), index, key, value)


def _rests(exercise: Exercise, *, is_last: bool) -> Iterator[tuple[str, int, int, int]]:
    """The rests that may move: key, as it is, the shortest and the longest it may be, in ms."""
    most_sets = exercise.sets.high if exercise.sets else len(doses_of(exercise))
    for key, span in rests_in(exercise, most_sets, is_last=is_last).items():
        if span.low != span.high:
            yield key, span.low, min(span.low, span.high), max(span.low, span.high)
        elif not span.pinned:
            most = min(int(span.low * MOST_REST), HOUR_MS)
            yield key, span.low, int(span.low * LEAST_REST), most


def rests_in(exercise: Exercise, sets: int, *, is_last: bool) -> dict[str, Span]:
    """The rests that so many sets of it have, by their keys; nobody rests after the last move."""
    rests, usual, found = exercise.rests, Span(REST_MS, REST_MS), {}
    if not is_last:
        found["after"] = rests.after or usual
    if sets > 1:
        found["sets"] = rests.sets or usual
    if rests.sides and exercise.sides == "each":
        found["sides"] = rests.sides
    return found


def _steps(index: int, key: str, start: int, end: int) -> Iterator[Step]:
    """To every whole second between `start` and `end`, the nearest to `start` first."""
    least, most = sorted((start, end))
    for value in range(-(-least // REST_STEP_MS) * REST_STEP_MS, most + 1, REST_STEP_MS):
        if value != start:
            yield Step(Fraction(value - start, end - start), index, f"rest.{key}", value)


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
