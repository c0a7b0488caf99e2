"""Numbers, lengths and lists in English."""

import re
from collections.abc import Sequence
from functools import lru_cache

_SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen"
).split()
_TENS = "zero ten twenty thirty forty fifty sixty seventy eighty ninety".split()
_ORDINALS = {
    "one": "first", "two": "second", "three": "third", "five": "fifth",
    "eight": "eighth", "nine": "ninth", "twelve": "twelfth",
}  # fmt: skip
_NUMBER_WORDS = {*_SMALL, *_TENS, "hundred", "thousand"}
_WORD = re.compile(r"[^\W_]+")

_ROUGH_STEPS_MS = (3_600_000, 1_800_000, 300_000, 60_000, 30_000, 10_000, 1_000)
_ROUGH_PERCENT = 5


def number(value: int) -> str:
    """Return a whole number below a million in words: 42 is `forty two`."""
    if value < 20:
        return _SMALL[value]
    if value < 100:
        tens, ones = divmod(value, 10)
        return f"{_TENS[tens]} {_SMALL[ones]}" if ones else _TENS[tens]
    if value < 1_000:
        return _large_number(value, 100, "hundred")
    return _large_number(value, 1_000, "thousand")


def _large_number(value: int, size: int, name: str) -> str:
    count, rest = divmod(value, size)
    words = f"{number(count)} {name}"
    if not rest:
        return words
    if rest < 100:
        return f"{words} and {number(rest)}"
    return f"{words} {number(rest)}"


def ordinal(value: int) -> str:
    """Return the place of a whole number in a row: 1 is `first`, 42 `forty second`."""
    *before, last = number(value).split()
    regular = f"{last.removesuffix('y')}ieth" if last.endswith("y") else f"{last}th"
    return " ".join([*before, _ORDINALS.get(last, regular)])


def duration(ms: int) -> str:
    """Return a length in words: `one minute and thirty seconds`, `two and a half seconds`."""
    minutes, rest_ms = divmod(ms, 60_000)
    hours, minutes = divmod(minutes, 60)
    parts = [_units(hours, "hour"), _units(minutes, "minute"), _seconds(rest_ms)]
    return join([part for part in parts if part]) or "no time"


def _units(value: int, unit: str) -> str:
    if value == 0:
        return ""
    return f"one {unit}" if value == 1 else f"{number(value)} {unit}s"


def _seconds(ms: int) -> str:
    whole, tenths = divmod(round(ms / 100), 10)
    if tenths == 0:
        return _units(whole, "second")
    if tenths != 5:
        return f"{number(whole)} point {number(tenths)} seconds"
    return f"{number(whole)} and a half seconds" if whole else "half a second"


def join(things: Sequence[str]) -> str:
    """Return a list of things as `a, b and c`. One with an "and" of its own gets a comma."""
    *others, last = things or [""]
    if not others:
        return last
    holds_an_and = any(" and " in thing for thing in things)
    comma = "," if holds_an_and else ""
    return f"{', '.join(others)}{comma} and {last}"


def count(value: int, unit: str) -> str:
    """Return `ten steps` or `one step`; the unit is written in the plural."""
    return f"one {_singular(unit)}" if value == 1 else f"{number(value)} {unit}"


def _singular(unit: str) -> str:
    if unit.endswith(("sses", "shes", "ches", "xes")):
        return unit.removesuffix("es")
    return unit.removesuffix("s")


def rough_duration(ms: int) -> str:
    """Return a length within 5 %, as people say it: `about ten minutes`, `about half an hour`."""
    for step in _ROUGH_STEPS_MS:
        rounded = round(ms / step) * step
        if abs(rounded - ms) * 100 <= _ROUGH_PERCENT * ms:
            words = _in_halves(rounded)
            return words if rounded == ms else f"about {words}"
    return duration(ms)


def _in_halves(ms: int) -> str:
    """Return a length in words that may have a half: `half an hour`, `four and a half minutes`."""
    half_hours, rest = divmod(ms, 1_800_000)
    if not rest and half_hours <= 3:
        return ("no time", "half an hour", "one hour", "an hour and a half")[half_hours]
    half_minutes, rest = divmod(ms, 30_000)
    if not rest and half_minutes % 2 and half_minutes > 3:
        return f"{number(half_minutes // 2)} and a half minutes"
    return duration(ms)


@lru_cache(4_096)
def names_a_number(text: str) -> bool:
    """Return whether a number is said in `text`, in words or in digits."""
    words = _WORD.findall(text.lower())
    return any(word in _NUMBER_WORDS or word.isdigit() for word in words)
