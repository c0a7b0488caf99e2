"""Counts and lengths as the routine language writes them, from what a notation found."""

import re

from voicecoach.drafting.dose.parts.reading import DosePart
from voicecoach.routine.values.length_notation import length_with_primes
from voicecoach.units import format_duration, parse_duration

_NUMBERS = re.compile("[0-9]+")
_DECIMALS = re.compile(r"[0-9]+(?:\.[0-9]+)?")
_LONGEST_HOLD_MS = 600_000
_UP_TO = re.compile("(?:up to|maximum of|no more than) ?(?=[0-9])")
_BUILDS_UP = re.compile("(?:work|build|progress)")
_BETWEEN = re.compile(r" ?(?:-|\bto\b|\bor\b|\.\.\.?|\u2026) ?(?=[0-9])")
_LENGTH = re.compile("[0-9].*[0-9a-z'\"]|[0-9]")
_BEFORE_UNIT = re.compile("(?<=[0-9])[ -]+(?=[a-z])")
_OWNER = re.compile("(?<=[a-z]s)'")
"""What the rest belongs to: "2 minutes' rest"."""
_ONE_UNIT = re.compile(r"([0-9]{1,4}(?:\.[0-9]{1,2})?) ?(h|m|s)[a-z]*")

ONLY_ITS_END = "the sheet says only what to work up to"
BACKWARDS = "the sheet writes the range the other way round"

MOST_OF = {"reps": 1_000, "sets": 50, "times": 1_000, "per_day": 24, "weeks": 52}
"""The largest number of each kind that is a dose. A larger one is something else."""


def read_count_of(kind: str, written: str) -> DosePart | None:
    """Return a count such as `8 to 12` as a part, or None if it is no dose."""
    numbers = [int(number) for number in _NUMBERS.findall(written)]
    if not numbers or min(numbers) < 1 or max(numbers) > MOST_OF.get(kind, 1_000):
        return None
    low, high = numbers[0], numbers[-1]
    if low == high and _UP_TO.search(written) and _BUILDS_UP.search(written) and high > 1:
        start = 1 if kind == "sets" else -(-high // 2)
        return DosePart(kind, f"{start}-{high}", ONLY_ITS_END)
    if low == high:
        return DosePart(kind, low)
    if low > high:
        return DosePart(kind, f"{high}-{low}", BACKWARDS)
    return DosePart(kind, f"{low}-{high}")


def rising_range_of(written: str) -> str:
    """Return the one or two numbers of a text as the language writes them, the smaller first."""
    numbers = dict.fromkeys(_DECIMALS.findall(written))
    return "-".join(sorted(numbers, key=float)[:2])


def read_length_of(kind: str, written: str) -> DosePart | None:
    """Return a length such as `20-30 sec` as a part, or None if it is no length of work."""
    ends = _ends_of(written)
    if not ends:
        return None
    low_ms, high_ms = (parse_duration(end) for end in (ends[0], ends[-1]))
    if not 500 <= min(low_ms, high_ms) <= max(low_ms, high_ms) <= 6 * 3_600_000:
        return None
    if kind == "hold" and high_ms > _LONGEST_HOLD_MS:
        kind = "length"
    if low_ms == high_ms and _UP_TO.search(written) and _BUILDS_UP.search(written):
        return DosePart(kind, f"{format_duration(low_ms // 2)}-{ends[0]}", ONLY_ITS_END)
    if low_ms == high_ms:
        return DosePart(kind, ends[0])
    if low_ms > high_ms and not kind.startswith("rest"):
        return DosePart(kind, f"{ends[1]}-{ends[0]}", BACKWARDS)
    return DosePart(kind, f"{ends[0]}-{ends[1]}")


def lengths_ms(value: object) -> tuple[int, int]:
    """Return both ends of a length in ms, as `read_length_of` writes them."""
    low, _, high = str(value).partition("-")
    return parse_duration(low), parse_duration(high or low)


def _ends_of(written: str) -> list[str]:
    """Return one or two lengths in the language's own way, or none if it is no length."""
    found = _LENGTH.search(written.strip())
    if not found:
        return []
    first, *others = _BETWEEN.split(_BEFORE_UNIT.sub(" ", _OWNER.sub("", found[0])), maxsplit=1)
    last = others[0] if others else first
    unit = re.search("[a-z'\"]+$", last)
    if others and first.replace(".", "").isdigit() and unit:
        first = _with_unit(first, last, unit[0])
    ends = [_in_own_way(end) for end in ((first, last) if others else (first,))]
    if all(ends):
        return ends
    return []


def _with_unit(first: str, last: str, unit: str) -> str:
    """Return the first end with the unit of the last one. `45-1 min` begins with seconds."""
    found = _NUMBERS.match(last)
    runs_down = found is not None and float(first) > int(found[0])
    if runs_down:
        return f"{first}s"
    return f"{first}{unit}"


def _in_own_way(length: str) -> str:
    """Return `30 seconds` as `30s`, `1:30` as `1m30s`, and "" for no length."""
    text = length_with_primes(length) or length.replace(" and ", " ").strip()
    only = _ONE_UNIT.fullmatch(text)
    if only and "." not in only[1] and not text.startswith("0"):
        return f"{only[1]}{only[2]}"
    try:
        return format_duration(parse_duration(text))
    except ValueError:
        return ""
