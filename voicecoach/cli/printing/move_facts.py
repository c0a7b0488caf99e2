"""What a move or a block is, in few words, so that two of them can be compared."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from voicecoach.routine.change.rests import Owner, span_of_rest
from voicecoach.routine.model.block import Block
from voicecoach.routine.model.exercise import Exercise
from voicecoach.routine.values.amounts import Span
from voicecoach.routine.values.ladder import Ladder
from voicecoach.routine.values.quantities import QuantityLadder, QuantitySpan
from voicecoach.units import format_duration

UNSHOWN_TEXTS = ("position", "setup", "switch", "reminders", "why", "equipment", "at", "harder")
"""Keys whose values are too long for a line. Only that they are other is said."""

_MS = ("time", "takes", "hold", "get_ready", "remaining")
_OTHERS = ("reps", "unit", "distance", "sets", "load", "rpe", "per_day", "sides", "first_side")
_WAYS = ("limb", "count", "beats", "breathing", "calls", "countdown", "coaching", "quiet")
_RESTS = {"rest": "after", "rest between sets": "sets", "rest between rounds": "rounds"}


class MoveFacts(NamedTuple):
    """What is compared of a move or a block."""

    key: str
    """Tells it from the others: its id, and for a block its kind as well."""

    dose: str
    values: Mapping[str, str]
    """Its values by their keys, as they are shown. A text ends with a line break."""


def facts_of(owner: Owner) -> MoveFacts:
    """Return the facts of a move or a block."""
    if isinstance(owner, Block):
        values = dict(_block_values(owner))
        rounds = "1 round" if owner.rounds.low == 1 else f"{owner.rounds.low} rounds"
        return MoveFacts(f"{owner.kind.name} {owner.id}", rounds, values)
    return MoveFacts(owner.id, _dose(owner), dict(_move_values(owner)))


def _dose(exercise: Exercise) -> str:
    """Return the dose as a sheet has it, such as `3 x 12 reps each side`."""
    sets = f"{exercise.sets.low} x " if exercise.sets and exercise.sets.low > 1 else ""
    key = "distance" if exercise.distance else exercise.amount.key
    amount = _shown(key, getattr(exercise, key))
    unit = f" {exercise.unit or 'reps'}" if key == "reps" else ""
    sides = {None: "", "none": "", "each": " each side", "alternate": " alternating"}
    side = sides.get(exercise.sides, f" {exercise.sides}")
    load = f", {_shown('load', exercise.load)}" if exercise.load else ""
    return f"{sets}{amount}{unit}{side}{load}"


def _move_values(exercise: Exercise) -> Iterator[tuple[str, str]]:
    for key in (*_OTHERS, *_MS, *_WAYS):
        yield key, _shown(key, getattr(exercise, key))
    phases = (f"{phase.name} {format_duration(phase.ms)}".strip() for phase in exercise.phases)
    yield "tempo", ", ".join(phases)
    yield "extra", _extra(exercise)
    yield "cheers", exercise.cheers_level
    for name, key in _RESTS.items():
        if key != "rounds":
            yield name, format_duration(span_of_rest(exercise, key).low)
    for key in UNSHOWN_TEXTS:
        yield key, f"{getattr(exercise, key)}\n"
    yield "notes and pauses before it", f"{[aside.model_dump() for aside in exercise.before]}\n"


def _block_values(block: Block) -> Iterator[tuple[str, str]]:
    yield "rounds", str(block.rounds.low)
    yield "every", format_duration(block.every_ms)
    yield "time", _shown("time", block.time)
    yield "flow", _shown("flow", block.flow)
    if not block.is_heading:
        for name, key in _RESTS.items():
            if key != "sets":
                yield name, format_duration(span_of_rest(block, key).low)


def _extra(exercise: Exercise) -> str:
    extra = exercise.extra
    if extra is None:
        return ""
    return f"{extra.reps} reps {extra.side}" if extra.reps else f"{extra.sets} sets {extra.side}"


def _shown(key: str, value: Any) -> str:
    """Return a value as a routine file would have it; "" for one that is not written."""
    show = _SHOW.get(key, str)
    return ", ".join(map(show, _steps(value)))


def _steps(value: Any) -> Sequence[Any]:
    """Return the values of all sets, of a range its first end, and of nothing none."""
    if isinstance(value, Ladder | QuantityLadder):
        return value.steps
    if isinstance(value, Span | QuantitySpan):
        return (value.low,)
    return () if value is None else (value,)


def _yes_or_no(value: bool) -> str:
    return "yes" if value else "no"


def _effort(thousandths: int) -> str:
    return f"{thousandths / 1_000:g}"


_SHOW: Mapping[str, Callable[[Any], str]] = {
    **dict.fromkeys(_MS, format_duration),
    **dict.fromkeys(("breathing", "quiet", "flow"), _yes_or_no),
    "rpe": _effort,
}
"""How values are shown that are not what they look like."""
