"""Amounts as an exercise sheet writes them: `3x15`, `10/side`, `30s each`, `max`.

The language has a key for each part of them, so the reader refuses them and says which keys. To add
a notation, add it to a pattern or a table here.
"""

import re
from collections.abc import Callable
from functools import wraps
from typing import Any, TypeVar

from voicecoach.routine.values.length_notation import length_with_primes
from voicecoach.routine.values.ranges import with_plain_dashes
from voicecoach.routine.values.text import quote_scalar, value_error

_AMOUNT = r"[0-9][0-9.:'\"\u2019\u201d\u2032\u2033]*(?:\s*[a-z]+?)??"
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
    r"(?:\s*(?:a |per |/\s*)?(?:day|daily))?"
)
_COUNTED = re.compile(
    r"([0-9]+(?:\s*-\s*[0-9]+)?)\s*"
    r"(beats|breaths|circles|cycles|jumps|kicks|pulses|pumps|steps|strides|swings|taps)"
)
"""Reps that have a name of their own: `10 breaths`."""

_IS_DISTANCE = re.compile(r"[0-9]\s*(?:k?m|mi|miles?|met(?:re|er)s?|yds?|yards?|ft|feet)$", re.I)
_IS_LENGTH = re.compile("[^0-9. -]")
_IS_DOSE = re.compile(
    "[0-9]+(?:-[0-9]+)?|[0-9:.-]+ *(?:s|secs?|seconds?|mins?|minutes?)|[0-9]+:[0-5][0-9]"
    "|[0-9]*['\u2019\u2032]?[0-9]*[\"\u201d\u2033]?",
    re.I,
)
_REPS_AS_TIME = re.compile(r"([0-9]+(?:\s*-\s*[0-9]+)?)\s*(?:reps?|repetitions?)", re.IGNORECASE)
_TIME_AS_REPS = re.compile(
    r"[0-9][0-9.]*(?:\s*-\s*[0-9][0-9.]*)?\s*(?:s|secs?|seconds?|mins?|minutes?)", re.IGNORECASE
)
_LOAD = re.compile(r"\s*(?:@|with|at)\s*(?P<load>[0-9][0-9.x\s-]*(?:kg|lb|%)s?)$", re.IGNORECASE)
_WORDS = "one two three four five six seven eight nine ten eleven twelve".split()
_NUMBERS = {word: str(number) for number, word in enumerate(_WORDS, 1)}
_NUMBERS |= {"once": "1", "twice": "2", "once daily": "1", "twice daily": "2", "twice a day": "2"}
_NUMBERS |= {"fifteen": "15", "twenty": "20", "thirty": "30", "fifty": "50", "hundred": "100"}

_ROW = re.compile(r"[0-9]+[a-z]*(?:\s*[,;/]\s*[0-9]+[a-z]*)+|[0-9]+(?:\s*-\s*[0-9]+){2,}", re.I)
"""One value for each set: `10, 8, 6`, `10/8/6` or `10-8-6`."""

LADDER_KEYS = ("reps", "time", "takes")
"""The keys that may have one value for each set."""


_Value = TypeVar("_Value")
_Reader = Callable[[Any], _Value]


def in_keys(key: str, read: _Reader[_Value]) -> _Reader[_Value]:
    """Return a reader of `key` that names the keys for each part of a sheet's amount."""

    @wraps(read)
    def read_value(written: Any) -> _Value:
        if (
            isinstance(written, str)
            and key in ("reps", "time")
            and (counted := _counted_in(written))
        ):
            message = f"{quote_scalar(written)} belongs under several keys"
            raise value_error(message, f"write  {counted}")
        if isinstance(written, str) and (right := _of_other_key(key, with_plain_dashes(written))):
            message = f"{quote_scalar(written)} does not belong under {key}"
            raise value_error(message, f"write  {right}")
        if isinstance(written, str) and (number := _number_in(key, with_plain_dashes(written))):
            message = f"{quote_scalar(written)} is not a whole number"
            raise value_error(message, f"write  {key}: {number}")
        if isinstance(written, str) and key in LADDER_KEYS and (row := row_of_values(written)):
            message = f"{quote_scalar(written)} is several values"
            raise value_error(message, f"write a list, one for each set:  {key}: {row}")
        if isinstance(written, str) and (keys := _keys_for(key, with_plain_dashes(written))):
            *others, last = keys
            message = f"{quote_scalar(written)} belongs under several keys"
            raise value_error(message, f"write  {',  '.join(others)}  and  {last}")
        return read(written)

    return read_value


def row_of_values(written: str) -> str:
    """Return a list of the values in a text such as `10, 8, 6`, or "" if it is no such text."""
    text = with_plain_dashes(written).strip()
    if not _ROW.fullmatch(text) or _BOTH_SIDES.fullmatch(text):
        return ""
    return f"[{', '.join(re.findall('[0-9]+[a-z]*', text, re.IGNORECASE))}]"


def keys_of_dose(written: str) -> list[str]:
    """Return the keys of a dose that stands by itself, such as `3x10`, or none if it is no dose."""
    text = with_plain_dashes(written).strip()
    parts = _SHEET_AMOUNT.fullmatch(text) or _AMOUNT_AND_SETS.fullmatch(text)
    if not parts or not _IS_DOSE.fullmatch(parts["amount"]):
        return []
    key = "time" if _IS_LENGTH.search(parts["amount"]) else "reps"
    return _keys_for(key, text) or [
        f"{key}: {length_with_primes(parts['amount']) or parts['amount']}"
    ]


def _keys_for(key: str, written: str) -> list[str]:
    """Return the keys for the parts of `written`, or none if it has only one part."""
    text = " ".join(re.sub("[()]", " ", written).split())
    if load := _LOAD.search(text):
        amount = text[: load.start()]
        return [*(_keys_for(key, amount) or [f"{key}: {amount}"]), f"load: {load['load']}"]
    if both := _BOTH_SIDES.fullmatch(text):
        return [f"{key}: {both[1]}", "sides: each"]
    parts = _SHEET_AMOUNT.fullmatch(text) or _AMOUNT_AND_SETS.fullmatch(text)
    if not parts or not (parts["sets"] or parts["each"]):
        return []
    amount = length_with_primes(parts["amount"]) or parts["amount"]
    keys = [f"{_key_of_amount(key, parts)}: {amount}"]
    if parts["sets"]:
        keys.append(f"sets: {parts['sets']}")
    if parts["each"]:
        keys.append("sides: each")
    if keys[0].startswith("distance"):
        keys.append("takes: ...")
    return keys


def _key_of_amount(key: str, parts: re.Match[str]) -> str:
    """Return the key of the amount, which may be that of a distance or a time in place of reps."""
    if key in ("reps", "sets") and _IS_DISTANCE.search(parts["amount"]):
        return "distance"
    if key == "reps" and _IS_LENGTH.search(parts["amount"]):
        return "time"
    if key != "sets" or not parts["sets"]:
        return key
    return "time" if _IS_LENGTH.search(parts["amount"]) else "reps"


def _counted_in(written: str) -> str:
    """Return the keys of reps that have a name of their own, such as `10 breaths`, or ""."""
    found = _COUNTED.fullmatch(with_plain_dashes(written).strip().casefold())
    return f"reps: {found[1]}  and  unit: {found[2]}" if found else ""


def _of_other_key(key: str, written: str) -> str:
    """Return the right key with its value for reps under `time`, or a time under `reps`, or ""."""
    text = written.strip()
    if key in ("time", "takes") and (reps := _REPS_AS_TIME.fullmatch(text)):
        return f"reps: {reps[1]}"
    if key == "reps" and _TIME_AS_REPS.fullmatch(text):
        return f"time: {text}"
    return ""


def _number_in(key: str, written: str) -> str:
    """Return the number of a value that says what it counts, such as `10 reps`, or ""."""
    text = written.strip().casefold()
    if key in ("time", "hold"):
        return ""  # a bare number would be seconds
    if found := _NUMBER_WITH_WORD.fullmatch(text):
        return re.sub(r"\s", "", found[1])
    return _NUMBERS.get(text, "")
