"""A dose beyond the limits of the language is left out, and a comment says so."""

from collections.abc import Iterable

from voicecoach.drafting.draft import Field, Value
from voicecoach.drafting.layout.exercises.exercise import Working
from voicecoach.drafting.layout.limits.extent import is_endless, least_work_ms
from voicecoach.drafting.layout.limits.values import (
    read_exercise,
    unfit_in_block,
    unfit_in_exercise,
)
from voicecoach.units import SECOND_MS, format_duration, parse_duration

_TEXTS = ("position", "setup", "reminders", "why", "equipment", "harder")
_OF_ROUTINE = ("weeks", "frequency")
_SLOT_MS = 4 * SECOND_MS
"""What a slot of an EMOM holds beside its work: a countdown and a tone."""
_QUICKEST_REP_MS = 250
_SHORT_REP_MS = 1_000
_SLOT = "a slot has no more time"
_LAST_RESORT = ("sets", "rest.sets", "rest.sides", "tempo", "hold", "takes", "time", "reps")


def take_unfit(exercise: Working) -> list[Field]:
    """Take from an exercise the fields of its dose that the language does not take."""
    return [exercise.fields.pop(key) for key in unfit_in_exercise(_dose(exercise))]


def fit_block(kind: str, fields: dict[str, Value]) -> tuple[dict[str, Value], str]:
    """Return the fields of a block that the language takes, and the comment on the others."""
    unfit = unfit_in_block(kind, fields)
    kept = {key: value for key, value in fields.items() if key not in unfit}
    return kept, also_said((key, fields[key]) for key in unfit)


def also_said(lost: Iterable[tuple[str, Value]]) -> str:
    """Return a comment on values of the sheet that the draft has not got."""
    return ", and ".join(f"the sheet also says {key}: {value}" for key, value in lost)


def fit_work(exercise: Working) -> None:
    """Leave no work that is longer than a session may be."""
    for key in _LAST_RESORT:
        if not is_endless(_dose(exercise)):
            return
        if key in ("takes", "time", "reps"):
            _shorten(exercise, key)
        else:
            exercise.give_up(key)


def fit_slot(exercise: Working, every: Value) -> None:
    """Fit the work of an exercise to its slot of an EMOM."""
    room_ms = parse_duration(str(every)) - _SLOT_MS
    if least_work_ms(_dose(exercise)) <= room_ms:
        return
    for key in ("takes", "time"):
        if exercise.has(key):
            _put(exercise, key, format_duration(room_ms // SECOND_MS * SECOND_MS), _SLOT)
    if exercise.has("reps"):
        _quicken(exercise, room_ms)


def _quicken(exercise: Working, room_ms: int) -> None:
    """Make reps as quick as they must be, and no more of them than there is time for."""
    exercise.give_up("tempo", "starts", "hold")
    if (found := read_exercise(_dose(exercise))) is None:
        return
    reps = max(found.amount.of_sets(1)) * len(found.side_names or ("",))
    if reps * found.rep_ms <= room_ms:
        return
    rep_ms = room_ms // reps // _QUICKEST_REP_MS * _QUICKEST_REP_MS
    if rep_ms < _SHORT_REP_MS:
        rep_ms = _SHORT_REP_MS
        most = max(room_ms // rep_ms // len(found.side_names or ("",)), 1)
        _put(exercise, "reps", most, _SLOT)
    exercise.put("tempo", format_duration(rep_ms), 0, "so quick that the reps fit into the slot")


def _shorten(exercise: Working, key: str) -> None:
    usual: dict[str, Value] = {"takes": "1h", "time": "1h", "reps": 100}
    if exercise.has(key):
        _put(exercise, key, usual[key], "a session lasts no longer than 12 hours")


def _put(exercise: Working, key: str, value: Value, why: str) -> None:
    old = exercise.fields[key]
    said = old.doubt or f"the sheet says {old.value}"
    exercise.put(key, value, old.line, f"{said}, but {why}")


def _dose(exercise: Working) -> dict[str, Value]:
    return {
        key: field.value
        for key, field in exercise.fields.items()
        if key not in (*_TEXTS, *_OF_ROUTINE) and key != "rest.rounds"
    }
