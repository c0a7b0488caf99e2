"""An exercise split into its sets, and each set into its sides."""

from collections.abc import Iterator
from dataclasses import replace

from voicecoach.routine.model.sets import extra_reps, extra_sets, set_doses
from voicecoach.session.model.bouts import Bout


def each_set(bout: Bout) -> Iterator[Bout]:
    """Yield every set of the exercise, the extra ones of a weak side last."""
    doses = set_doses(bout.exercise)
    regular = len(doses)
    for index, dose in enumerate(doses):
        yield replace(_later_set(bout, index), set_count=bout.set_count * regular, dose=dose)
    for number in range(1, extra_sets(bout.exercise) + 1):
        last_set = _later_set(bout, regular + number - 1)
        yield replace(last_set, set_count=regular, dose=doses[-1], extra=number)


def _later_set(bout: Bout, sets: int) -> Bout:
    """Return the bout so many sets later."""
    return replace(bout, set_number=bout.set_number + sets, turn=bout.turn + sets)


def each_side(bout: Bout) -> Iterator[Bout]:
    """Yield a bout for each side of the set. Alternating sides share one bout."""
    exercise = bout.exercise
    sides = exercise.side_names
    turn = len(sides) * bout.turn
    if not sides:
        yield replace(bout, sides=(), other=None)
    elif exercise.sides == "alternate":
        yield replace(bout, sides=sides, other=sides[1])
    elif bout.extra and exercise.extra:
        yield replace(_on_side(exercise.extra.side, bout), turn=turn)
    else:
        for index, side in enumerate(sides):
            dose = bout.dose + extra_reps(exercise, side)
            one_side = _on_side(side, bout)
            yield replace(one_side, is_first_side=index == 0, turn=turn + index, dose=dose)


def _on_side(side: str, bout: Bout) -> Bout:
    """Return the bout with this side at work and the other at rest."""
    first, second = bout.exercise.both_sides
    if side == first:
        return replace(bout, sides=(side,), other=second)
    return replace(bout, sides=(side,), other=first)
