"""Amounts as an exercise sheet writes them: `3x15`, `10/side`, `30s each`, `max`.

The language has a key for each part of them, so the reader refuses them and says which keys. To add
a notation, add it to a pattern or a table here.
"""

import re
from collections.abc import Callable
from typing import Any, TypeVar

from voicecoach.routine.values.ranges import with_plain_dashes
from voicecoach.routine.values.text import quote_scalar, value_error

_AMOUNT = r"[0-9][0-9.:]*(?:\s*[a-z]+?)??"
_SETS = r"(?P<sets>[0-9]{1,2})\s*(?:sets?\s*)?(?:x|\u00d7|\*|of)\s*"
_EACH = r"(?:/|per|on each|each|ea\.?)\s*(?:side|leg|arm|hand|foot|way)?s?"
_SHEET_AMOUNT = re.compile(
    rf"(?:{_SETS})?(?P<amount>{_AMOUNT}(?:\s*-\s*{_AMOUNT})?)(?:\s*reps?)?\s*(?P<each>{_EACH})?",
    re.IGNORECASE,
)

WORDS_FOR_MOST = ("max", "max reps", "amrap", "failure", "to failure", "as many as possible")
"""What a sheet writes for as many reps as one can do."""

WORDS_FOR_NO_REST = ("none", "no", "-")

_Value = TypeVar("_Value")
_Reader = Callable[[Any], _Value]


def in_keys(key: str, read: _Reader[_Value]) -> _Reader[_Value]:
    """Return a reader of `key` that names the keys for each part of a sheet's amount."""

    def read_value(written: Any) -> _Value:
        if isinstance(written, str) and (keys := _keys_for(key, with_plain_dashes(written))):
            *others, last = keys
            message = f"{quote_scalar(written)} belongs under several keys"
            raise value_error(message, f"write  {',  '.join(others)}  and  {last}")
        return read(written)

    return read_value


def without_most(read: _Reader[_Value]) -> _Reader[_Value]:
    """Return a reader of reps that says what to write for as many as one can do."""

    def read_value(written: Any) -> _Value:
        if isinstance(written, str) and written.strip().casefold() in WORDS_FOR_MOST:
            hint = "write a time, such as  time: 40s , or put the exercise into an amrap"
            raise value_error(f"{quote_scalar(written)} is not a number of reps", hint)
        return read(written)

    return read_value


def without_no_rest(read: _Reader[_Value]) -> _Reader[_Value]:
    """Return a reader of a rest that says what to write for none."""

    def read_value(written: Any) -> _Value:
        if (
            isinstance(written, str)
            and with_plain_dashes(written).strip().casefold() in WORDS_FOR_NO_REST
        ):
            hint = "write 0 for no rest, as in  rest: 0"
            raise value_error(f"{quote_scalar(written)} is not a duration", hint)
        return read(written)

    return read_value


def _keys_for(key: str, written: str) -> list[str]:
    """Return the keys for the parts of `written`, or none if it has only one part."""
    parts = _SHEET_AMOUNT.fullmatch(written.strip())
    if not parts or not (parts["sets"] or parts["each"]):
        return []
    keys = [f"{key}: {parts['amount']}"]
    if parts["sets"]:
        keys.append(f"sets: {parts['sets']}")
    if parts["each"]:
        keys.append("sides: each")
    return keys
