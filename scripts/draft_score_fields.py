"""What an exercise or a block asks for, as fields that can be compared: one text for each key."""

from collections.abc import Callable, Mapping

from draft_score_values import (
    each_text,
    effort_text,
    lengths_text,
    ms_text,
    phases_text,
    quantities_text,
    span_text,
)

from voicecoach.routine.model.block import Block
from voicecoach.routine.model.exercise import Exercise
from voicecoach.routine.model.ladders import ladders_of

Fields = Mapping[str, str]
"""The values by their keys. What is not asked for has no key."""


def exercise_fields(exercise: Exercise) -> Fields:
    """Return the fields of an exercise with the defaults filled in."""
    return _written({key: read(exercise) for key, read in _READERS.items()})


def block_fields(block: Block) -> Fields:
    """Return the fields of a block, all but the exercises in it."""
    rounds = span_text(block.rounds)
    fields = {"kind": block.kind.name, "time": lengths_text(block.time)}
    if block.flow:
        fields["flow"] = "yes"
    if block.kind.has_slots:
        fields["every"] = ms_text(block.every_ms)
    if rounds != "1":
        fields["rounds"] = rounds
    return _written({**fields, **_block_rests(block, rounds)})


def _written(fields: Mapping[str, str]) -> Fields:
    return {key: value for key, value in fields.items() if value}


def _block_rests(block: Block, rounds: str) -> Fields:
    """Return the rests that are written in the block itself; one length is not a rest after it."""
    rest = getattr(block.written, "rest", None)
    if rest is None:
        return {}
    is_one_length = not any(map(rest.wrote, ("between", "rounds", "after")))
    keys = ["between", "rounds"] if is_one_length else ["between", "rounds", "after"]
    if rounds == "1":
        keys.remove("rounds")  # nobody can hear it
    return {f"rest.{key}": lengths_text(getattr(rest, key, None)) for key in keys}


def _dose(exercise: Exercise) -> str:
    if exercise.distance is not None:
        return quantities_text(exercise.distance)
    amount = exercise.amount
    if amount.value is None:
        return ""
    if amount.counts_reps:
        return each_text(amount.value, str) + " reps"
    return each_text(amount.value, ms_text)


def _takes(exercise: Exercise) -> str:
    return each_text(exercise.takes, ms_text) if exercise.takes else ""


def _unit(exercise: Exercise) -> str:
    unit = (exercise.unit or "reps").casefold().rstrip("s")
    is_usual = unit == "rep" or not exercise.amount.counts_reps
    return "" if is_usual else unit


def _sides(exercise: Exercise) -> str:
    sides = exercise.sides or "none"
    return "" if sides == "none" else sides


def _first_side(exercise: Exercise) -> str:
    """Return the side that begins if it is one of the body's, and not the usual one."""
    names = exercise.side_names
    is_unusual = len(names) > 1 and not exercise.labels and names[0] == "right"
    return "right" if is_unusual else ""


def _extra(exercise: Exercise) -> str:
    extra = exercise.extra
    return f"{extra.side} {extra.reps or 0} reps {extra.sets or 0} sets" if extra else ""


def _hold(exercise: Exercise) -> str:
    """Return the holds, also those inside the tempo."""
    if exercise.hold is not None:
        return lengths_text(exercise.hold)
    phases = exercise.tempo.phases if exercise.tempo else ()
    return phases_text(phase for phase in phases if phase.is_hold)


def _tempo(exercise: Exercise) -> str:
    """Return how long each moving phase is, in order. Their words are the author's own."""
    if exercise.tempo is None:
        return ""
    phases = exercise.tempo.in_order(exercise.starts)
    return phases_text(phase for phase in phases if not phase.is_hold)


def _sets(exercise: Exercise) -> str:
    ladders = ladders_of(exercise).values()
    sets = next((str(len(ladder.steps)) for ladder in ladders), span_text(exercise.sets))
    return "" if sets == "1" else sets


def _rest(key: str) -> Callable[[Exercise], str]:
    def read(exercise: Exercise) -> str:
        if _is_unheard(key, exercise):
            return ""
        return lengths_text(getattr(exercise.rests, key))

    return read


def _is_unheard(key: str, exercise: Exercise) -> bool:
    """Whether there is no such rest: between the sets of one set, or one that is the block's."""
    if key == "sets":
        return not _sets(exercise)
    return key == "after" and exercise.home is not None and key not in exercise.own_rests


_READERS: Mapping[str, Callable[[Exercise], str]] = {
    "dose": _dose,
    "takes": _takes,
    "unit": _unit,
    "sets": _sets,
    "sides": _sides,
    "first_side": _first_side,
    "extra": _extra,
    "hold": _hold,
    "tempo": _tempo,
    "load": lambda exercise: quantities_text(exercise.load),
    "rpe": lambda exercise: effort_text(exercise.rpe),
    "per_day": lambda exercise: span_text(exercise.per_day),
    "rest.after": _rest("after"),
    "rest.sets": _rest("sets"),
    "rest.sides": _rest("sides"),
}

WRITTEN_AS: Mapping[str, tuple[str, ...]] = {
    "dose": ("reps", "time", "distance"),
    "sets": ("sets", "reps", "time", "distance", "load"),
    "hold": ("hold", "tempo"),
    "tempo": ("tempo", "hold"),
    "rest.after": ("rest.after", "rest"),
    "rest.sets": ("rest.sets", "rest"),
    "rest.between": ("rest.between", "rest"),
    "rest.rounds": ("rest.rounds", "rest"),
}
"""The keys of the routine language that say a field, the likeliest first. Others are their own."""


def keys_of(field: str) -> tuple[str, ...]:
    """Return the keys of the routine language that may say a field."""
    return WRITTEN_AS.get(field, (field,))
