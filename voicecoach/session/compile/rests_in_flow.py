"""The rests in a flow: those that are written there, and no others."""

from itertools import dropwhile

from voicecoach.routine.model.block import Block
from voicecoach.routine.model.exercise import Exercise
from voicecoach.routine.model.written_rest import wrote_rest
from voicecoach.routine.values.amounts import Span
from voicecoach.session.model.bouts import Bout
from voicecoach.session.model.rounds import RoundPath, counted_rounds


def are_in_one_flow(before: Bout, bout: Bout) -> bool:
    """Return whether the same flow is around both."""
    for a, b in zip(before.rounds, bout.rounds, strict=False):
        if a.block is b.block and a.block.flow:
            return True
        # A flow inside a block ends with the round of that block.
        if a is not b:
            return False
    return False


def rest_in_flow(before: Bout, bout: Bout) -> Span | None:
    """Return the rest that is written between two bouts of a flow, if there is one."""
    exercise = before.exercise
    if not bout.is_first_side:
        rest = exercise.rests.sides
        return _if_written(exercise, "sides", rest)
    if bout.innermost_block is None and not bout.is_new:
        rest = exercise.rests.sets
        return _if_written(exercise, "sets", rest)
    starting = bout.context.starting_rounds
    if starting and not starting[0].is_first:
        block = starting[0].block
        rest = block.rest.rounds
        return _if_written(block, "rounds", rest)
    shared = len(bout.rounds) - len(starting)
    for one in before.rounds[shared:]:
        if not one.block.is_heading:
            around = _inside_flow(before.rounds[:shared])
            return _rest_after_block(one.block, around)
    return _rest_after_exercise(before)


def _rest_after_exercise(before: Bout) -> Span | None:
    """Return the rest after an exercise: its own, or that of its block if the block flows."""
    exercise = before.exercise
    is_own = "after" in exercise.own_rests
    is_block_in_flow = bool(counted_rounds(_inside_flow(before.rounds)))
    if wrote_rest(exercise, "after") and (is_own or is_block_in_flow):
        return exercise.rests.after
    return None


def _inside_flow(rounds: RoundPath) -> RoundPath:
    """Return the rounds from the outermost flow on."""
    return tuple(dropwhile(lambda one: not one.block.flow, rounds))


def _rest_after_block(block: Block, around: RoundPath) -> Span | None:
    """Return the rest after a block inside others: its own, or that between their entries."""
    if wrote_rest(block, "after"):
        return block.rest.after
    for one in reversed(around):
        if one.block.is_heading:
            continue
        rest = one.block.rest.between
        return _if_written(one.block, "between", rest)
    return None


def _if_written(owner: Exercise | Block, key: str, rest: Span | None) -> Span | None:
    """Return the rest of that key if it is written in the exercise or block, or None."""
    if wrote_rest(owner, key):
        return rest
    return None
