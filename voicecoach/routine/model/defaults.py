"""The routine's `defaults`, filled in for what an exercise or a block does not write."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from voicecoach.routine.model.block import Block
from voicecoach.routine.model.cheers import Cheers
from voicecoach.routine.model.dose import Dose, Rest
from voicecoach.routine.model.exercise import Exercise
from voicecoach.routine.model.ladders import sets_of_ladders
from voicecoach.routine.model.sets import extra_goes_with
from voicecoach.routine.values.quantities import quantity_ladder
from voicecoach.routine.values.tempo import has_four_digits, has_hold
from voicecoach.routine.values.text import SIDEWAYS

_OF_REPS = ("tempo", "hold", "starts", "count", "beats", "breathing")

EXCLUSIVE = {
    "reps": ("time", "distance", "takes", "remaining", "at", "calls"),
    "time": ("reps", "distance", "takes", *_OF_REPS),
    "distance": ("reps", "time", "unit", "remaining", "calls", *_OF_REPS),
    "tempo": ("starts",),
}
"""By a key that an exercise writes: the keys whose defaults it makes meaningless."""


OF_REPS_IN_TIME = ("hold", "count", "beats", "breathing")
"""Keys that go with a time that is filled with reps."""

AMOUNTS = ("reps", "time", "distance", "takes")

OF_SESSION = ("get_ready",)
"""Keys whose default is about the session as a whole, and not about every exercise in it."""


def with_defaults(exercise: Exercise, defaults: Dose) -> Exercise:
    """Return `exercise` with every dose key it does not write taken from `defaults`.

    Rests are filled in one by one, so an exercise may change its rest between sides alone. In a
    block with rounds, the rest after it is the block's, and rounds are its sets. An included
    exercise takes the defaults of its own file.
    """
    defaults = _defaults_inside(exercise.home, exercise.own_defaults or defaults)
    unfit = _unfit_keys(exercise, defaults)
    filled: dict[str, Any] = {}
    for key in Dose.model_fields:
        if getattr(exercise, key) is None and key not in {*unfit, *OF_SESSION}:
            filled[key] = getattr(defaults, key)
    own_rests = [key for key, value in exercise.rests if value is not None]
    exercise = exercise.with_own_rests(own_rests)
    filled["rest"] = _merge_rests(exercise.rest, defaults.rest)
    filled["cheers"] = _merge_cheers(exercise.cheers, defaults.cheers)
    return exercise.model_copy(update=filled)


def with_default_rests(block: Block, defaults: Dose, home: Block | None) -> Block:
    """Return `block` with the rests it does not write taken from its `home`, or the defaults."""
    if block.is_heading:
        return block
    rest, usual = block.rest, defaults.rest or Rest()
    after = home.rest.between if home else usual.after
    # The clock of a block says when there is rest between its rounds.
    between_rounds = None if block.kind.has_clock else usual.sets
    filled = {
        "between": rest.between or usual.after,
        "rounds": rest.rounds or between_rounds,
        "after": rest.after or after,
    }
    return replace(block, rest=rest.model_copy(update=filled))


def _defaults_inside(home: Block | None, defaults: Dose) -> Dose:
    """Return what the defaults are for the exercises of a block with rounds."""
    if home is None:
        return defaults
    rest = (defaults.rest or Rest()).model_copy(update={"after": home.rest.between})
    changed: dict[str, Any] = {"sets": None, "rest": rest}
    # The rounds are the sets, so no side can have sets of its own.
    if defaults.extra and defaults.extra.sets:
        changed["extra"] = None
    return defaults.model_copy(update=changed)


def _unfit_keys(exercise: Exercise, defaults: Dose) -> set[str]:
    """Return the keys whose defaults do not go with what the exercise writes."""
    keys = {*_excluded_keys(exercise, defaults), *_unfit_side_keys(exercise, defaults)}
    if exercise.fills_time_with_reps:
        keys -= {*OF_REPS_IN_TIME}
    # Whoever writes only the pace of reps does not ask for reps that fill a time.
    if exercise.tempo and not defaults.tempo:
        keys.add("time")
    if sets_of_ladders(exercise):
        keys.add("sets")  # the ladder says how many
    if not _takes_loads(exercise, defaults):
        keys.add("load")
    if has_hold(exercise.tempo):
        keys.add("hold")  # the tempo has its length
    if has_four_digits(exercise.tempo):
        keys.discard("starts")
    return keys


def _takes_loads(exercise: Exercise, defaults: Dose) -> bool:
    """Return whether the exercise may have as many sets as the defaults have loads for."""
    loads = quantity_ladder(defaults.load)
    if loads is None:
        return True
    return exercise.sets is None and sets_of_ladders(exercise) in (None, len(loads.steps))


def _excluded_keys(exercise: Exercise, defaults: Dose) -> Iterator[str]:
    for key, excluded in EXCLUSIVE.items():
        if getattr(exercise, key) is not None:
            yield from excluded
    if not exercise.amount.is_written:
        yield from _excluded_by_default_amount(exercise, defaults)


def _excluded_by_default_amount(exercise: Exercise, defaults: Dose) -> Iterator[str]:
    """Yield the keys that do not go with the amount that the exercise takes from the defaults."""
    if defaults.distance is not None:
        excluded = EXCLUSIVE["distance"]
    elif defaults.time is not None and not (exercise.tempo or defaults.tempo):
        excluded = EXCLUSIVE["time"]
    else:
        excluded = ()
    # Two amounts in the defaults are a mistake, which is reported if both are taken.
    yield from (key for key in excluded if key not in AMOUNTS)


def _unfit_side_keys(exercise: Exercise, defaults: Dose) -> Iterator[str]:
    sides = exercise.sides or defaults.sides
    # One side alone is neither the first nor does it have more than the other.
    works_one_side = sides is not None and sides not in SIDEWAYS
    # The defaults may name left or right, and the exercise call its sides by labels.
    lacks_first_side = bool(exercise.labels) and defaults.first_side not in exercise.both_sides
    if works_one_side or lacks_first_side:
        yield "first_side"
    if not _takes_extra_work(exercise, defaults):
        yield "extra"


def _takes_extra_work(exercise: Exercise, defaults: Dose) -> bool:
    """Return whether the defaults' extra work can be done in this exercise."""
    extra = defaults.extra
    if extra is None or (exercise.sides or defaults.sides) != "each":
        return False
    if exercise.labels and extra.side not in exercise.labels:
        return False
    return extra_goes_with(extra, _with_default_amount(exercise, defaults))


def _with_default_amount(exercise: Exercise, defaults: Dose) -> Exercise:
    """Return the exercise with the amount of the defaults, unless it writes one itself."""
    if exercise.amount.is_written:
        return exercise
    amounts = {key: getattr(defaults, key) for key in AMOUNTS}
    return exercise.model_copy(update=amounts)


def _merge_rests(own: Rest | None, default: Rest | None) -> Rest:
    if own is None or default is None:
        return own or default or Rest()
    written = {key: value for key, value in own if value is not None}
    return default.model_copy(update=written)


def _merge_cheers(own: Cheers | None, default: Cheers | None) -> Cheers | None:
    if own is None or default is None:
        return own or default
    # The record that wrote the lines knows where they stand.
    written = own if own.lines else default
    return written.model_copy(update={"level": own.level or default.level})
