"""Numbers in the plural: decades, ages and distances. They look like seconds: `over 65s`."""

import re

from voicecoach.languages.english_spoken.amounts.amount_words import decade_words, whole_words
from voicecoach.languages.english_spoken.amounts.units import DESCRIBED
from voicecoach.languages.english_spoken.matching.contexts import is_about_time
from voicecoach.languages.english_spoken.matching.rule import (
    Match,
    SpokenRule,
    text_after,
    text_before,
)

_HEARD = "music|hits|songs?|disco|playlist|style|party|night|theme|rock|pop|dance|aerobics"
"""What comes from a decade."""


_FOR_PEOPLE = "class(?:es)?|exercises?|sessions?|groups?|yoga|pilates"


def _in_plural(number: str) -> str:
    """Return the number in the plural: `sixties`, `sixty fives`, `four hundreds`."""
    words = decade_words(number) or f"{whole_words(number)}s"
    return words.removesuffix("xs") + "xes" if words.endswith("xs") else words


def _plural(match: Match) -> str:
    return _in_plural(match[1])


_DECADE_BEFORE = re.compile(
    r"\b(?:(?:your|their|his|her|my|our|early|mid|late)[ -]"
    r"|(?:in|of|from|since|like|love|all) the '?"
    r"|(?:^|[.!?] )the '?|(?<=[a-z] )a )(?:\d{1,3}0'?s (?:and|or|to) )?$",
    re.IGNORECASE,
)
_FAR = 24
"""How many characters before a number say that it is a decade."""

_TIMED_AFTER = re.compile(
    rf"(?: (?:and|or) \d0'?s)?[ -](?:{DESCRIBED}|gap|window|work|effort)\b", re.IGNORECASE
)


def is_decade(match: Match) -> bool:
    """Return whether a number in the plural is a decade or an age, and not seconds."""
    if not _DECADE_BEFORE.search(text_before(match)[-_FAR:]):
        return False
    return not (is_about_time(match) or _TIMED_AFTER.match(text_after(match)))


def _decade_or_seconds(match: Match) -> str:
    is_year = len(match[1]) > 2
    is_heard = re.match(rf" (?:{_HEARD})\b", text_after(match))
    return _plural(match) if is_year or is_heard or is_decade(match) else f"{match[1]} s"


PLURAL_NUMBERS = (
    SpokenRule(
        "Class for over 65s",
        "Class for over sixty fives",
        rf"(\b(?:(?i:{_FOR_PEOPLE}) (?:for )?(?:the )?|[tT]he )(?:over|under)[ -]"
        r"|\b(?:[oO]ver|[uU]nder)-)([4-9]\d)s\b",
        lambda match: f"{match[1]}{_in_plural(match[2])}",
    ),
    SpokenRule(
        "60's music", "sixties music", r"(?<![\w.,:/'-])((?:19|20)?[2-9]0)'s\b", _decade_or_seconds
    ),
    SpokenRule(
        "80s music", "eighties music", rf"(?<![\w.,:/-])'?([2-9]0)s(?= (?:{_HEARD})\b)", _plural
    ),
    SpokenRule(
        "Run 400s hard", "Run four hundreds hard", r"(?<![\w.,:/-])(400|800|1200|1600)s\b", _plural
    ),
)
