"""The two ends of a range, as people write it: `15-25`, `15 to 25`, `20-30m`, with any dash."""

import re

from voicecoach.routine.values.text import value_error
from voicecoach.units import parse_duration

OTHER_DASHES = "\u2010-\u2015\u2212\ufe58\ufe63\uff0d"
"""Hyphens, dashes and minus signs that keyboards and word processors write, within brackets."""

_DASHES = re.compile(f"[{OTHER_DASHES}]")

_BETWEEN = re.compile(r"(?<=[0-9a-z])\s*(?:\.{2,3}|\u2026|\sto\s)\s*(?=[0-9])", re.IGNORECASE)
"""What else stands between two ends."""

_BARE = re.compile(r"[0-9]+(?:\.[0-9]+)?")
_ONE_UNIT = re.compile(r"[0-9.]+\s*([a-z]+)")
_FIRST_UNIT = re.compile(r"[0-9.]+\s*([a-z]+)\s*[0-9]")
_CLOCK_UNITS = {1: "m", 2: "h"}
"""The largest unit of a clock time, by the number of its colons."""

FAR_APART = 10
"""A range of which one end is so many times the other is hardly ever meant."""


def with_plain_dashes(written: str) -> str:
    """Return a text in which every way to write a range has the plain dash of a keyboard."""
    return _BETWEEN.sub("-", _DASHES.sub("-", written))


def ends_of_range(written: str) -> tuple[str, str] | None:
    """Return both ends as they are written, or None for a single value."""
    first, dash, last = (part.strip() for part in with_plain_dashes(written).partition("-"))
    return (first, last) if dash and first else None


def share_unit(first: str, last: str) -> tuple[str, str]:
    """Return both ends of a range of lengths, each with its unit.

    A unit after the range is that of both ends: `20-30m` is 20m to 30m. A bare number is seconds
    where only that makes sense, as in `45-1m`. Raise a value_error where both make sense.
    """
    if _BARE.fullmatch(first) and (unit := _unit_of(last)):
        return _choose(first, unit, last), last
    if _BARE.fullmatch(last) and (unit := _unit_of(first)):
        return first, _choose(last, unit, first, is_first=False)
    return first, last


def _unit_of(length: str) -> str:
    """Return the largest unit of a length, or "" for none."""
    text = length.lower()
    unit = _ONE_UNIT.fullmatch(text) or _FIRST_UNIT.match(text)
    return unit[1] if unit else _CLOCK_UNITS.get(text.count(":"), "")


def _choose(bare: str, unit: str, other: str, *, is_first: bool = True) -> str:
    """Return the bare end with the unit that it means beside the `other` end."""
    try:
        in_seconds, in_unit, beside = map(parse_duration, (bare, f"{bare}{unit}", other))
    except ValueError:
        return bare  # the reader of the ends says what is wrong
    if in_seconds == in_unit:
        return bare
    shares_unit = is_first and _ONE_UNIT.fullmatch(other.lower())
    # A range that runs upwards is the common one, however far apart its ends are.
    if shares_unit and in_unit <= beside:
        return f"{bare}{unit}"
    nearest = min(in_seconds, in_unit, key=lambda ms: _distance(ms, beside))
    if _distance(nearest, beside) <= FAR_APART:
        if nearest == in_seconds:
            return bare
        if shares_unit:
            return f"{bare}{unit}"
    message = f"{bare} could be {bare}s or {bare}{unit} in this range"
    raise value_error(message, f"write its unit, such as {bare}{unit}")


def _distance(one_ms: int, other_ms: int) -> float:
    """Return how many times the smaller length goes into the larger one."""
    least, most = sorted((one_ms, other_ms))
    return most / least if least else float("inf")
