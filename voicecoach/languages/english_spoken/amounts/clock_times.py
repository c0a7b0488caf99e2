"""Lengths with two parts: `1:30`, `1m30s`, `5'10"`; and times of day."""

from voicecoach.languages.english_numbers import number
from voicecoach.languages.english_spoken.amounts.amount_words import whole_words
from voicecoach.languages.english_spoken.matching.contexts import is_about_effort, is_about_time
from voicecoach.languages.english_spoken.matching.rule import Match, SpokenRule

INCHES_IN_A_FOOT = 12
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


def _time_of_day(match: Match) -> str:
    minutes = int(match[2])
    parts = [number(int(match[1])), "oh" if 0 < minutes < 10 else "", number(minutes)]
    said = " ".join(part for part in parts if part and (minutes or part != "zero"))
    return f"{said} {match[3].lower()}.m."


def _hours_and_minutes(match: Match) -> str:
    return length_words(int(match[1]), int(match[2]), 0)


def _minutes_and_seconds(match: Match) -> str:
    return length_words(0, int(match[1]), int(match[2]))


def _feet_and_inches(match: Match) -> str:
    is_clock = match[2].startswith("0") or int(match[2]) >= INCHES_IN_A_FOOT
    if is_clock or is_about_time(match) or is_about_effort(match):
        return _minutes_and_seconds(match)
    return f"{whole_words(match[1])} foot {whole_words(match[2])}"


CLOCK_TIMES = (
    SpokenRule(
        "Start at 7:30 pm",
        "Start at seven thirty p.m.",
        r"\b(\d{1,2}):([0-5]\d)\s?([AaPp])\.?[Mm]\b\.?",
        _time_of_day,
    ),
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
        r"(?<![\w.'])(\d{1,2})'(\d\d)\b",
        _minutes_and_seconds,
    ),
)
