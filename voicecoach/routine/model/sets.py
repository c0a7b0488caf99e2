"""How much of an exercise there is, set by set."""

from typing import Any

from voicecoach.routine.model.amount import Amount, AmountRecord
from voicecoach.routine.model.dose import Dose
from voicecoach.routine.model.exercise import Exercise
from voicecoach.routine.model.extra import Extra
from voicecoach.routine.values.amounts import Span, low
from voicecoach.routine.values.ladder import Ladder


def ladder_in(dose: AmountRecord) -> Ladder | None:
    """Return the amounts of the sets, if these differ."""
    return dose.amount.ladder


def set_doses(exercise: Exercise) -> tuple[int, ...]:
    """Return the reps of each set, or the ms of its time, on each side."""
    return exercise.amount.of_sets(low(exercise.sets, 1))


def total_amount(exercise: Exercise) -> int:
    """Return all its reps, or ms of time, over sets and sides."""
    sides = exercise.side_names or ("",)
    doses = set_doses(exercise)
    regular = sum(dose + extra_reps(exercise, side) for dose in doses for side in sides)
    return regular + extra_sets(exercise) * doses[-1]


def extra_reps(exercise: Exercise, side: str) -> int:
    """Return how many more reps than the other one `side` has in each set."""
    extra = exercise.extra
    if extra is None or extra.side != side:
        return 0
    return extra.reps or 0


def extra_sets(exercise: Exercise) -> int:
    """Return how many sets of one side follow the regular ones."""
    if exercise.extra is None:
        return 0
    return exercise.extra.sets or 0


def extra_goes_with(extra: Extra, dose: Dose) -> bool:
    """Return whether `extra` is counted as `dose` is: reps in reps, sets in sets that are alike."""
    if extra.reps and dose.time:
        return False
    return not (extra.sets and dose.amount.ladder)


def sets_beside(new: Amount, exercise: Exercise) -> dict[str, Any]:
    """Return the `sets` that `exercise` needs once its amount is `new`.

    A ladder brings its own. What replaces a ladder keeps the number of its sets.
    """
    if new.ladder:
        return {"sets": None}
    old = exercise.amount.ladder
    if new.is_written and old:
        return {"sets": Span(len(old.steps), len(old.steps))}
    return {}


def with_time_in_every_set(exercise: Exercise, time: Span) -> Exercise:
    """Return `exercise` with the same `time`, in ms, in every set, and as many sets as before."""
    sets = sets_beside(Amount("time", time), exercise)
    return exercise.model_copy(update={"time": time, **sets})


def with_reps_in_every_set(exercise: Exercise, reps: Span) -> Exercise:
    """Return `exercise` with the same `reps` in every set; a ladder's number of sets remains."""
    sets = sets_beside(Amount("reps", reps), exercise)
    return exercise.model_copy(update={"reps": reps, **sets})
