"""Texts of pure notation take no longer than their length asks for."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.languages.test_spoken_english import ROWS
from voicecoach.languages.en import ENGLISH
from voicecoach.languages.english_spoken.plain_words import is_surely_sayable
from voicecoach.languages.english_spoken.spoken_form import spoken_english
from voicecoach.routine.values.text import LONGEST_TEXT

TIMES_AS_LONG = 16
LARGEST_RATIO = 5 * TIMES_AS_LONG
"""A rule that looks at every pair of places in a text takes three times as much."""


def cpu_seconds(text: str) -> float:
    """Return the time that a text takes, at best of three, so that no pause counts."""
    best = 60.0
    for _ in range(3):
        start = time.process_time()
        spoken_english.__wrapped__(text)
        best = min(best, time.process_time() - start)
    return best


@pytest.mark.parametrize("written", ["*", "~~", "a-", "[", "a.", "1x"])
def test_a_long_text_takes_as_much_longer_as_it_is_longer(written: str) -> None:
    short = (written * 500)[:500]
    ratio = cpu_seconds(short * TIMES_AS_LONG) / cpu_seconds(short)
    assert ratio < LARGEST_RATIO


NOTATION = st.lists(
    st.one_of(
        st.sampled_from([written for written, _ in ROWS]),
        st.text(alphabet="0123456789xFC%\"'/:-#@<[]>*ab ", max_size=20),
    ),
    min_size=1,
    max_size=20,
).map("".join)


@given(NOTATION)
def test_a_short_text_that_needs_no_reading_has_words_that_fit(text: str) -> None:
    if not is_surely_sayable(text[:80]):
        return
    spoken = ENGLISH.notation.spoken(text[:80])
    assert any(character.isalnum() for character in spoken)
    assert len(spoken) <= LONGEST_TEXT


@pytest.mark.parametrize("text", ["98.6F" * 16, "1/7" * 26, "E2MOM," * 13])
def test_what_grows_most_fits(text: str) -> None:
    assert is_surely_sayable(text)
    assert len(ENGLISH.notation.spoken(text)) <= LONGEST_TEXT


@pytest.mark.parametrize("text", ["<b></b>", "3x15 " * 17, "---", "\N{CHECK MARK} a"])
def test_what_has_to_be_read(text: str) -> None:
    assert not is_surely_sayable(text)
