"""The spoken form of a text, by as few rules as it needs.

Most texts are plain words, and the commands that read them should start quickly. So the rules are
loaded when a text first has something for them.
"""

import re
from functools import lru_cache

from voicecoach.languages.english_spoken.amounts.units import unit_of
from voicecoach.languages.english_spoken.plain_words import has_signs, is_plain
from voicecoach.languages.english_spoken.words.abbreviations import SHORT_FORMS

_MOST_READINGS = 5
"""Plain words need one, notation two. Where a sign was dropped, what stood beside it needs more."""

_DIFFERENT_TEXTS = 4_096
"""How many texts are remembered. A session says few different ones, but says them often."""


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
    text = _without_dot_of_short_form(text)
    if has_signs(text):
        from voicecoach.languages.english_spoken.sign_rules import read_signs

        return read_signs(text)
    if is_plain(text):
        return text
    from voicecoach.languages.english_spoken.words.word_rules import read_words

    return read_words(text)


def _without_dot_of_short_form(text: str) -> str:
    """Return a text such as `5 lb.` without its dot, which ends no sentence if none has begun."""
    if not text.endswith(".") or text[0].isupper():
        return text
    text_without = text[:-1]
    last_word = re.sub(r"^\d+", "", text_without.split(" ")[-1]).lower()
    is_measure = unit_of(last_word) and re.search(r"\d ?[^\d ]+$", text_without)
    is_short = is_measure or last_word in SHORT_FORMS or last_word == "max"
    return text_without if is_short else text
