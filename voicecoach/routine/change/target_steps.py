"""All that can make a routine shorter or longer within what its author allows, step by step."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import NamedTuple

from voicecoach.routine.change.apply_target_steps import REST_PREFIX, TargetStep, apply_target_steps
from voicecoach.routine.change.rests import Owner, RestSource, owners_of, rests_of, span_of_rest
from voicecoach.routine.model.block import Block, change_blocks
from voicecoach.routine.model.exercise import Exercise
from voicecoach.routine.model.routine import Routine
from voicecoach.routine.values.amounts import Span
from voicecoach.routine.values.ladder import Ladder
from voicecoach.units import HOUR_MS, SECOND_MS, round_up

LEAST_REST, MOST_REST = Fraction(1, 2), Fraction(2)
"""How far a rest without a range may go, as parts of its length."""


@dataclass(frozen=True)
class StepSequence:
    """A routine and the steps that can be taken from it."""

    routine: Routine

    shorter: tuple[TargetStep, ...]
    """The rests, shorter by a second in each step."""

    rests: tuple[TargetStep, ...]
    """The rests, longer by a second in each step."""

    reps: tuple[TargetStep, ...]
    """More reps, or another second of what is done for a time."""

    sets: tuple[TargetStep, ...]
    """More sets and rounds."""

    def at(self, sets: int, reps: int, rests: int) -> Routine:
        """Return the routine so many steps on; a negative number of `rests` shortens them."""
        return apply_target_steps(self.routine, self.taken(sets, reps, rests))

    def taken(self, sets: int, reps: int, rests: int) -> tuple[TargetStep, ...]:
        """Return so many steps; a negative number of `rests` shortens them."""
        rest_steps = self.rests[:rests] if rests > 0 else self.shorter[:-rests]
        return (*rest_steps, *self.reps[:reps], *self.sets[:sets])


def steps_towards(routine: Routine) -> StepSequence:
    """Return every step there is from `routine` as it is."""
    shorter: list[TargetStep] = []
    longer: list[TargetStep] = []
    for rest in _changeable_rests(routine):
        shorter += _rest_steps(rest.source, rest.now, rest.least)
        longer += _rest_steps(rest.source, rest.now, rest.most)
    reps: list[TargetStep] = []
    sets: list[TargetStep] = []
    for index, owner in enumerate(owners_of(routine)):
        reps += _work_steps(index, owner)
        sets += _repeat_steps(index, owner)
    in_order = (tuple(sorted(steps)) for steps in (shorter, longer, reps, sets))
    return StepSequence(routine, *in_order)


class _ChangeableRest(NamedTuple):
    """A rest that may change: how long it is, and the least and the most it may be, in ms."""

    source: RestSource
    now: int
    least: int
    most: int


def _changeable_rests(routine: Routine) -> Iterator[_ChangeableRest]:
    owners = owners_of(routine)
    # A rest between sets counts even if the first set is the only one so far.
    for source in rests_of(_with_most_repeats(routine)):
        span = span_of_rest(owners[source.owner], source.key)
        if span.low != span.high:
            least, most = sorted((span.low, span.high))
            yield _ChangeableRest(source, span.low, least, most)
        elif not span.pinned:
            most = min(int(span.low * MOST_REST), HOUR_MS)
            yield _ChangeableRest(source, span.low, int(span.low * LEAST_REST), most)


def _with_most_repeats(routine: Routine) -> Routine:
    """Return the routine with as many sets and rounds as it may have."""
    exercises = [_with_most_sets(exercise) for exercise in routine.exercises]
    entries = change_blocks(routine.entries, _with_most_rounds)
    return routine.with_exercises(exercises, entries)


def _with_most_rounds(block: Block) -> Block:
    return replace(block, rounds=Span(block.rounds.high, block.rounds.high))


def _with_most_sets(exercise: Exercise) -> Exercise:
    if exercise.sets is None:
        return exercise
    most = Span(exercise.sets.high, exercise.sets.high)
    return exercise.model_copy(update={"sets": most})


def _rest_steps(source: RestSource, start: int, end: int) -> Iterator[TargetStep]:
    for value in _multiples_between(start, end, SECOND_MS):
        part = Fraction(value - start, end - start)
        yield TargetStep(part, source.owner, REST_PREFIX + source.key, value)


def _work_steps(index: int, owner: Owner) -> Iterator[TargetStep]:
    """Yield the steps to more reps, or to more seconds of work."""
    if isinstance(owner, Exercise):
        if owner.home and owner.home.kind.has_clock:
            return  # the clock goes on the same, however much is done
        yield from _span_steps(index, "reps", owner.reps)
    yield from _span_steps(index, "time", owner.time, SECOND_MS)


def _repeat_steps(index: int, owner: Owner) -> Iterator[TargetStep]:
    """Yield the steps to more sets or rounds."""
    if isinstance(owner, Block):
        if owner.kind.counts_rounds:
            yield from _span_steps(index, "rounds", owner.rounds)
    elif not owner.home:  # in a block with rounds, its sets are the rounds
        yield from _span_steps(index, "sets", owner.sets)


def _span_steps(
    index: int, key: str, span: Span | Ladder | None, by: int = 1
) -> Iterator[TargetStep]:
    if not isinstance(span, Span):
        return  # every step of a ladder has its one value
    for value in _multiples_between(span.low, span.high, by):
        part = Fraction(value - span.low, span.high - span.low)
        yield TargetStep(part, index, key, value)


def _multiples_between(start: int, end: int, by: int) -> Iterator[int]:
    """Yield every multiple of `by` between the two values, `start` itself excepted."""
    least, most = sorted((start, end))
    multiples = range(round_up(least, by), most + 1, by)
    return (value for value in multiples if value != start)
