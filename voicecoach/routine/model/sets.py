"""How much of an exercise there is, set by set."""

from typing import Any

from voicecoach.errors import UsageError
from voicecoach.routine.model.dose import Dose, Harder
from voicecoach.routine.model.exercise import Exercise
from voicecoach.routine.model.extra import Extra
from voicecoach.routine.values.amounts import Span, low
from voicecoach.routine.values.ladder import Ladder


def ladder_in(dose: Dose | Harder) -> Ladder | None:
    """What differs from set to set, if anything does."""
    amount = dose.reps or dose.time
    return amount if isinstance(amount, Ladder) else None


def set_doses(exercise: Exercise) -> tuple[int, ...]:
    """How much each set is of, on each side: its reps, or the ms of its time."""
    if ladder := ladder_in(exercise):
        return ladder.steps
    amount = exercise.reps or exercise.time
    each = low(amount) if isinstance(amount, Span) else 0
    return (each,) * low(exercise.sets, 1)


def total_amount(exercise: Exercise) -> int:
    """All its reps, or ms of time, over sets and sides."""
    sides = exercise.side_names or ("",)
    doses = [dose + extra_reps(exercise, side) for dose in set_doses(exercise) for side in sides]
    return sum(doses) + extra_sets(exercise) * set_doses(exercise)[-1]


def extra_reps(exercise: Exercise, side: str) -> int:
    """How many more reps than the other one `side` has in each set."""
    extra = exercise.extra
    return extra.reps or 0 if extra and extra.side == side else 0


def extra_goes_with(extra: Extra, dose: Dose) -> bool:
    """Whether `extra` is counted as `dose` is: reps in reps, sets in sets that are alike."""
    return not ((extra.reps and dose.time) or (extra.sets and ladder_in(dose)))


def extra_sets(exercise: Exercise) -> int:
    """How many sets of one side follow the regular ones."""
    return exercise.extra.sets or 0 if exercise.extra else 0


def sets_beside(new: Dose | Harder, exercise: Exercise) -> dict[str, Any]:
    """The `sets` of `exercise` once its dose is `new`: a ladder's own, or those it had."""
    if ladder_in(new):
        return {"sets": None}
    if (new.reps or new.time) and (ladder := ladder_in(exercise)):
        return {"sets": Span(len(ladder.steps), len(ladder.steps))}
    return {}


def with_reps_in_every_set(exercise: Exercise, reps: Span) -> Exercise:
    """`exercise` with the same `reps` in every set; of a ladder, the number of sets remains."""
    new = Dose().model_copy(update={"reps": reps})
    return exercise.model_copy(update={"reps": reps, **sets_beside(new, exercise)})


def with_first_sets(exercise: Exercise, ladder: Ladder, count: int) -> Exercise:
    """`exercise` with the first `count` sets of its ladder. Raises UsageError for too many."""
    if count > (most := len(ladder.steps)):
        sets = f"{most} set{'' if most == 1 else 's'}"
        about = f'the ladder of "{exercise.name}" has {sets}'
        raise UsageError(f"--sets {count}: {about}: write at most {most}")
    key = "reps" if exercise.reps else "time"
    return exercise.model_copy(update={key: Ladder(ladder.steps[:count]), "sets": None})
