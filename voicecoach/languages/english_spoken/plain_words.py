"""What tells plain words from notation, before any rule is loaded."""

import re

from voicecoach.languages.english_spoken.words.abbreviations import DOTTED, SHORT_FORMS
from voicecoach.languages.english_spoken.words.field_forms import SHORT_DAYS, SHORT_IN_FIELD
from voicecoach.languages.english_spoken.words.letters import BY_LETTER, IN_FULL

_HAS_SIGNS = re.compile(
    r"[^A-Za-z .,;:!?'\"-]|(?:^|[ -])-|-(?:[ -]|$)|\b[xX] [A-Za-z]"
    r"|\b[RLrl][tT]?-[RLrl][tT]?\b|\b[bB]il(?:at)?\b"
    r"|[a-z]\.(?:com|org|net|uk|au|de|fr|eu|io|nl|edu|gov|info|app)\b"
)
_HAS_LETTERS = re.compile(
    r"[A-Z]{2}|\b[B-Z]s?\b|\b[a-zA-Z]\.[a-zA-Z]|\b[nN]\. [bB]|\b[RL]t\b|\b[a-z]-[a-z]|[a-z]-[a-z]\b"
)
_WORD = re.compile("[a-z]+")
_WITH_A_SLASH = re.compile(r"\S*/\S*")
_SHORT_FORMS = " ".join([*SHORT_FORMS, *DOTTED, SHORT_IN_FIELD, SHORT_DAYS, *BY_LETTER, *IN_FULL])
_SHORT_WORDS = frozenset(
    word
    for word in _WORD.findall(_WITH_A_SLASH.sub("", _SHORT_FORMS.lower()))
    if len(word) > 1 or word == "x"
)
"""Words that may be written short, in small letters.

A slash is a sign, and a letter with a dot, a hyphen or a capital is found by itself.
"""

_MAY_HOLD_MARKUP = re.compile(r"[<\[]")
_FEW_CHARACTERS = 80
"""No more of them ever make 1,000 in words: `98.6F` has nine times its length."""


def has_signs(text: str) -> bool:
    """Return whether a rule for signs or numbers may find something in the text."""
    return _HAS_SIGNS.search(text) is not None


def is_plain(text: str) -> bool:
    """Return whether no rule for words can find anything in a text without signs."""
    if _HAS_LETTERS.search(text):
        return False
    return _SHORT_WORDS.isdisjoint(_WORD.findall(text.lower()))


def is_surely_sayable(text: str) -> bool:
    """Return whether a text is so short and simple that it has words, and no more than fit."""
    if len(text) > _FEW_CHARACTERS or not text.isascii():
        return False
    has_words = any(character.isalnum() for character in text)
    return has_words and _MAY_HOLD_MARKUP.search(text) is None
