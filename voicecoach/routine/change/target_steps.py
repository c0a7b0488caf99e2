"""All that can make a routine shorter or longer within what its author allows, step by step."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Any, NamedTuple

from voicecoach.routine.change.rests import Owner, RestSource, owners_of, rests_of, span_of_rest
from voicecoach.routine.model.block import Block, change_blocks
from voicecoach.routine.model.exercise import Exercise
from voicecoach.routine.model.routine import Routine
from voicecoach.routine.values.amounts import Span
from voicecoach.routine.values.ladder import Ladder
from voicecoach.units import HOUR_MS, SECOND_MS, round_up

LEAST_REST, MOST_REST = Fraction(1, 2), Fraction(2)
"""How far a rest that has no range may go, in parts of what is written."""


class TargetStep(NamedTuple):
    """One value, one step on: how far along its way it then is, whose it is, and what it is.

    It is an exercise's or a block's, by the place among `owners_of`. Steps sort so that all values
    move along evenly, the first owner first.
    """

    part: Fraction
    owner: int
    key: str
    value: int


@dataclass(frozen=True)
class StepSequence:
    """A routine and the steps that can be taken from it: rests, reps up, sets and rounds up.

    What works for a time instead of reps takes its steps, of a second each, among the `reps`.
    """

    routine: Routine
    shorter: tuple[TargetStep, ...]
    rests: tuple[TargetStep, ...]
    reps: tuple[TargetStep, ...]
    sets: tuple[TargetStep, ...]

    def at(self, sets: int, reps: int, rests: int) -> Routine:
        """The routine so many steps on; a negative number of `rests` is so many shorter."""
        rested = self.rests[:rests] if rests > 0 else self.shorter[:-rests]
        return _taken(self.routine, (*rested, *self.reps[:reps], *self.sets[:sets]))


def steps_towards(routine: Routine) -> StepSequence:
    """Every step there is from `routine` as it is."""
    rests, owners = list(_rests(routine)), list(enumerate(owners_of(routine)))
    return StepSequence(
        routine,
        tuple(sorted(s for had, now, least, _ in rests for s in _steps(had, now, least))),
        tuple(sorted(s for had, now, _, most in rests for s in _steps(had, now, most))),
        tuple(sorted(step for index, owner in owners for step in _longer(index, owner))),
        tuple(sorted(step for index, owner in owners for step in _more(index, owner))),
    )


def _longer(index: int, owner: Owner) -> Iterator[TargetStep]:
    if isinstance(owner, Exercise):
        if owner.home and owner.home.kind.has_clock:
            return  # the clock goes on the same, however much is done
        yield from _counted(index, "reps", owner.reps)
    yield from _counted(index, "time", owner.time, SECOND_MS)


def _more(index: int, owner: Owner) -> Iterator[TargetStep]:
    if isinstance(owner, Block):
        rounds = owner.rounds if owner.kind.counts_rounds else None
        yield from _counted(index, "rounds", rounds)
    elif not owner.home:  # its sets are rounds
        yield from _counted(index, "sets", owner.sets)


def _counted(index: int, key: str, span: Span | Ladder | None, by: int = 1) -> Iterator[TargetStep]:
    if isinstance(span, Span):  # a ladder has no way to go
        for value in _on_the_way(span.low, span.high, by):
            yield TargetStep(Fraction(value - span.low, span.high - span.low), index, key, value)


def _rests(routine: Routine) -> Iterator[tuple[RestSource, int, int, int]]:
    """The rests that may move: whose it is, as it is, the shortest and the longest it may be."""
    owners = owners_of(routine)
    for had in rests_of(_with_most(routine)):
        span = span_of_rest(owners[had.owner], had.key)
        if span.low != span.high:
            yield had, span.low, min(span.low, span.high), max(span.low, span.high)
        elif not span.pinned:
            most = min(int(span.low * MOST_REST), HOUR_MS)
            yield had, span.low, int(span.low * LEAST_REST), most


def _with_most(routine: Routine) -> Routine:
    exercises = [_with_most_sets(exercise) for exercise in routine.exercises]
    entries = change_blocks(routine.entries, _with_most_rounds)
    return routine.with_exercises(exercises, entries)


def _with_most_rounds(block: Block) -> Block:
    return replace(block, rounds=Span(block.rounds.high, block.rounds.high))


def _with_most_sets(exercise: Exercise) -> Exercise:
    most = exercise.sets and Span(exercise.sets.high, exercise.sets.high)
    return exercise.model_copy(update={"sets": most})


def _steps(had: RestSource, start: int, end: int) -> Iterator[TargetStep]:
    for value in _on_the_way(start, end, SECOND_MS):
        part = Fraction(value - start, end - start)
        yield TargetStep(part, had.owner, f"rest.{had.key}", value)


def _on_the_way(start: int, end: int, by: int) -> Iterator[int]:
    """Every multiple of `by` from the one value to the other, but for the first of them."""
    least, most = sorted((start, end))
    multiples = range(round_up(least, by), most + 1, by)
    return (value for value in multiples if value != start)


def _taken(routine: Routine, steps: Iterable[TargetStep]) -> Routine:
    values: dict[int, dict[str, int]] = {}
    for step in steps:
        values.setdefault(step.owner, {})[step.key] = step.value
    owners = [(owner, values.get(index, {})) for index, owner in enumerate(owners_of(routine))]
    exercises = [_with(owner, new) for owner, new in owners if isinstance(owner, Exercise)]
    of_blocks = iter([new for owner, new in owners if isinstance(owner, Block)])
    entries = change_blocks(routine.entries, lambda block: _block_with(block, next(of_blocks)))
    return routine.with_exercises(exercises, entries)


def _with(exercise: Exercise, values: dict[str, int]) -> Exercise:
    spans, rest = _spans(values)
    fields: dict[str, Any] = {**spans, "rest": exercise.rests.model_copy(update=rest)}
    return exercise.model_copy(update=fields)


def _block_with(block: Block, values: dict[str, int]) -> Block:
    spans, rest = _spans(values)
    return replace(block, **spans, rest=block.rest.model_copy(update=rest))


def _spans(values: dict[str, int]) -> tuple[dict[str, Any], dict[str, Span]]:
    """The values by their keys, and the rests by theirs."""
    spans: dict[str, Any] = {key: Span(value, value) for key, value in values.items()}
    rest = {key.removeprefix("rest."): spans.pop(key) for key in values if key.startswith("rest.")}
    return spans, rest
