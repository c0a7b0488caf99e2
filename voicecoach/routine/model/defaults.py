"""The routine's `defaults`, filled in where an exercise is silent."""

from dataclasses import replace
from typing import Any

from voicecoach.routine.model.block import Block
from voicecoach.routine.model.dose import Dose, Rest
from voicecoach.routine.model.exercise import Exercise
from voicecoach.routine.model.extra import Extra
from voicecoach.routine.model.sets import extra_goes_with
from voicecoach.routine.values.tempo import has_four_digits, has_hold
from voicecoach.routine.values.text import SIDEWAYS

EXCLUSIVE = {
    "reps": ("time",),
    "time": ("reps", "tempo", "hold", "starts", "count"),
    "tempo": ("starts",),
}
"""What an exercise says of the former makes the defaults' word on the latter meaningless."""


def with_defaults(exercise: Exercise, defaults: Dose) -> Exercise:
    """`exercise` with every dose key it does not write taken from `defaults`.

    Rests are filled in one by one, so an exercise may change its rest between sides alone. In a
    block with rounds, the rest after it is the block's, and rounds are its sets. What was included
    has the defaults of its own file.
    """
    defaults = _inside(exercise.home, exercise.own_defaults or defaults)
    silenced = _silenced(exercise, defaults)
    filled: dict[str, Any] = {
        key: getattr(defaults, key)
        for key in Dose.model_fields
        if not _says(exercise, key) and key not in silenced
    }
    filled["rest"] = _merged(exercise.rest, defaults.rest)
    return exercise.model_copy(update=filled)


def _inside(home: Block | None, defaults: Dose) -> Dose:
    """What the defaults are in a block with rounds."""
    if home is None:
        return defaults
    rest = (defaults.rest or Rest()).model_copy(update={"after": home.rest.between})
    extra = None if defaults.extra and defaults.extra.sets else defaults.extra
    return defaults.model_copy(update={"sets": None, "rest": rest, "extra": extra})


def rests_filled(block: Block, defaults: Dose, home: Block | None) -> Block:
    """`block` with every rest it does not write taken from the block it is in, or the defaults."""
    if block.is_heading:
        return block
    rest, usual = block.rest, defaults.rest or Rest()
    own = {
        "between": rest.between or usual.after,
        "rounds": rest.rounds or (None if block.kind.has_clock else usual.sets),
        "after": rest.after or (home.rest.between if home else usual.after),
    }
    return replace(block, rest=rest.model_copy(update=own))


def _silenced(exercise: Exercise, defaults: Dose) -> set[str]:
    keys = {key for own in EXCLUSIVE if _says(exercise, own) for key in EXCLUSIVE[own]}
    if exercise.amount.ladder:
        keys.add("sets")  # the list says how many
    if has_hold(exercise.tempo):
        keys.add("hold")  # the tempo says it already
    if has_four_digits(exercise.tempo):
        keys.discard("starts")
    if (exercise.sides or defaults.sides) not in (None, *SIDEWAYS):
        keys.add("first_side")  # there is no other
    if defaults.extra and not _is_for(exercise, defaults, defaults.extra):
        keys.add("extra")
    if exercise.labels and defaults.first_side not in exercise.labels:
        keys.add("first_side")
    return keys


def _is_for(exercise: Exercise, defaults: Dose, extra: Extra) -> bool:
    """Whether the defaults' extra work can be done of this exercise."""
    if (exercise.sides or defaults.sides) != "each":
        return False
    if exercise.labels and extra.side not in exercise.labels:
        return False
    return extra_goes_with(extra, exercise)


def _says(record: Dose, key: str) -> bool:
    return getattr(record, key) is not None


def _merged(own: Rest | None, default: Rest | None) -> Rest:
    if own is None or default is None:
        return own or default or Rest()
    written = {key: value for key, value in own if value is not None}
    return default.model_copy(update=written)
