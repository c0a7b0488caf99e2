"""How much of an exercise there is, set by set."""

from typing import Any

from voicecoach.routine.model.amount import AmountRecord
from voicecoach.routine.model.dose import Dose
from voicecoach.routine.model.exercise import Exercise
from voicecoach.routine.model.extra import Extra
from voicecoach.routine.model.ladders import ladder_in, sets_of_ladders
from voicecoach.routine.values.amounts import Span, low
from voicecoach.units import format_duration


def set_doses(exercise: Exercise) -> tuple[int, ...]:
    """Return the reps of each set, or the ms of its time, on each side.

    A time that is filled with reps is as long as these are.
    """
    doses = exercise.amount.of_sets(sets_of_ladders(exercise) or low(exercise.sets, 1))
    if not exercise.fills_time_with_reps:
        return doses
    each_ms = turn_ms(exercise)
    return tuple(reps_that_fit(exercise, time_ms) * each_ms for time_ms in doses)


def turn_ms(exercise: Exercise) -> int:
    """Return how long a rep is or, if the sides alternate, one on each of them."""
    sides = 2 if exercise.sides == "alternate" else 1
    return exercise.rep_ms * sides


def reps_that_fit(exercise: Exercise, time_ms: int) -> int:
    """Return how many whole reps of its tempo fit into a time, on each side: at least one."""
    return max(time_ms // turn_ms(exercise), 1)


def time_without_room(exercise: Exercise) -> str:
    """Return why no rep fits into a time that is filled with reps, or "" if one does."""
    if not exercise.fills_time_with_reps or exercise.reps:
        return ""
    shortest, each_ms = min(exercise.amount.of_sets(1)), turn_ms(exercise)
    if shortest >= each_ms:
        return ""
    reps = "a rep on each side" if exercise.sides == "alternate" else "one rep"
    return f"{reps} takes {format_duration(each_ms)}, but the time is {format_duration(shortest)}"


def total_amount(exercise: Exercise) -> int:
    """Return all its reps, or ms of time, over sets and sides."""
    sides = exercise.side_names or ("",)
    if exercise.fills_time_with_reps and exercise.sides == "alternate":
        sides = ("",)  # its time is that of both
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
    if extra.reps and not dose.amount.counts_reps:
        return False
    return not (extra.sets and sets_of_ladders(dose))


def sets_beside(new: AmountRecord, exercise: Exercise) -> dict[str, Any]:
    """Return the `sets` that `exercise` needs once its amount is that of `new`.

    A ladder brings its own. What replaces a ladder keeps the number of its sets.
    """
    if sets_of_ladders(new):
        return {"sets": None}
    old = ladder_in(exercise)
    if old and (new.amount.is_written or new.distance):
        return {"sets": Span(len(old.steps), len(old.steps))}
    return {}


def with_time_in_every_set(exercise: Exercise, time: Span) -> Exercise:
    """Return `exercise` with the same `time`, in ms, in every set, and as many sets as before."""
    sets = sets_beside(AmountRecord(time=time), exercise)
    return exercise.model_copy(update={"time": time, **sets})


def with_reps_in_every_set(exercise: Exercise, reps: Span) -> Exercise:
    """Return `exercise` with the same `reps` in every set; a ladder's number of sets remains."""
    sets = sets_beside(AmountRecord(reps=reps), exercise)
    return exercise.model_copy(update={"reps": reps, **sets})
