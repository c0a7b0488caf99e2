"""Loads, rests, ages and sizes as sheets have them: `80kgx5`, `r: 90s`, `10yo`, `6"x6"`."""

import re

from voicecoach.languages.english_spoken.amounts.amount_words import whole_words
from voicecoach.languages.english_spoken.amounts.units import FORMS
from voicecoach.languages.english_spoken.matching.rule import (
    Match,
    SpokenRule,
    text_after,
    text_before,
)

_LEFT = re.compile(r"\bL\b")
_LENGTH = r"(?:\d{1,3} ?(?:s|secs?|mins?|[\"'])(?!\w)|\d{1,2}:\d\d)"


def _rest(match: Match) -> str:
    """Return the word for a rest, unless the letter stands for a side."""
    is_side = _LEFT.search(text_before(match)) or _LEFT.search(text_after(match))
    return match[0] if is_side else "rest "


def _phases(match: Match) -> str:
    return match[0].replace("-", ", ")


def _size(match: Match) -> str:
    unit = "foot" if match[2] == "'" else "inch"
    return f"{match[1]} by {match[3]} {unit}"


LOADS_AND_RESTS = (
    SpokenRule(
        "100kg x 5 x 5",
        "one hundred kilograms, five sets of five",
        r"(?<=\d)( ?(?:kgs?|lbs?)) ?[xX] ?(?=\d+ ?[xX] ?\d)",
        r"\1, ",
    ),
    SpokenRule(
        "80kgx5",
        "eighty kilograms five times",
        r"(?<=kg|lb|BW)[xX] ?(?=\d)",
        " x",
    ),
    SpokenRule(
        "R: 90s",
        "rest ninety seconds",
        rf"(?<![\w/&+'.-])(?:[rR] ?[:=] ?|r ?)(?={_LENGTH})",
        _rest,
    ),
    SpokenRule(
        "4s-1s-2s",
        "four seconds, one second, two seconds",
        r"(?<![\w.,/:-])\d{1,2}s(?:-\d{1,2}s){2,11}(?![\w-])",
        _phases,
    ),
    SpokenRule(
        "-10\N{DEGREE SIGN} to 10\N{DEGREE SIGN}",
        "minus ten to ten degrees",
        r"(?<![^\s(])-(\d{1,3}) ?\N{DEGREE SIGN} ?(?:to|-) ?(?=\d)",
        lambda match: f"minus {whole_words(match[1])} to ",
    ),
    SpokenRule(
        '6"x6" and on',
        "six by six inches and on",
        r"(?<![\w.,/:-])(\d{1,3})([\"']) ?[xX] ?(\d{1,3})\2",
        _size,
    ),
    SpokenRule(
        'Stretch 30"x3',
        "Stretch thirty seconds three times",
        r"(?<=\d[\"'])(?=[xX]\d{1,2}(?![\d\"']))",
        " ",
    ),
    SpokenRule(
        "Run (R=400m jog)",
        "Run, rest four hundred metre jog",
        r"\b[rR] ?[:=] ?(\d{2,4}) ?m (?=(?:jog|walk|easy|float|slow)\b)",
        r"rest \1 metre ",
    ),
    SpokenRule(
        "5ft6 tall",
        "five foot six tall",
        r"(?<![\w.,/:-])(\d) ?(?i:ft) ?(\d{1,2})(?: ?in\b)?(?!\w|\.\d)",
        r"\1'\2" + '"',
    ),
    SpokenRule(
        "1,5-2 kg",
        "one point five to two kilograms",
        rf"(?<![\d,])(\d{{1,3}}),(\d{{1,2}})(?=\s?-\s?\d{{1,3}}(?:,\d{{1,2}})?\s?(?:{FORMS})(?!\w))",
        r"\1.\2",
    ),
    SpokenRule('2:30" rest', "two minutes thirty rest", r"(?<=\d:\d\d)\"", ""),
    SpokenRule("65yo", "sixty five years old", r"(?<=\d) ?yo\b", " years old"),
)
