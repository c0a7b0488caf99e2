"""Which of its rests a routine really has, and what each of them may be."""

from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import NamedTuple

from voicecoach.routine.doses import doses_of, extra_sets
from voicecoach.routine.fields import Span
from voicecoach.routine.model import REST_MS, Exercise

USUAL = Span(REST_MS, REST_MS)
"""A rest where nothing is said."""


class Had(NamedTuple):
    """A rest that somebody has: by the place of its exercise among the others, and its key."""

    exercise: int
    key: str


def rests_of(exercises: Sequence[Exercise]) -> Iterator[Had]:
    """Every rest there is, with as many sets as each exercise begins with.

    Nobody rests after the last move, nor where a pause takes the place of the rest.
    """
    followed = zip_longest(exercises, exercises[1:])
    for index, (exercise, following) in enumerate(followed):
        if following and not any(aside.pause for aside in following.before):
            yield Had(index, "after")
        if len(doses_of(exercise)) + extra_sets(exercise) > 1:
            yield Had(index, "sets")
        if exercise.rests.sides and exercise.sides == "each":
            yield Had(index, "sides")


def span_of_rest(exercise: Exercise, key: str) -> Span:
    """What the rest of that key may be, in ms."""
    written: Span | None = getattr(exercise.rests, key)
    return written or USUAL
