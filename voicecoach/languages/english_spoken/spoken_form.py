"""The order of the rules, and a text read by them."""

import re
from collections.abc import Iterable
from functools import lru_cache

from voicecoach.languages.english_spoken.abbreviations import ABBREVIATIONS
from voicecoach.languages.english_spoken.characters import simplify_characters
from voicecoach.languages.english_spoken.clock_times import CLOCK_TIMES
from voicecoach.languages.english_spoken.letters import LETTERS
from voicecoach.languages.english_spoken.markup import ADDRESSES, ARROWS, MARKUP
from voicecoach.languages.english_spoken.measures import MEASURES
from voicecoach.languages.english_spoken.number_rows import NUMBER_ROWS, TEMPOS
from voicecoach.languages.english_spoken.numbers import NUMBERS
from voicecoach.languages.english_spoken.pictures import without_pictures
from voicecoach.languages.english_spoken.rates import RATES
from voicecoach.languages.english_spoken.roman_numerals import ROMAN_NUMERALS
from voicecoach.languages.english_spoken.rule import SpokenRule, apply_rules
from voicecoach.languages.english_spoken.sets import SETS
from voicecoach.languages.english_spoken.sides import SIDES
from voicecoach.languages.english_spoken.signs import SIGNS_BEFORE_NUMBERS, SIGNS_BETWEEN_WORDS
from voicecoach.languages.english_spoken.tidy import BREAKS, SPACES

FOR_THE_EYE = (*ADDRESSES, *MARKUP, *ARROWS)
NUMBERS_AND_SIGNS = (
    *TEMPOS,
    *SETS,
    *RATES,
    *CLOCK_TIMES,
    *SIGNS_BEFORE_NUMBERS,
    *MEASURES,
    *NUMBER_ROWS,
    *NUMBERS,
    *SIGNS_BETWEEN_WORDS,
)
WORDS = (*ABBREVIATIONS, *SIDES, *LETTERS, *ROMAN_NUMERALS)

_HAS_SIGNS = re.compile(r"[^A-Za-z .,;:!?'\"-]|(?:^|[ -])-|-(?:[ -]|$)")
_DIFFERENT_TEXTS = 4_096
"""How many texts are remembered. A session says few different ones, but says them often."""

_MOST_READINGS = 5
"""Plain words need one, notation two. Where a sign was dropped, what stood beside it needs more."""


@lru_cache(_DIFFERENT_TEXTS)
def spoken_english(text: str) -> str:
    """Return the spoken form of an English text. It is empty for a text of nothing but signs."""
    for _ in range(_MOST_READINGS):
        spoken = _read_once(text)
        if spoken == text:
            break
        text = spoken
    return text


def _read_once(text: str) -> str:
    if not _HAS_SIGNS.search(text):
        return apply_rules(WORDS, text)
    return apply_rules(SPACES, before_leftovers(text))


def before_leftovers(text: str, left_out: Iterable[SpokenRule] = ()) -> str:
    """Return the text after every rule that reads a sign, with the signs that none has read.

    A test leaves a rule out, to see that the others do not do its work.
    """
    unused = set(left_out)
    text = apply_rules(_without(unused, FOR_THE_EYE), simplify_characters(text))
    text = " ".join(without_pictures(text).split())
    return apply_rules(_without(unused, (*NUMBERS_AND_SIGNS, *WORDS, *BREAKS)), text)


def _without(unused: set[SpokenRule], rules: Iterable[SpokenRule]) -> Iterable[SpokenRule]:
    return (rule for rule in rules if rule not in unused)
