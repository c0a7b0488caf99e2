"""Rests that are written as exercises: the coach would count them in, and call them work."""

from collections.abc import Iterator

from voicecoach.lint.finding import Finding
from voicecoach.routine.model.exercise import Exercise

REST_NAMES = frozenset(("break", "pause", "recover", "recovery", "rest"))


def rest_as_exercise(exercise: Exercise) -> Iterator[Finding]:
    """Yield an exercise that is called a rest."""
    if exercise.id.rstrip("-0123456789") not in REST_NAMES:
        return
    message = f'the coach counts in and ends "{exercise.name}" as work'
    hint = "write  - pause: 1m  in its place, or  rest: 1m  in the exercise before it"
    if exercise.home and exercise.home.kind.has_clock:
        kind = exercise.home.kind.name
        hint = f"leave it out: what is left of the time is rest in an {kind}"
    yield Finding(exercise, "name", message, hint)
