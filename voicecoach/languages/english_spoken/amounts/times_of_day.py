"""Times of day: `7:30 pm`, `8-9am`, `at 18:30`."""

from voicecoach.languages.english_numbers import number
from voicecoach.languages.english_spoken.matching.rule import Match, SpokenRule

_AM = r"([AaPp])\.?[Mm]\b\.?"
_TIME = r"(1?\d)(?:[:.]([0-5]\d))?"
NOON = 12
_LAST_HOUR = 23
_FIRST_HOUR_OF_DAY = 5
"""Before it, `at 1:30` is more likely a moment of a workout."""


def _hour_words(hour: str, minutes: str | None, half: str | None = None) -> str:
    parts = [number(int(hour))]
    if int(hour) > NOON and minutes and not int(minutes):
        parts.append("hundred")
    if minutes and int(minutes):
        parts.append(f"oh {number(int(minutes))}" if int(minutes) < 10 else number(int(minutes)))
    return " ".join([*parts, f"{half.lower()}.m."] if half else parts)


def _time_of_day(match: Match) -> str:
    return _hour_words(match[1], match[2], match[3])


def _from_to(match: Match) -> str:
    first = _hour_words(match[1], match[2], match[3])
    return f"{first} to {_hour_words(match[4], match[5], match[6])}"


def _at(match: Match) -> str:
    hour, minutes = int(match[2]), int(match[3])
    is_of_day = _FIRST_HOUR_OF_DAY <= hour <= _LAST_HOUR
    if not is_of_day or not (minutes or hour > NOON):
        return match[0]
    return f"{match[1]}{_hour_words(match[2], match[3])}"


def _class_time(match: Match) -> str:
    """Return the hours of a class. Before five and after 22 it is a length."""
    before, *times = match.groups()
    hours = [int(hour) for hour in times[::2] if hour]
    if not all(_FIRST_HOUR_OF_DAY <= hour < _LAST_HOUR for hour in hours):
        return match[0]
    words = [_hour_words(*times[:2])]
    if times[2]:
        words.append(_hour_words(*times[2:]))
    is_whole = int(times[-1] or 0) == 0 if times[2] else int(times[1]) == 0
    return f"{before}{' to '.join(words)}" + (" o'clock" if is_whole and hours[-1] <= NOON else "")


_HOUR = r"(\d{1,2})(?::([0-5]\d))?"
_CLASS_BEFORE = (
    r"\b(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs?)?|Fri|Sat(?:ur)?|Sun)(?:day)?s?\b\.?|Th|Tu"
    r"|(?:[cC]lass(?:es)?|[mM]eet|[dD]oors|[oO]pen|[bB]e there|[aA]rrive)(?: from| at| open)?) "
)
_NO_CLASS_AFTER = (
    r"[\d:]|\s?(?:/|-|min|easy|steady|run|walk|jog|plank|rest|hold|pace|km|row|bike|h\b|per\b|of\b)"
)

TIMES_OF_DAY = (
    SpokenRule(
        "Open 8:30-9 am",
        "Open eight thirty to nine a.m.",
        rf"(?<![\w.,:/]){_TIME}\s?(?:{_AM})?\s?(?:-|to)\s?{_TIME}\s?{_AM}(?! [a-z]+ing)",
        _from_to,
    ),
    SpokenRule(
        "Start at 7:30 pm",
        "Start at seven thirty p.m.",
        rf"(?<![\w.,:/])(\d{{1,2}})[:.]([0-5]\d)\s?{_AM}",
        _time_of_day,
    ),
    SpokenRule(
        "Wake at 18:30",
        "Wake at eighteen thirty",
        r"(\b(?i:at) )(\d{1,2}):([0-5]\d)(?![\d:]|\s?(?:/|-|min|per\b|pace|a \w|km|h\b|mark))",
        _at,
    ),
    SpokenRule(
        "Class Tu/Th 10-10:45",
        "Class Tuesday and Thursday ten to ten forty five",
        rf"({_CLASS_BEFORE})(?=[\dto -]{{1,9}}:){_HOUR}(?:\s?(?:-|to)\s?{_HOUR})?"
        rf"(?!{_NO_CLASS_AFTER})",
        _class_time,
    ),
)
