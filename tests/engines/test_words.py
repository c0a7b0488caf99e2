"""The text as engines get it."""

import unicodedata

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from voicecoach.engines.interface import EngineError
from voicecoach.engines.words import plain_words


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("two", "two"),
        ("  Left\n\tleg  first. ", "Left leg first."),
        ("one\x01two", "one two"),
        ("Cafe\u0301", "Caf\u00e9"),
        ("one \ud800 two", "one two"),
        ("👩🏽\u200d🦰 10", "👩🏽\u200d🦰 10"),
    ],
)
def test_texts_that_sound_alike_are_alike(text: str, plain: str) -> None:
    assert plain_words(text) == plain


@given(st.text())
def test_plain_words_are_plain(text: str) -> None:
    assume(any(char.isalnum() for char in text))
    try:
        plain = plain_words(text)
    except EngineError:
        return
    assert plain_words(plain) == plain
    assert plain.encode("utf-8").isascii() or unicodedata.is_normalized("NFC", plain)
    assert not any(unicodedata.category(char) == "Cc" for char in plain)
