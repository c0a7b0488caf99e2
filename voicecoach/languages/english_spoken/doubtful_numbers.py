"""Numbers that can be read in two ways: `3/7`, `-10s`, `1.250 kg`, `40:20`."""

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from voicecoach.languages.english_spoken.amounts.clock_times import TIMED_BEFORE
from voicecoach.languages.english_spoken.amounts.dashed_doses import MEASURED, THOUSANDS_OF
from voicecoach.languages.english_spoken.amounts.marks import HAS_INCHES
from voicecoach.languages.english_spoken.matching.contexts import is_about_effort, is_about_time
from voicecoach.languages.english_spoken.matching.rule import Match, text_before
from voicecoach.languages.english_spoken.spoken_form import spoken_english
from voicecoach.languages.notation import Doubt

_TOLD_BEFORE = re.compile(
    r"\b(?:for|in|every|after|over|within|next|last|past|about|review|reassess|repeat|until|f/?u|x"
    r"|set|round|day|week|part|page|pain|rpe|level|score|strength|grade)\W*$",
    re.IGNORECASE,
)
"""What says whether `3/7` is a span of days or three of seven."""


class _TwoWays(NamedTuple):
    """Numbers that may be one thing or another."""

    pattern: str
    may_be: str
    hint: str
    """What to write instead, with the groups of the match in braces."""
    is_clear: Callable[[Match], object] = lambda _match: False
    """Tells whether what stands beside them says which it is."""


def _is_told(match: Match) -> object:
    return _TOLD_BEFORE.search(text_before(match))


def _is_timed(match: Match) -> object:
    return TIMED_BEFORE.search(text_before(match))


def _has_unit(match: Match) -> object:
    before = text_before(match)
    is_quoted = len(re.findall(r'(?<!\d)"', before)) % 2
    has_inches = HAS_INCHES.search(before)
    return is_quoted or has_inches or is_about_time(match) or is_about_effort(match)


_READINGS = (
    _TwoWays(
        r"(?<![\w.,/:-])([1-6])/7(?![\w/%.-])", "days or two numbers", "write {0} days", _is_told
    ),
    _TwoWays(
        r"(?<![\w.,/:-])([1-9]|1[01])/12(?![\w/%.-]|/)",
        "months, a date or two numbers",
        "write {0} months",
        _is_told,
    ),
    _TwoWays(
        r"(?:^|(?<=[:;,(] ))-(\d{1,3} ?(?:s|secs?|mins?|reps?))\b",
        "less or a dash",
        "write minus {0}, or leave the dash out",
    ),
    _TwoWays(
        r"(?<=[A-Za-z)] )-(\d{1,3})(?![\w%.:/\"'\N{DEGREE SIGN}-]"
        r"| ?(?:kgs?|lbs?|cm|deg|degrees?|[a-z]+s|[xX])\b)",
        "minus or a dash",
        "write minus {0}, or a comma for the dash",
    ),
    _TwoWays(
        rf"(?<![\w.,/:-])[1-9]\d{{0,2}}\.(?!000(?! ?{MEASURED}))\d{{3}}(?![\w.]| ?{THOUSANDS_OF})",
        "thousands or a decimal",
        "write thousands with a comma, and no more than two decimals",
    ),
    _TwoWays(
        r"(?<![\w:.])(15|20|30|40|45|50|60):(10|15|20|30|40|45)(?![\d:])",
        "work and rest, or a length",
        "write {0}s on, {1}s off, or {0} min {1} s",
        _is_timed,
    ),
    _TwoWays(
        r"(?<![\w.,/:'-])(\d{1,3})\"(?=\s*(?:$|[,;.)]))",
        "seconds or inches",
        "write {0} s or {0} inches",
        _has_unit,
    ),
)


def doubtful_numbers(text: str) -> Iterator[Doubt]:
    """Yield the numbers that nothing beside them makes clear."""
    for reading in _READINGS:
        for match in re.finditer(reading.pattern, text):
            if not reading.is_clear(match):
                message = f"may be {reading.may_be}, and is said {spoken_english(match[0])}"
                yield Doubt(match[0], message, reading.hint.format(*match.groups()))
