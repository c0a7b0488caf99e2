"""All rules in their order, for a text with signs or digits."""

from collections.abc import Iterable

from voicecoach.languages.english_spoken.amounts.call_numbers import CALL_NUMBERS
from voicecoach.languages.english_spoken.amounts.clock_times import CLOCK_TIMES, INTERVALS
from voicecoach.languages.english_spoken.amounts.crosses import MULTIPLIED
from voicecoach.languages.english_spoken.amounts.dashed_doses import DASHED_DOSES, LEFT_DASHES
from voicecoach.languages.english_spoken.amounts.dates import DATES
from voicecoach.languages.english_spoken.amounts.health_doses import HEALTH_DOSES
from voicecoach.languages.english_spoken.amounts.loads_and_rests import LOADS_AND_RESTS
from voicecoach.languages.english_spoken.amounts.marks import MARKED, MARKS
from voicecoach.languages.english_spoken.amounts.measures import MEASURES
from voicecoach.languages.english_spoken.amounts.number_rows import NUMBER_ROWS, TEMPOS
from voicecoach.languages.english_spoken.amounts.numbers import NUMBERS
from voicecoach.languages.english_spoken.amounts.plural_numbers import PLURAL_NUMBERS
from voicecoach.languages.english_spoken.amounts.rates import RATES
from voicecoach.languages.english_spoken.amounts.sets import SETS
from voicecoach.languages.english_spoken.amounts.sheet_doses import SHEET_DOSES
from voicecoach.languages.english_spoken.amounts.times_of_day import TIMES_OF_DAY
from voicecoach.languages.english_spoken.matching.rule import SpokenRule, apply_rules
from voicecoach.languages.english_spoken.plain_words import has_signs, is_plain
from voicecoach.languages.english_spoken.signs.arrows import ARROWS
from voicecoach.languages.english_spoken.signs.characters import (
    simplify_characters,
    without_pictures,
)
from voicecoach.languages.english_spoken.signs.lists import LISTS
from voicecoach.languages.english_spoken.signs.markup import (
    ADDRESSES,
    MARKUP,
    WEB_NAMES,
)
from voicecoach.languages.english_spoken.signs.short_signs import SHORT_SIGNS
from voicecoach.languages.english_spoken.signs.sign_words import (
    SIGNS_BEFORE_NUMBERS,
    SIGNS_BETWEEN_WORDS,
)
from voicecoach.languages.english_spoken.signs.tidy import BREAKS, SPACES
from voicecoach.languages.english_spoken.signs.web import WEB
from voicecoach.languages.english_spoken.words.board_words import BOARD_WORDS
from voicecoach.languages.english_spoken.words.references import REFERENCES
from voicecoach.languages.english_spoken.words.side_signs import SIDE_SIGNS
from voicecoach.languages.english_spoken.words.word_rules import WORDS

FOR_THE_EYE = (
    *ADDRESSES,
    *WEB,
    *WEB_NAMES,
    *LISTS,
    *MARKUP,
    *SIDE_SIGNS,
    *BOARD_WORDS,
    *SHORT_SIGNS,
    *REFERENCES,
    *ARROWS,
)
NUMBERS_AND_SIGNS = (
    *DATES,
    *CALL_NUMBERS,
    *TIMES_OF_DAY,
    *PLURAL_NUMBERS,
    *LOADS_AND_RESTS,
    *DASHED_DOSES,
    *MULTIPLIED,
    *SHEET_DOSES,
    *HEALTH_DOSES,
    *INTERVALS,
    *TEMPOS,
    *SETS,
    *RATES,
    *CLOCK_TIMES,
    *SIGNS_BEFORE_NUMBERS,
    *LEFT_DASHES,
    *MARKS,
    *MEASURES,
    *MARKED,
    *NUMBER_ROWS,
    *NUMBERS,
    *SIGNS_BETWEEN_WORDS,
)


def read_signs(text: str) -> str:
    """Return a text after every rule."""
    return apply_rules(SPACES, before_leftovers(text))


def before_leftovers(text: str, left_out: Iterable[SpokenRule] = ()) -> str:
    """Return the text after every rule that reads a sign, with the signs that none has read.

    A test leaves a rule out, to see that the others do not do its work.
    """
    unused = set(left_out)
    text = apply_rules(_without(unused, FOR_THE_EYE), simplify_characters(text))
    text = " ".join(without_pictures(text).split())
    text = apply_rules(_without(unused, NUMBERS_AND_SIGNS), text)
    if is_plain(text) and not has_signs(text):
        return text  # numbers in words are most of what is left, and long
    return apply_rules(_without(unused, (*WORDS, *BREAKS)), text)


def _without(unused: set[SpokenRule], rules: Iterable[SpokenRule]) -> Iterable[SpokenRule]:
    return (rule for rule in rules if rule not in unused) if unused else rules
