"""Numbers with a unit: `10s`, `20 kg`, `5-10 min`."""

import re

from voicecoach.languages.english_spoken.amounts.amount_words import (
    AMOUNT,
    DECIMAL,
    NUMBER_STARTS,
    amount_words,
    decade_words,
    fraction_words,
    range_words,
)
from voicecoach.languages.english_spoken.amounts.plural_numbers import is_decade
from voicecoach.languages.english_spoken.amounts.units import DESCRIBED, FORMS, Unit, unit_of
from voicecoach.languages.english_spoken.matching.contexts import is_about_time
from voicecoach.languages.english_spoken.matching.rule import (
    Match,
    SpokenRule,
    text_after,
)

OF_NUMBER = rf"{NUMBER_STARTS}(?P<low>{AMOUNT})(?:\s?(?:-|to)\s?(?P<high>{DECIMAL}))?"
END = r"(?![A-Za-z0-9])(?!['\u2019][a-z])(?:\.(?=,|\)|\s+[a-z0-9(]))?"
"""The end of a unit. The dot of a short form is a part of it, unless the sentence ends there."""

_METRE = Unit("metre", "metres", "m")
_MINUTE = Unit("minute", "minutes", "m")

_NOUN = re.compile(rf"\s(?:{DESCRIBED})\b", re.IGNORECASE)


def measure_words(match: Match, unit: Unit, *, is_described: bool | None = None) -> str:
    """Return the number, or range, with its unit.

    `is_described` says whether the measure describes a noun; None looks for one after it.
    """
    low, high = match["low"], match["high"]
    words = range_words(low, high) if high else amount_words(low)
    if is_described is None:
        is_described = _NOUN.match(text_after(match)) is not None
    if is_described:
        return f"{words} {unit.one}"
    is_fraction = "/" in low and " " not in low
    if is_fraction and not high and fraction_words(low):
        return _part_of(words, unit)
    return f"{words} {unit.one if words == 'one' or high == '1' else unit.many}"


def _part_of(words: str, unit: Unit) -> str:
    """Return `half a minute`, `three quarters of a mile`."""
    article = "an" if unit.one[0] in "aeiou" or unit.one == "hour" else "a"
    of = "" if words == "half" else "of "
    return f"{words} {of}{article} {unit.one}"


def _measure(match: Match) -> str:
    if match["unit"] in ("s", "S") and is_decade(match):
        return decade_words(match["low"]) or match[0]
    return measure_words(match, unit_of(match["unit"]) or _METRE)


def _hyphened(match: Match) -> str:
    return measure_words(match, unit_of(match["unit"]) or _METRE, is_described=True)


def _metres_or_minutes(match: Match) -> str:
    return measure_words(match, _MINUTE if is_about_time(match) else _METRE)


_WORDS = "minute|hour|second|mile|kilometre|metre|inch|foot|rep|breath|day|week"

MEASURES = (
    SpokenRule(
        "1 000 m", "one thousand metres", r"(?<![\d.,])(\d{1,3}) 000(?=\s?k?m\b)", r"\g<1>000"
    ),
    SpokenRule(
        "1,5 kg",
        "one point five kilograms",
        rf"(?<![\d,])(\d{{1,3}}),(\d{{1,2}})(?=\s?(?:{FORMS}|m){END})",
        r"\1.\2",
    ),
    SpokenRule(
        "40s/20s",
        "forty seconds, twenty seconds",
        rf"(?<=\d)(\s?(?:{FORMS}|m))\s?/\s?(?=\d+\s?(?:{FORMS}|m)(?![A-Za-z]))",
        r"\1, ",
    ),
    SpokenRule(
        "5s-10s",
        "five to ten seconds",
        rf"{NUMBER_STARTS}({DECIMAL})\s?(?P<unit>{FORMS}|m|\"|')\s?(?:-|to)\s?({DECIMAL})\s?(?P=unit)"
        r"(?![A-Za-z])",
        r"\1-\3\g<unit>",
    ),
    SpokenRule(
        "30s-1min",
        "thirty seconds to one minute",
        rf"(?<=\d)(\s?(?:{FORMS}|m))\s?-\s?(?=\d)",
        r"\1 to ",
    ),
    SpokenRule(
        "20-kg plate",
        "twenty kilogram plate",
        rf"{OF_NUMBER}-(?P<unit>{FORMS}|m){END}",
        _hyphened,
    ),
    SpokenRule("1 kg", "one kilogram", rf"{OF_NUMBER}\s?(?P<unit>{FORMS}){END}", _measure),
    SpokenRule("Rest 2m", "Rest two minutes", rf"{OF_NUMBER}\s?[mM]{END}", _metres_or_minutes),
    SpokenRule(
        "1/2 hour",
        "half an hour",
        rf"{NUMBER_STARTS}(?P<low>{AMOUNT})(?P<high>(?!))?\s(?P<unit>{_WORDS})\b(?!-)",
        lambda match: _fraction_of_word(match),
    ),
)


def _fraction_of_word(match: Match) -> str:
    """Return `half an hour`. Any other number before the word of a unit needs nothing."""
    if "/" not in match["low"] or " " in match["low"]:
        return match[0]
    return measure_words(match, Unit(match["unit"], "", ""), is_described=False)
