"""The rules for words: short forms, sides, letters and Roman numerals."""

from voicecoach.languages.english_spoken.matching.rule import apply_rules
from voicecoach.languages.english_spoken.words.abbreviations import ABBREVIATIONS
from voicecoach.languages.english_spoken.words.days import DAYS
from voicecoach.languages.english_spoken.words.field_words import FIELD_WORDS
from voicecoach.languages.english_spoken.words.how_often import SCHEDULES
from voicecoach.languages.english_spoken.words.letters import LETTERS
from voicecoach.languages.english_spoken.words.roman_numerals import ROMAN_NUMERALS
from voicecoach.languages.english_spoken.words.sides import SIDES

WORDS = (*SCHEDULES, *DAYS, *FIELD_WORDS, *ABBREVIATIONS, *SIDES, *LETTERS, *ROMAN_NUMERALS)


def read_words(text: str) -> str:
    """Return a text without signs and digits after every rule for words."""
    return apply_rules(WORDS, text)
