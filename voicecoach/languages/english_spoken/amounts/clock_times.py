"""Lengths with two parts: `1:30`, `1m30s`, `5'10"`."""

import re

from voicecoach.languages.english_numbers import number
from voicecoach.languages.english_spoken.amounts.amount_words import whole_words
from voicecoach.languages.english_spoken.matching.contexts import is_about_effort, is_about_time
from voicecoach.languages.english_spoken.matching.rule import Match, SpokenRule, text_before

INCHES_IN_A_FOOT = 12
MINUTE_S = 60
_HEIGHTS_IN_FEET = range(4, 8)
_WORK_S = (20, 30, 40, 45, 50, 60)
"""How long one works in the usual intervals."""

TIMED_BEFORE = re.compile(r"\b(?:in|under|over|at|of|for|time|pace|best|pb|pr|run|to)\W*$", re.I)
_CLOCK = r"(?:\d{1,2}:)?\d{1,2}:[0-5]\d"
_MINUTES = r"(?:m|mins?|minutes?)\.?"
_SECONDS = r"(?:s|secs?|seconds?)\.?"
_HOURS = r"(?:h|hrs?|hours?)\.?"


def _parts(value: int, unit: str) -> str:
    if not value:
        return ""
    return f"{number(value)} {unit}" if value == 1 else f"{number(value)} {unit}s"


def length_words(hours: int, minutes: int, seconds: int) -> str:
    """Return a length as people say it: `one minute thirty`, `one hour five minutes`."""
    if minutes and seconds and not hours:
        return f"{_parts(minutes, 'minute')} {number(seconds)}"
    parts = [_parts(hours, "hour"), _parts(minutes, "minute"), _parts(seconds, "second")]
    return " ".join(part for part in parts if part) or "zero seconds"


def _clock_words(clock: str) -> str:
    hours, minutes, seconds = (int(part) for part in f"0:{clock}".split(":")[-3:])
    return length_words(hours, minutes, seconds)


def _clock_range(match: Match) -> str:
    return f"{_clock_words(match[1])} to {_clock_words(match[2])}"


def _hours_and_minutes(match: Match) -> str:
    return length_words(int(match[1]), int(match[2]), 0)


def _minutes_and_seconds(match: Match) -> str:
    return length_words(0, int(match[1]), int(match[2]))


def _feet_and_inches(match: Match) -> str:
    is_clock = match[2].startswith("0") or int(match[2]) >= INCHES_IN_A_FOOT
    if is_clock or is_about_time(match) or is_about_effort(match):
        return _minutes_and_seconds(match)
    return f"{whole_words(match[1])} foot {whole_words(match[2])}"


def _tall_or_long(match: Match) -> str:
    """Return the height of a person, or a length: `5'11` and `1'30`."""
    is_height = int(match[1]) in _HEIGHTS_IN_FEET and int(match[2]) < INCHES_IN_A_FOOT
    return _feet_and_inches(match) if is_height else _minutes_and_seconds(match)


def _work_and_rest(match: Match) -> str:
    """Return the two numbers of intervals such as `40:20`, which are no length."""
    work, rest = int(match[1]), int(match[2])
    is_pair = work in _WORK_S and (work == rest or work == 2 * rest or work + rest == MINUTE_S)
    if not is_pair or work < rest or TIMED_BEFORE.search(text_before(match)):
        return match[0]
    return f"{number(work)} {number(rest)}{', x' if match[3] else ''}"


INTERVALS = (
    SpokenRule(
        "Tabata 20:10",
        "Tabata twenty ten",
        r"(?<![\d:])(\d{2}):(\d{2})(?![\d:]|\s?(?:/|-|min|hours?\b|h\b))( ?[xX] ?(?=\d))?",
        _work_and_rest,
    ),
)
"""They come before the sets."""

CLOCK_TIMES = (
    SpokenRule(
        "1:00-1:30",
        "one minute to one minute thirty",
        rf"(?<![\d:])({_CLOCK})\s?-\s?({_CLOCK})(?![\d:])",
        _clock_range,
    ),
    SpokenRule(
        "1:30 min rest",
        "one minute thirty rest",
        rf"(?<![\d:])({_CLOCK})(?![\d:])(?:\s?(?:{_MINUTES}|{_HOURS})(?!\w))?",
        lambda match: _clock_words(match[1]),
    ),
    SpokenRule(
        "Ratio 2:1",
        "Ratio two to one",
        r"(?<![\d:])(\d{1,2}):(\d{1,2})(?![\d:])",
        lambda match: f"{whole_words(match[1])} to {whole_words(match[2])}",
    ),
    SpokenRule(
        "1h30",
        "one hour thirty minutes",
        rf"(?<![\w.])(\d{{1,2}})\s?{_HOURS}\s?(\d{{1,2}})(?:\s?{_MINUTES})?(?!\w)",
        _hours_and_minutes,
    ),
    SpokenRule(
        "1m30s",
        "one minute thirty",
        rf"(?<![\w.])(\d{{1,3}})\s?{_MINUTES}\s?(\d{{1,2}})\s?{_SECONDS}(?!\w)",
        _minutes_and_seconds,
    ),
    SpokenRule(
        "1min30",
        "one minute thirty",
        rf"(?<![\w.])(\d{{1,3}}){_MINUTES}([0-5]\d)(?!\w)",
        _minutes_and_seconds,
    ),
    SpokenRule(
        "5'10\"", "five foot ten", r"(?<![\w.'])(\d{1,2})'\s?(\d{1,2})(?:\"|'')", _feet_and_inches
    ),
    SpokenRule(
        "1'30 rest",
        "one minute thirty rest",
        r"(?<![\w.'])(\d{1,2})'(\d\d?)(?![\w\"'])",
        _tall_or_long,
    ),
)
