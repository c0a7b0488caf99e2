"""What one value of a routine means: durations, ranges, ladders, loads and distances."""

import re
from typing import Any, Literal

Choice = int | Literal["low", "high"]
"""A week, or an end of the range."""

UNIT_MS = {"ms": 1, "s": 1_000, "sec": 1_000, "m": 60_000, "min": 60_000, "h": 3_600_000}
_RANGE = re.compile(r"^(.+?)\s*(?:-|–|\bto\b|\.\.)\s*(.+)$")  # noqa: RUF001
_PART = re.compile(r"([\d.]+)\s*(ms|sec|min|s|m|h)")
_FINE_UNITS = {"km", "mi"}


def duration_ms(value: Any) -> int:
    """Read `45s`, `1m30s`, `1:30`, `1.5s`, `1 min 30 sec` or a bare number of seconds."""
    text = str(value).strip()
    if ":" in text:
        total = 0
        for part in text.split(":"):
            total = total * 60 + int(part)
        return total * 1_000
    if re.fullmatch(r"[\d.]+", text):
        return round(float(text) * 1_000)
    return sum(round(float(number) * UNIT_MS[unit]) for number, unit in _PART.findall(text))


def ends_of_range(value: Any) -> tuple[str, str]:
    """The two values of a range, or one value twice. A unit after a range is that of both."""
    found = _RANGE.match(str(value))
    if not found:
        return str(value), str(value)
    low, high = found.groups()
    if re.fullmatch(r"[\d.]+", low):
        low += re.sub(r"^[\d.]+", "", high)
    return low, high


def _step(low: float, high: float, choice: Choice, weeks: int) -> float:
    if choice == "low":
        return low
    if choice == "high":
        return high
    return low + (high - low) * (choice - 1) / max(1, weeks - 1)


def _rounded(value: float, unit: float) -> float:
    """The nearest multiple of `unit`; a half goes up."""
    return int(value / unit + 0.5) * unit


def choose_count(value: Any, choice: Choice, weeks: int) -> int:
    """Reps, sets or rounds: a whole number."""
    low, high = ends_of_range(value)
    return int(_rounded(_step(int(low), int(high), choice, weeks), 1))


def choose_ms(value: Any, choice: Choice, weeks: int, rounded_to_ms: int) -> int:
    """A time or a rest. What is not a range stays as it is."""
    low, high = (duration_ms(end) for end in ends_of_range(value))
    if low == high or choice in ("low", "high", 1, weeks):
        return int(_step(low, high, choice, weeks))
    return int(_rounded(_step(low, high, choice, weeks), rounded_to_ms))


def choose_load(value: Any, choice: Choice, weeks: int) -> str:
    """A load as a routine writes it: `60 kg`, `2 x 12 kg` or `bodyweight`."""
    text = str(value)
    hands = re.match(r"^(\d+ x )", text)
    prefix = hands.group(1) if hands else ""
    low, high = ends_of_range(text.removeprefix(prefix))
    if low == high:
        return text
    unit = re.sub(r"^[\d.]+\s*", "", high)
    first, last = (float(re.match(r"[\d.]+", end).group()) for end in (low, high))  # type: ignore[union-attr]
    number = _step(first, last, choice, weeks)
    if not isinstance(choice, str):
        number = _rounded(number, 0.5 if unit in ("kg", "st") else 1)
    return f"{prefix}{number:g} {unit}"


def steps(value: Any) -> list[Any] | None:
    """The values of a ladder, or None for a single value."""
    return list(value) if isinstance(value, list) else None


def slug(name: str) -> str:
    """A name in small letters with dashes, as options take it."""
    return re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")
