"""Durations as people write them, to and from whole milliseconds; the only reader of clock text.

Written forms: `90` (seconds), `45s`, `1.5s`, `500ms`, `2m`, `1m30s`, `1h`, `1 min 30 sec`,
`1:30`, `1:02:03`.
"""

import re

from voicecoach.errors import quoted

_UNIT_MS = {"h": 3_600_000, "m": 60_000, "s": 1_000, "ms": 1}
_NAMES = {"hour": "h", "hours": "h", "min": "m", "mins": "m", "minute": "m", "minutes": "m"}
_NAMES |= {"sec": "s", "secs": "s", "second": "s", "seconds": "s"}
_PART = re.compile(r"([0-9]{1,9}(?:\.[0-9]{1,9})?)\s*([a-z]+)\s*")
_CLOCK = re.compile(r"(?:([0-9]{1,3}):)?([0-9]{1,3}):([0-5][0-9])")
_SECONDS = re.compile(r"[0-9]{1,9}(?:\.[0-9]{1,3})?")

HOW_TO_WRITE = "write it like 45s, 1m30s, 1:30 or 90 (seconds)"


def parse_duration(written: str) -> int:
    """The milliseconds that `written` says. Raises ValueError with a sentence for the author."""
    text = written.strip().lower()
    if _SECONDS.fullmatch(text):
        return round(float(text) * 1_000)
    if clock := _CLOCK.fullmatch(text):
        hours, minutes, seconds = (int(part or 0) for part in clock.groups())
        return ((hours * 60 + minutes) * 60 + seconds) * 1_000
    return _sum_of_parts(text, written)


def _sum_of_parts(text: str, written: str) -> int:
    position, total, units = 0, 0.0, list(_UNIT_MS)
    while part := _PART.match(text, position):
        unit = _NAMES.get(part[2], part[2])
        if unit not in units:
            break
        units = units[units.index(unit) + 1 :]  # each unit once, the larger first
        total += float(part[1]) * _UNIT_MS[unit]
        position = part.end()
    if not text or position < len(text):
        raise ValueError(f"{quoted(written)} is not a duration")
    return round(total)


def format_duration(ms: int) -> str:
    """The shortest written form that `parse_duration` reads back, e.g. `1m30s`, `1.5s`."""
    minutes, rest_ms = divmod(ms, 60_000)
    hours, minutes = divmod(minutes, 60)
    seconds = f"{rest_ms / 1_000:.3f}".rstrip("0").rstrip(".")
    parts = [f"{hours}h" if hours else "", f"{minutes}m" if minutes else ""]
    parts.append(f"{seconds}s" if rest_ms or not (hours or minutes) else "")
    return "".join(parts)


def format_clock(ms: int) -> str:
    """A moment in the session with tenths, e.g. `2:06.5` or `1:02:06.5`; rounded down."""
    return f"{_clock(ms // 1_000)}.{ms % 1_000 // 100}"


def format_total(ms: int) -> str:
    """A length in whole seconds, e.g. `13:42` or `1:02:06`."""
    return _clock(round(ms / 1_000))


def _clock(seconds: int) -> str:
    minutes, seconds = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes}:{seconds:02}"
