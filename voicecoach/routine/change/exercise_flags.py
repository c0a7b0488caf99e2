"""What each flag that takes a value changes in an exercise."""

from collections.abc import Callable
from typing import Any

from voicecoach.errors import UsageError
from voicecoach.routine.change.flag_values import ENDS, Change, read_flag, span_picker
from voicecoach.routine.change.load_flag import change_load
from voicecoach.routine.model.cheers import Cheers
from voicecoach.routine.model.exercise import Exercise
from voicecoach.routine.model.ladders import first_steps, sets_of_ladders
from voicecoach.routine.model.sets import with_reps_in_every_set, with_time_in_every_set
from voicecoach.routine.model.written_rest import wrote_rest
from voicecoach.routine.values.amounts import (
    MOST_SETS,
    Span,
    one_rep_count,
    one_time,
    read_count,
    read_length,
)
from voicecoach.routine.values.ladder import Ladder
from voicecoach.routine.values.text import read_cheer_level, read_coaching, read_count_way
from voicecoach.units import HOUR_MS


def change_reps(value: str, flag: str) -> Change:
    """Return the change of `--reps`: one number in every set."""
    return _amount_in_every_set(value, flag, "reps", one_rep_count, with_reps_in_every_set)


def change_time(value: str, flag: str) -> Change:
    """Return the change of `--time`: one time in every set."""
    return _amount_in_every_set(value, flag, "time", one_time, with_time_in_every_set)


def _amount_in_every_set(
    value: str,
    flag: str,
    key: str,
    read: Callable[[str], int],
    with_amount: Callable[[Exercise, Span], Exercise],
) -> Change:
    """Return the change of the amount under `key` to one amount in every set."""
    pick = span_picker(value, flag, read)

    def change(exercise: Exercise) -> Exercise | None:
        written: Span | Ladder | None = getattr(exercise, key)
        if written is None:
            return None
        if isinstance(written, Ladder) and value in ENDS:
            return exercise  # a ladder has one amount for each set, and no range
        amount = pick(written if isinstance(written, Span) else None)
        return with_amount(exercise, amount) if amount else None

    return change


def change_sets(value: str, flag: str) -> Change:
    """Return the change of `--sets`: so many sets, or so many steps of a ladder."""
    pick = span_picker(value, flag, read_count(1, MOST_SETS, "sets"))

    def change(exercise: Exercise) -> Exercise | None:
        if exercise.home:
            return None  # its sets are rounds
        most = sets_of_ladders(exercise)
        if most is None:
            return _with(exercise, sets=pick(exercise.sets or Span(1, 1)))
        if value in ENDS:
            return exercise  # a ladder has as many sets as steps, and no range
        return _with_first_sets(exercise, most, int(value))

    return change


def _with_first_sets(exercise: Exercise, most: int, count: int) -> Exercise:
    """Return `exercise` with the first sets of its ladder. Raise UsageError for too many."""
    if count > most:
        sets = "1 set" if most == 1 else f"{most} sets"
        about = f'the ladder of "{exercise.name}" has {sets}'
        raise UsageError(f"--sets {count}: {about}: write at most {most}")
    return _with(exercise, **first_steps(exercise, count), sets=None)


def change_hold(value: str, flag: str) -> Change:
    """Return the change of `--hold`: the length of the hold in each rep."""
    pick = span_picker(value, flag, read_length(500, 600_000))

    def change(exercise: Exercise) -> Exercise | None:
        if not exercise.is_in_reps:
            return None
        if not any(phase.is_hold for phase in exercise.phases):
            return None
        if exercise.hold is None and value in ENDS:
            return exercise  # a hold in the tempo has no range: both of its ends are there
        return _with(exercise, hold=pick(exercise.hold))

    return change


def change_rest(value: str, flag: str) -> Change:
    """Return the change of `--rest`: the rest after the exercise and between its sets."""
    pick = span_picker(value, flag, read_length(0, HOUR_MS))

    def change(exercise: Exercise) -> Exercise | None:
        if _follows_at_once(exercise):
            return None
        if exercise.is_in_flow and not wrote_rest(exercise, "after"):
            return None  # moves flow into each other without a rest
        rests = exercise.rests
        new = {"after": pick(rests.after), "sets": pick(rests.sets)}
        return _with(exercise, rest=rests.model_copy(update=new))

    return change


def _follows_at_once(exercise: Exercise) -> bool:
    """Return whether the exercise has no rest after it, because of its block."""
    if exercise.home is None or exercise.wrote("rest"):
        return False
    return not exercise.home.kind.rests_between_exercises


def change_first_side(value: str, _flag: str) -> Change:
    """Return the change of `--first-side`: which of its sides is worked first."""

    def change(exercise: Exercise) -> Exercise | None:
        for side in exercise.first_sides:
            if side.casefold() == value.casefold():
                return _with(exercise, first_side=side)
        return None

    return change


def change_count_way(value: str, flag: str) -> Change:
    """Return the change of `--count`: how its reps are counted."""
    way = read_flag(value, flag, read_count_way)

    def change(exercise: Exercise) -> Exercise | None:
        return _with(exercise, count=way) if exercise.is_in_reps else None

    return change


def change_coaching(value: str, flag: str) -> Change:
    """Return the change of `--coaching`: how much the coach says."""
    level = read_flag(value, flag, read_coaching)
    return lambda exercise: _with(exercise, coaching=level)


def change_cheers(value: str, flag: str) -> Change:
    """Return the change of `--cheers`: how often the coach encourages."""
    level = read_flag(value, flag, read_cheer_level)

    def change(exercise: Exercise) -> Exercise:
        cheers = exercise.cheers or Cheers()
        return _with(exercise, cheers=cheers.model_copy(update={"level": level}))

    return change


def _with(exercise: Exercise, **fields: Any) -> Exercise:
    return exercise.model_copy(update=fields)


EXERCISE_FLAGS: dict[str, tuple[str, Callable[[str, str], Change]]] = {
    "--reps": ("reps", change_reps),
    "--time": ("time", change_time),
    "--sets": ("sets", change_sets),
    "--hold": ("hold", change_hold),
    "--load": ("load", change_load),
    "--rest": ("rest", change_rest),
    "--first-side": ("first_side", change_first_side),
    "--count": ("count", change_count_way),
    "--coaching": ("coaching", change_coaching),
    "--cheers": ("cheers", change_cheers),
}
"""By flag: the field of `Changes` that holds its values, and the change that each value makes."""
