"""Read and write durations and sizes as people write them. No other module reads clock text.

Durations, in whole milliseconds: `90` (seconds), `45s`, `1.5s`, `500ms`, `2m`, `1m30s`, `1h`,
`1 min 30 sec`, `1:30`, `1:02:03`; an age also in days and weeks: `30d`, `2w`. Sizes, in bytes,
a thousand to the next unit: `500MB`, `1.5 GB`, `200 kB`, `4096`.
"""

import re
from collections.abc import Mapping

from voicecoach.escape_text import quoted

SECOND_MS = 1_000
MINUTE_MS = 60 * SECOND_MS
HOUR_MS = 60 * MINUTE_MS

_UNIT_MS = {"h": HOUR_MS, "m": MINUTE_MS, "s": SECOND_MS, "ms": 1}
_AGE_MS = {"w": 604_800_000, "d": 86_400_000} | _UNIT_MS
_BYTES = {"tb": 10**12, "gb": 10**9, "mb": 10**6, "kb": 10**3, "b": 1}
_NAMES = {"week": "w", "weeks": "w", "day": "d", "days": "d", "byte": "b", "bytes": "b"}
_NAMES |= {"hour": "h", "hours": "h", "min": "m", "mins": "m", "minute": "m", "minutes": "m"}
_NAMES |= {"sec": "s", "secs": "s", "second": "s", "seconds": "s"}
_PART = re.compile(r"([0-9]{1,9}(?:\.[0-9]{1,9})?)\s*([a-z]+)\s*")
_CLOCK = re.compile(r"(?:([0-9]{1,3}):)?([0-9]{1,3}):([0-5][0-9])")
_SECONDS = re.compile(r"[0-9]{1,9}(?:\.[0-9]{1,3})?")

HOW_TO_WRITE = "write it like 45s, 1m30s, 1:30 or 90 (seconds)"


def spellings_of_units() -> dict[str, list[str]]:
    """Return how each unit of a duration may be written, the largest unit first."""
    return {
        unit: [unit, *(name for name, short in _NAMES.items() if short == unit)]
        for unit in _UNIT_MS
    }


def round_up(value: int, step: int) -> int:
    """Return the smallest multiple of `step` that is not below `value`."""
    return steps_to_reach(value, step) * step


def steps_to_reach(value: int, step: int) -> int:
    """Return how many steps of that size it takes to reach `value`."""
    return -(-value // step)


def parse_duration(written: str) -> int:
    """Return the milliseconds of a duration. Raises ValueError with a sentence for the author."""
    text = written.strip().lower()
    if _SECONDS.fullmatch(text):
        return round(float(text) * 1_000)
    if clock := _CLOCK.fullmatch(text):
        hours, minutes, seconds = (int(part or 0) for part in clock.groups())
        return ((hours * 60 + minutes) * 60 + seconds) * 1_000
    total = _sum_of_parts(text, _UNIT_MS)
    if total is None:
        raise ValueError(f"{quoted(written)} is not a duration")
    return total


def parse_age(written: str) -> int:
    """Return the milliseconds of an age, which may be many days. Raises ValueError likewise."""
    total = _sum_of_parts(written.strip().lower(), _AGE_MS)
    if total is None:
        raise ValueError(f"{quoted(written)} is not an age: write one like 30d, 2w or 12h")
    return total


def parse_size(written: str) -> int:
    """Return the bytes of a size. Raises ValueError likewise, also for a number without a unit."""
    text = written.strip().lower()
    if text == "0":
        return 0
    total = _sum_of_parts(text, _BYTES)
    if total is None:
        raise ValueError(f"{quoted(written)} is not a size: write one like 500MB or 1.5GB")
    return total


def _sum_of_parts(text: str, sizes: Mapping[str, int]) -> int | None:
    """Return the sum of parts such as `1m 30s`; None if the text is anything else.

    `sizes` has the units, the largest first. Each may come once, and a larger one comes first.
    """
    position, total, units = 0, 0.0, list(sizes)
    while part := _PART.match(text, position):
        unit = _NAMES.get(part[2], part[2])
        if unit not in units:
            break
        units = units[units.index(unit) + 1 :]
        total += float(part[1]) * sizes[unit]
        position = part.end()
    return round(total) if text and position == len(text) else None


def format_duration(ms: int) -> str:
    """Return the shortest form that `parse_duration` reads back, e.g. `1m30s`, `1.5s`."""
    minutes, rest_ms = divmod(ms, 60_000)
    hours, minutes = divmod(minutes, 60)
    parts = ""
    if hours:
        parts += f"{hours}h"
    if minutes:
        parts += f"{minutes}m"
    if rest_ms or not parts:
        seconds = f"{rest_ms / 1_000:.3f}".rstrip("0").rstrip(".")
        parts += f"{seconds}s"
    return parts


def format_size(size: int) -> str:
    """Return the bytes with three digits, or in the largest unit: `56.7 MB`, `812 kB`, `0 B`."""
    shown, unit = float(size), "B"
    for larger in ("kB", "MB", "GB", "TB"):
        if shown < 999.5:
            break
        shown, unit = shown / 1_000, larger
    return f"{shown:,.0f} {unit}" if shown >= 100 else f"{shown:.3g} {unit}"


def format_clock(ms: int) -> str:
    """Return a moment of the session with tenths, e.g. `2:06.5` or `1:02:06.5`; rounded down."""
    return f"{_clock(ms // 1_000)}.{ms % 1_000 // 100}"


def format_total(ms: int) -> str:
    """Return a length in whole seconds, e.g. `13:42` or `1:02:06`."""
    return _clock(round(ms / 1_000))


def _clock(seconds: int) -> str:
    minutes, seconds = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    if hours:
        return f"{hours}:{minutes:02}:{seconds:02}"
    return f"{minutes}:{seconds:02}"
