"""The readers of the routine language say which values of a draft it does not take."""

from collections.abc import Mapping
from typing import Any

from voicecoach.drafting.draft import Value
from voicecoach.routine.model.block_kinds import KINDS
from voicecoach.routine.model.exercise import Exercise
from voicecoach.routine.source.record import Record
from voicecoach.routine.source.unfit_keys import unfit_keys

_NAME = "Move"


def unfit_in_exercise(values: Mapping[str, Value]) -> list[str]:
    """Return the keys whose values no exercise may have, such as "rest.after" for three hours."""
    return _unfit(Exercise, {"name": _NAME}, values)


def unfit_in_block(kind: str, values: Mapping[str, Value]) -> list[str]:
    """Return the keys whose values no block of that kind may have."""
    return _unfit(KINDS[kind], {kind: _NAME}, values)


def read_exercise(values: Mapping[str, Value]) -> Exercise | None:
    """Return the exercise with these values, or None where one of them is a mistake."""
    written = _written({"name": _NAME}, values)
    if unfit_keys(Exercise, written):
        return None
    return Exercise.model_validate(written)


def _unfit(
    record: type[Record], name: Mapping[str, Value], values: Mapping[str, Value]
) -> list[str]:
    unfit = unfit_keys(record, _written(name, values))
    return [key for key in values if key in unfit]


def _written(name: Mapping[str, Value], values: Mapping[str, Value]) -> dict[str, Any]:
    """Return the keys as YAML is read: each number is text, and rests have keys of their own."""
    written: dict[str, Any] = dict(name)
    for key, value in values.items():
        outer, _, inner = key.partition(".")
        if inner:
            written.setdefault(outer, {})[inner] = _as_read(value)
        else:
            written[outer] = _as_read(value)
    return written


def _as_read(value: Value) -> Any:
    if isinstance(value, int | str):
        return str(value)
    if isinstance(value, dict):
        return {key: _as_read(each) for key, each in value.items()}
    return [_as_read(each) for each in value]
