"""What a seed must not tear apart: one move whose sides are written as two exercises."""

from collections.abc import Iterator, Sequence

from voicecoach.escape_text import quoted
from voicecoach.routine.model.block import Block, KeyProblem
from voicecoach.routine.model.exercise import Exercise


def torn_sides(block: Block, exercises: Sequence[Exercise]) -> Iterator[KeyProblem]:
    """Yield a problem if a block chooses among exercises that work two sides of one move.

    `exercises` are those of the block itself, with their defaults.
    """
    key = "shuffle" if block.shuffle else "pick"
    if not (block.shuffle or block.pick):
        return
    sides: dict[str, str] = {}
    for exercise in exercises:
        side = exercise.one_side
        if side is None:
            continue
        first = sides.setdefault(exercise.move, side)
        if side != first:
            doing = "shuffling" if block.shuffle else "picking"
            message = f"{doing} would tear the sides of {quoted(exercise.name)} apart"
            yield key, message, "write it once with  sides: each,  or put both in a superset"
            return
