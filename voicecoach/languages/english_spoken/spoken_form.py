"""The order of the rules, and a text read by them."""

import re
from collections.abc import Iterable
from functools import lru_cache

from voicecoach.languages.english_spoken.abbreviations import ABBREVIATIONS, SHORT_FORMS
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
from voicecoach.languages.english_spoken.units import is_unit

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
    text = without_dot_of_short_form(text)
    if not _HAS_SIGNS.search(text):
        return apply_rules(WORDS, text)
    return apply_rules(SPACES, before_leftovers(text))


def without_dot_of_short_form(text: str) -> str:
    """Return a text such as `5 lb.` without its dot, which ends no sentence if none has begun."""
    if not text.endswith(".") or text[0].isupper():
        return text
    last_word = re.sub(r"^\d+", "", text[:-1].split(" ")[-1]).lower()
    is_short = last_word in SHORT_FORMS or last_word == "max" or is_unit(last_word)
    return text[:-1] if is_short else text


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
