"""What holds for every text: reading it raises nothing, adds nothing and is always the same."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.drafting.dose.dose_rows import dose_rows, routine_with, texts_without_dose
from tests.examples import examples
from voicecoach.drafting.dose.read_dose import LONGEST_DOSE_TEXT, TOO_LONG, read_dose
from voicecoach.drafting.dose.settle.fields import ORDER_OF_KEYS
from voicecoach.routine.parse.parse import parse_routine

TEXTS = [row.text for row in dose_rows()] + texts_without_dose()
WORDS = sorted({word for text in TEXTS for word in text.split()})
SIGNS = [" ", "\t", ", ", ". ", " - ", ": ", " x ", "(", ")", "/", "\u00d7", "\u2013", "\u00bd"]
PIECES = st.one_of(
    st.sampled_from(WORDS), st.sampled_from(SIGNS), st.integers(0, 9_999).map(str), st.text()
)
MIXED_TEXTS = st.lists(PIECES, max_size=12).map(" ".join)

SECONDS_FOR_A_LONG_TEXT = 0.5
REPEATED = [
    "1 ", "1", "12 x ", "1-", "hold ", "3x10, ", "1, ", "and ", "(", "x", "' ", "10 reps ",
    "right ", "each ", "lower it ", "1 up ", "1:30 ", "01 234 ", "start with 1 set ", "keep a ",
    "1/", ".", "1 min ", "in 1 way, ", "8 @ 60 kg, ", "rest between sets ", "\u00bd", "slowly ",
]  # fmt: skip


@given(MIXED_TEXTS)
@examples(150)
def test_what_is_left_has_no_character_that_is_not_in_the_text(text: str) -> None:
    left = read_dose(text).rest
    remaining = iter(text)
    punctuation = set(" ,;:-|\u2013\u2014\u2022\u00b7")
    letters = [character for character in left if character not in punctuation]
    assert all(character in remaining for character in letters), "in another order"
    assert set(left) - {" "} <= set(text)


@given(MIXED_TEXTS)
@examples(100)
def test_a_text_is_read_the_same_way_each_time(text: str) -> None:
    assert read_dose(text) == read_dose(text)


@given(MIXED_TEXTS)
@examples(150)
def test_each_key_comes_once_and_in_order(text: str) -> None:
    keys = [field.key for field in read_dose(text).fields]
    assert keys == sorted(set(keys), key=ORDER_OF_KEYS.index)


@pytest.mark.parametrize("piece", REPEATED)
def test_a_long_text_of_one_piece_takes_no_time(piece: str) -> None:
    text = (piece * LONGEST_DOSE_TEXT)[:LONGEST_DOSE_TEXT]
    read_dose(piece)
    start = time.process_time()
    read_dose(text)
    assert time.process_time() - start < SECONDS_FOR_A_LONG_TEXT


def test_a_longer_text_is_left_alone() -> None:
    text = "Clams x 20, " * LONGEST_DOSE_TEXT
    reading = read_dose(text)
    assert reading.fields == ()
    assert reading.doubts == (TOO_LONG,)
    assert reading.rest == text.strip()


@given(st.lists(st.sampled_from(TEXTS), min_size=1, max_size=4).map(", ".join))
@examples(100)
def test_the_language_allows_the_fields_together(text: str) -> None:
    parse_routine(routine_with(read_dose(text).fields))
