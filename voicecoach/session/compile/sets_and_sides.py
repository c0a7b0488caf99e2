"""An exercise split into its sets, and each set into its sides."""

from collections.abc import Iterator
from dataclasses import replace

from voicecoach.routine.model.exercise import Exercise
from voicecoach.routine.model.sets import extra_reps, extra_sets, reps_that_fit, set_doses
from voicecoach.routine.values.quantities import quantity_of_set
from voicecoach.session.model.bouts import Bout


def each_set(bout: Bout) -> Iterator[Bout]:
    """Yield every set of the exercise, the extra ones of a weak side last."""
    doses = _work_of_sets(bout.exercise)
    regular = len(doses)
    set_count = bout.set_count * regular
    for index, dose in enumerate(doses):
        one_set = _later_set(bout, index)
        load = quantity_of_set(bout.exercise.load, index)
        yield replace(one_set, set_count=set_count, dose=dose, load=load)
    last_dose = doses[-1]
    for index in range(extra_sets(bout.exercise)):
        one_set = _later_set(bout, regular + index)
        number = index + 1
        load = quantity_of_set(bout.exercise.load, regular + index)
        yield replace(one_set, set_count=regular, dose=last_dose, extra=number, load=load)


def _work_of_sets(exercise: Exercise) -> tuple[int, ...]:
    """Return how much is worked in each set: reps or, if there are none, the ms of its time."""
    doses = set_doses(exercise)
    if not exercise.fills_time_with_reps:
        return doses
    return tuple(reps_that_fit(exercise, dose) for dose in doses)


def _later_set(bout: Bout, sets: int) -> Bout:
    """Return the bout so many sets later."""
    number = bout.set_number + sets
    turn = bout.turn + sets
    return replace(bout, set_number=number, turn=turn)


def each_side(bout: Bout) -> Iterator[Bout]:
    """Yield a bout for each side of the set. Alternating sides share one bout."""
    exercise = bout.exercise
    sides = exercise.side_names
    first_turn = len(sides) * bout.turn
    if not sides:
        yield replace(bout, sides=(), other=None)
    elif exercise.sides == "alternate":
        yield replace(bout, sides=sides, other=sides[1])
    elif bout.extra and exercise.extra:
        one_side = _on_side(exercise.extra.side, bout)
        yield replace(one_side, turn=first_turn)
    else:
        for turn, side in enumerate(sides, first_turn):
            one_side = _on_side(side, bout)
            is_first = turn == first_turn
            dose = bout.dose + extra_reps(exercise, side)
            yield replace(one_side, is_first_side=is_first, turn=turn, dose=dose)


def _on_side(side: str, bout: Bout) -> Bout:
    """Return the bout with this side at work and the other at rest."""
    first, second = bout.exercise.both_sides
    other = first
    if side == first:
        other = second
    return replace(bout, sides=(side,), other=other)
