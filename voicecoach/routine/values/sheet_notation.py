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
_AMOUNT_AND_SETS = re.compile(
    r"(?P<amount>[0-9]+\s*[a-z]+)\s*(?:x|\u00d7|\*)\s*(?P<sets>[0-9]{1,2})(?P<each>)", re.IGNORECASE
)
"""The other way round, where the unit shows which is which: `30s x 3`."""

_BOTH_SIDES = re.compile(r"([0-9]+)\s*/\s*\1")
"""As many on each side: `10/10`."""

_NUMBER_WITH_WORD = re.compile(
    r"([0-9]+(?:\s*-\s*[0-9]+)?)\s*(?:reps?|repetitions?|sets?|rounds?|times|weeks?|x|\u00d7|\+)"
)
_WORDS = "one two three four five six seven eight nine ten eleven twelve".split()
_NUMBERS = {word: str(number) for number, word in enumerate(_WORDS, 1)}
_NUMBERS |= {"fifteen": "15", "twenty": "20", "thirty": "30", "fifty": "50", "hundred": "100"}

WORDS_FOR_MOST = ("max", "max reps", "amrap", "failure", "to failure", "as many as possible")
"""What a sheet writes for as many reps as one can do."""

WORDS_FOR_NO_REST = ("none", "no", "-")

_Value = TypeVar("_Value")
_Reader = Callable[[Any], _Value]


def in_keys(key: str, read: _Reader[_Value]) -> _Reader[_Value]:
    """Return a reader of `key` that names the keys for each part of a sheet's amount."""

    def read_value(written: Any) -> _Value:
        if isinstance(written, str) and (number := _number_in(with_plain_dashes(written))):
            message = f"{quote_scalar(written)} is not a whole number"
            raise value_error(message, f"write  {key}: {number}")
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


def length_with_primes(written: str) -> str:
    """Return a length that is written as `1'30"` in the language's own way, or ""."""
    text = re.sub(
        "[\u2032\u2018\u2019]", "'", re.sub("[\u2033\u201d\u201c]|''", '"', written.strip())
    )
    parts = re.fullmatch(r"""(?:([0-9]+)')?\s*(?:([0-9]+)"?)?""", text)
    if not parts or not set(text) & set("'\""):
        return ""
    minutes, seconds = parts.groups()
    return (f"{minutes}m" if minutes else "") + (f"{seconds}s" if seconds else "")


def _keys_for(key: str, written: str) -> list[str]:
    """Return the keys for the parts of `written`, or none if it has only one part."""
    text = written.strip()
    if both := _BOTH_SIDES.fullmatch(text):
        return [f"{key}: {both[1]}", "sides: each"]
    parts = _SHEET_AMOUNT.fullmatch(text) or _AMOUNT_AND_SETS.fullmatch(text)
    if not parts or not (parts["sets"] or parts["each"]):
        return []
    keys = [f"{_key_of_amount(key, parts)}: {parts['amount']}"]
    if parts["sets"]:
        keys.append(f"sets: {parts['sets']}")
    if parts["each"]:
        keys.append("sides: each")
    return keys


def _key_of_amount(key: str, parts: re.Match[str]) -> str:
    """Return the key of the amount. Under `sets`, it is that of the reps or the time of a set."""
    if key != "sets" or not parts["sets"]:
        return key
    return "time" if re.search("[a-z:]", parts["amount"]) else "reps"


def _number_in(written: str) -> str:
    """Return the number of a value that says what it counts, such as `10 reps`, or ""."""
    text = written.strip().casefold()
    if found := _NUMBER_WITH_WORD.fullmatch(text):
        return re.sub(r"\s", "", found[1])
    return _NUMBERS.get(text, "")
