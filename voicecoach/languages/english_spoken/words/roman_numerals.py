"""Roman numerals: `Warrior II`, `Type I`, `Phases I-III`."""

import re

from voicecoach.languages.english_numbers import number
from voicecoach.languages.english_spoken.matching.rule import (
    Match,
    SpokenRule,
    text_after,
    text_before,
)

_LONG = r"(?:X{0,3}(?:IX|IV|VI{1,3}|I{2,3})|X{1,3}[IV])"
"""A numeral of two signs or more, up to 39."""

_NUMBERED = frozenset(
    "Warrior Type Phase Part Level Stage Grade Class Week Day Round Set Block Series Exercise Step"
    " Chapter Position Pose Variation Version Section Unit Workout Session Move Plan Category Zone"
    " Virabhadrasana Salutation Figure Table Form Option Test Cycle Module Lesson".split()
)
"""What has a number: after these, even `I` and `V` are numerals."""

_NO_NAMES = frozenset(
    "Am Do Did Can Could Should Would Will May Might Must Have Had Was Were Shall When Where What"
    " Why How Who And But Or So If As Than That Then Now Yes No Not Neither Nor Because".split()
)
"""Words with a capital, after which `I` is the person."""

_VERBS = re.compile(
    r"['\u2019]|\s+(?:am|was|have|had|do|did|can|could|will|would|shall|should|may|might|must|like"
    r"|love|want|need|know|think|feel|used?|said|say|mean|hate|get|go|see|[A-Z])\b"
)
_ENDS = re.compile(r"$|[.,;:!)]|\s+pose\b")
_ROW_BEFORE = re.compile(r"\b(?:one|two|three) (?:to|and|or)$")
_VALUES = {"I": 1, "V": 5, "X": 10}


def _words(numeral: str) -> str:
    """Return the numeral in words: a sign before a larger one is taken away."""
    values = [_VALUES[letter] for letter in numeral]
    following = [*values[1:], 0]
    pairs = zip(values, following, strict=True)
    return number(sum(value if value >= after else -value for value, after in pairs))


def _row(match: Match) -> str:
    between = {"-": " to ", "\N{EN DASH}": " to ", "/": " and "}.get(match[2], match[2])
    return _words(match[1]) + between


def _long(match: Match) -> str:
    # "IV" by itself is a drip: it needs a name before it, or a row.
    is_in_row = _ROW_BEFORE.search(text_before(match) + match["name"])
    if match["numeral"] == "IV" and not match["name"][0].isupper() and not is_in_row:
        return match[0]
    return f"{match['name']}{match['between']}{_words(match['numeral'])}"


def _single(match: Match) -> str:
    name, numeral, after = match[1], match[2], text_after(match)
    if name in _NUMBERED or name.removesuffix("s") in _NUMBERED:
        is_numeral = not _VERBS.match(after)
    else:
        is_numeral = numeral == "I" and name not in _NO_NAMES and bool(_ENDS.match(after))
    return f"{name} {_words(numeral)}" if is_numeral else match[0]


ROMAN_NUMERALS = (
    SpokenRule(
        "Warriors I-III",
        "Warriors one to three",
        rf"(?<=[a-z] )(I|V|{_LONG})(-|\N{{EN DASH}}|/|, | and | or | to )(?=(?:{_LONG}|V|X)\b)",
        _row,
    ),
    SpokenRule(
        "Warrior II",
        "Warrior two",
        rf"\b(?P<name>[A-Za-z]+)(?P<between>,? )(?P<numeral>{_LONG})\b(?!['\u2019/][A-Za-z])",
        _long,
    ),
    SpokenRule("Type I", "Type one", r"\b([A-Z][a-z]{2,}) (I|V)\b(?!\.[A-Za-z])", _single),
)
