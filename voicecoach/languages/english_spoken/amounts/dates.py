"""Dates and seasons: `12 May`, `May 12th`, `2024-05-12`, `2024/25`."""

import re

from voicecoach.languages.english_numbers import ordinal
from voicecoach.languages.english_spoken.amounts.amount_words import whole_words, year_words
from voicecoach.languages.english_spoken.matching.rule import Match, SpokenRule, text_before

_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
_LAST_DAY = 31
_MOST_YEARS = 10
_COUNTED_THINGS = "(?:k?cals?|m|metres|meters|steps|reps|ml|w|watts|kg|mg|calories|jumps|skips)"

_MARCH_OR_MAY = r"(?:[Mm]arch|MARCH|[Mm]ay|MAY)(?![\w-])"
"""Words of their own, which are months only beside what tells it."""

_MONTH = (
    r"(?:(?i:january|february|april|june|july|august|september|october|november|december)"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec"
    r"|JAN|FEB|MAR|APR|JUN|JUL|AUG|SEPT?|OCT|NOV|DEC)(?![\w-])(?:\.(?= ?\d))?"
)
_DAY = r"(0?[1-9]|[12]\d|3[01])"
_TH = r"(?i:st|nd|rd|th)"
_YEAR = r"(?:,? ((?:19|20)\d\d)(?![\w.,]*\d))?"
_NO_DOSE = (
    r"(?![\w%\"'/:\N{DEGREE SIGN}-]|[.,]\d)"
    r"(?! ?(?i:x|reps?|sets?|times|each|ea|per|to|s|secs?|seconds?|mins?|minutes?|steps?|m|kg|lbs?)"
    r"\b)"
)
"""What comes after a day of a month, and not after a count."""

_COUNTED = re.compile(r"\b(?:set|round|day|week|part|exercise|move|phase|step|level|rep)s? $", re.I)


def _month(written: str) -> str:
    start = written[:3].title()
    return next(month for month in _MONTHS if month.startswith(start))


def _with_year(date: str, year: str | None) -> str:
    return f"{date} {year_words(int(year))}" if year else date


def _day_first(match: Match) -> str:
    before = text_before(match)
    is_verb = match[2] in ("march", "may") and not match[3]
    if is_verb or _COUNTED.search(before):
        return match[0]
    the = "" if before.lower().endswith("the ") else "the "
    return _with_year(f"{the}{ordinal(int(match[1]))} of {_month(match[2])}", match[3])


def _month_first(match: Match) -> str:
    return _with_year(f"{_month(match[1])} {ordinal(int(match[2]))}", match[3])


def _march_or_may_first(match: Match) -> str:
    """Return the date, unless one may march twelve steps."""
    if not (match[1] or match[4] or match[5]):
        return match[0]
    date = f"{match[1] or ''}{_month(match[2])} {ordinal(int(match[3]))}"
    return _with_year(date, match[5])


def _year_first(match: Match) -> str:
    month, day = int(match[3]), int(match[4])
    if not (1 <= month <= len(_MONTHS) and 1 <= day <= _LAST_DAY):
        return match[0]
    return _with_year(f"the {ordinal(day)} of {_MONTHS[month - 1]}", match[1])


def _in_numbers(match: Match) -> str:
    """Return a date as three numbers, since the day may come first or second."""
    first, second = (whole_words(match[part].lstrip("0") or "0") for part in (1, 3))
    return f"{first}, {second}, {year_words(int(match[4]))}"


def _season(match: Match) -> str:
    """Return two years, the first before the second."""
    first = int(match[1])
    second = int(match[2]) if len(match[2]) > 2 else first - first % 100 + int(match[2])
    is_span = 0 < second - first <= _MOST_YEARS
    return f"{year_words(first)} to {year_words(second)}" if is_span else match[0]


DATES = (
    SpokenRule(
        "On 2024-05-12",
        "On the twelfth of May twenty twenty four",
        r"(?<![\w./-])((?:19|20)\d\d)([-/.])(\d\d)\2(\d\d)(?![\w/-])",
        _year_first,
    ),
    SpokenRule(
        "On 12/05/2024",
        "On twelve, five, twenty twenty four",
        r"(?<![\w./-])(\d\d?)([-/.])(\d\d?)\2((?:19|20)\d\d)(?![\w/-])",
        _in_numbers,
    ),
    SpokenRule(
        "The 2024/25 plan",
        "The twenty twenty four to twenty twenty five plan",
        rf"(?<![\w./,-])((?:19|20)\d\d)[/-]((?:19|20)?\d\d)(?![\w/-]|[.,]\d| ?{_COUNTED_THINGS}\b)",
        _season,
    ),
    SpokenRule(
        "Review on 12 May",
        "Review on the twelfth of May",
        rf"(?<![\w.,/:-]){_DAY}{_TH}? (?:of )?"
        rf"({_MARCH_OR_MAY}(?! (?:be|not|have|hurt|feel|need|help|take|cause|seem)\b)|{_MONTH})"
        rf"{_YEAR}",
        _day_first,
    ),
    SpokenRule(
        "Review Jan. 12",
        "Review January twelfth",
        rf"\b({_MONTH}) {_DAY}{_TH}?{_YEAR}{_NO_DOSE}",
        _month_first,
    ),
    SpokenRule(
        "May 12th, 2024",
        "May twelfth twenty twenty four",
        rf"(\b(?i:on|by|from|till|until|since|before|after) )?\b({_MARCH_OR_MAY}) {_DAY}({_TH})?"
        rf"{_YEAR}{_NO_DOSE}",
        _march_or_may_first,
    ),
)
