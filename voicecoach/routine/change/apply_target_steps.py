"""One step towards a target, and a routine after some of them."""

from collections.abc import Iterable
from dataclasses import replace
from fractions import Fraction
from typing import Any, NamedTuple

from voicecoach.routine.change.rests import owners_of
from voicecoach.routine.model.block import Block, change_blocks
from voicecoach.routine.model.exercise import Exercise
from voicecoach.routine.model.routine import Routine
from voicecoach.routine.values.amounts import Span

REST_PREFIX = "rest."
"""What the key of a step begins with, if the step changes a rest."""


class TargetStep(NamedTuple):
    """One value, one step on.

    Steps sort so that all values move along evenly, the first owner first.
    """

    part: Fraction
    """How far the value then is from one end of its range to the other, from 0 to 1."""

    owner: int
    """The index of its exercise or block among `owners_of`."""

    key: str
    """The key of the value, such as `reps` or `rest.after`."""

    value: int
    """What the value then is."""


def apply_target_steps(routine: Routine, steps: Iterable[TargetStep]) -> Routine:
    """Return the routine with the last value that the steps give to each key."""
    values: dict[int, dict[str, int]] = {}
    for step in steps:
        values.setdefault(step.owner, {})[step.key] = step.value
    exercises: list[Exercise] = []
    block_values: list[dict[str, int]] = []
    for index, owner in enumerate(owners_of(routine)):
        new = values.get(index, {})
        if isinstance(owner, Exercise):
            exercises.append(_with_values(owner, new))
        else:
            block_values.append(new)
    # Blocks are changed in the order of `owners_of`.
    following = iter(block_values)
    entries = change_blocks(routine.entries, lambda block: _block_with(block, next(following)))
    return routine.with_exercises(exercises, entries)


def _with_values(exercise: Exercise, values: dict[str, int]) -> Exercise:
    spans, rests = _split_rests(values)
    fields: dict[str, Any] = {**spans, "rest": exercise.rests.model_copy(update=rests)}
    return exercise.model_copy(update=fields)


def _block_with(block: Block, values: dict[str, int]) -> Block:
    spans, rests = _split_rests(values)
    return replace(block, **spans, rest=block.rest.model_copy(update=rests))


def _split_rests(values: dict[str, int]) -> tuple[dict[str, Any], dict[str, Span]]:
    """Return the values by their keys, and the rests by theirs."""
    spans: dict[str, Any] = {}
    rests: dict[str, Span] = {}
    for key, value in values.items():
        if key.startswith(REST_PREFIX):
            rests[key.removeprefix(REST_PREFIX)] = Span(value, value)
        else:
            spans[key] = Span(value, value)
    return spans, rests
