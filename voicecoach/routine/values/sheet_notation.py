"""Amounts as an exercise sheet writes them: `3x15`, `10/side`, `30s each`, `max`.

The language has a key for each part of them, so the reader refuses them and says which keys. To add
a notation, add it to a pattern or a table here.
"""

import re
from collections.abc import Callable
from typing import Any, NamedTuple, TypeVar

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
_REPS_AS_TIME = re.compile(r"([0-9]+(?:\s*-\s*[0-9]+)?)\s*(?:reps?|repetitions?)", re.IGNORECASE)
_TIME_AS_REPS = re.compile(
    r"[0-9][0-9.]*(?:\s*-\s*[0-9][0-9.]*)?\s*(?:s|secs?|seconds?|mins?|minutes?)", re.IGNORECASE
)
_LOAD = re.compile(r"\s*(?:@|with|at)\s*(?P<load>[0-9][0-9.x\s-]*(?:kg|lb|%)s?)$", re.IGNORECASE)
_WORDS = "one two three four five six seven eight nine ten eleven twelve".split()
_NUMBERS = {word: str(number) for number, word in enumerate(_WORDS, 1)}
_NUMBERS |= {"fifteen": "15", "twenty": "20", "thirty": "30", "fifty": "50", "hundred": "100"}

_ROW = re.compile(r"[0-9]+[a-z]*(?:\s*[,;/]\s*[0-9]+[a-z]*)+|[0-9]+(?:\s*-\s*[0-9]+){2,}", re.I)
"""One value for each set: `10, 8, 6`, `10/8/6` or `10-8-6`."""

LADDER_KEYS = ("reps", "time", "takes")
"""The keys that may have one value for each set."""


class Answer(NamedTuple):
    """What is said about some words that stand where a value should."""

    words: tuple[str, ...]
    what: str
    """What they are not."""
    hint: str


_MOST = (
    "max",
    "max reps",
    "amrap",
    "failure",
    "to failure",
    "until failure",
    "till failure",
    "as many as possible",
    "as long as possible",
)
_NOTHING = ("none", "no", "-", "off", "zero", "nothing")

MOST_REPS = Answer(
    _MOST,
    "a number of reps",
    "write a time, such as  time: 40s , or put the exercise into an amrap",
)
MOST_TIME = Answer(_MOST, "a duration", "write the longest time you can do, such as  time: 40s")
NO_REST_WORDS = Answer(_NOTHING, "a duration", "write 0 for no rest, as in  rest: 0")
NO_TIME_WORDS = Answer(_NOTHING, "a duration", "write 0")
OPEN_REST_WORDS = Answer(
    ("as needed", "as required", "until recovered", "full recovery", "full"),
    "a duration",
    "write how long you need at most, such as  rest: 90s",
)

_Value = TypeVar("_Value")
_Reader = Callable[[Any], _Value]


def in_keys(key: str, read: _Reader[_Value]) -> _Reader[_Value]:
    """Return a reader of `key` that names the keys for each part of a sheet's amount."""

    def read_value(written: Any) -> _Value:
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


def with_answers(read: _Reader[_Value], *answers: Answer) -> _Reader[_Value]:
    """Return a reader that says what to write in place of some words."""

    def read_value(written: Any) -> _Value:
        if isinstance(written, str):
            words = " ".join(with_plain_dashes(written).casefold().split())
            for answer in answers:
                if words in answer.words:
                    message = f"{quote_scalar(written)} is not {answer.what}"
                    raise value_error(message, answer.hint)
        return read(written)

    return read_value


def row_of_values(written: str) -> str:
    """Return a list of the values in a text such as `10, 8, 6`, or "" if it is no such text."""
    text = with_plain_dashes(written).strip()
    if not _ROW.fullmatch(text) or _BOTH_SIDES.fullmatch(text):
        return ""
    return f"[{', '.join(re.findall('[0-9]+[a-z]*', text, re.IGNORECASE))}]"


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
    text = " ".join(re.sub("[()]", " ", written).split())
    if load := _LOAD.search(text):
        amount = text[: load.start()]
        return [*(_keys_for(key, amount) or [f"{key}: {amount}"]), f"load: {load['load']}"]
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
