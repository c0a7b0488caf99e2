"""The rests in a flow: those that are written there, and no others."""

from itertools import dropwhile

from voicecoach.routine.model.block import Block
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
        return exercise.rests.sides if wrote_rest(exercise, "sides") else None
    if bout.innermost_block is None and not bout.is_new:
        return exercise.rests.sets if wrote_rest(exercise, "sets") else None
    starting = bout.context.starting_rounds
    if starting and not starting[0].is_first:
        block = starting[0].block
        return block.rest.rounds if wrote_rest(block, "rounds") else None
    shared = len(bout.rounds) - len(starting)
    for one in before.rounds[shared:]:
        if not one.block.is_heading:
            return _rest_after_block(one.block, _inside_flow(before.rounds[:shared]))
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
    home = next((one.block for one in reversed(around) if not one.block.is_heading), None)
    return home.rest.between if home and wrote_rest(home, "between") else None
