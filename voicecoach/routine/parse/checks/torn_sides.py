"""What a seed must not tear apart: one move whose sides are written as two exercises."""

from collections.abc import Iterable, Iterator

from voicecoach.escape_text import quoted
from voicecoach.routine.model.block import Block, KeyProblem
from voicecoach.routine.model.defaults import with_defaults
from voicecoach.routine.model.dose import Dose
from voicecoach.routine.model.exercise import Exercise
from voicecoach.routine.values.slug import slug


def torn_sides(block: Block, exercises: Iterable[Exercise], defaults: Dose) -> Iterator[KeyProblem]:
    """Yield a problem if a block chooses among exercises that work two sides of one move.

    `exercises` are all that are in the block. Those in blocks of their own stay together.
    """
    key = "shuffle" if block.shuffle else "pick"
    if not (block.shuffle or block.pick):
        return
    sides: dict[str, str] = {}
    for exercise in exercises:
        side = with_defaults(exercise, defaults).one_side
        if side is None or exercise.id not in block.entries:
            continue
        first = sides.setdefault(_move_of_both_sides(exercise, side), side)
        if side != first:
            doing = "shuffling" if block.shuffle else "picking"
            message = f"{doing} would tear the sides of {quoted(exercise.name)} apart"
            yield key, message, "write it once with  sides: each,  or put both in a superset"
            return


def _move_of_both_sides(exercise: Exercise, side: str) -> str:
    """Return the move without its side: `lunge` for a "Left lunge" on the left."""
    words = [word for word in exercise.move.split("-") if word not in slug(side).split("-")]
    return "-".join(words) or exercise.move
