"""Pronunciation: whole words, the longer first, and whatever signs are in them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.session.routines import routines
from tests.session.timing import FEW, seeds, session_of, timed
from voicecoach.session.pronounce import pronouncer

WORDS = {
    "Bia": "Bee-ah",
    "IT": "I T",
    "glute": "gloot",
    "Glute": "GLOOT",
    "hip": "hippy",
    "hip thrust": "thrust of the hip",
    "90/90": "ninety ninety",
    "straße": "shtrahsseh",
    "café": "kaffay",
}


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("Bia's band, Bia.", "Bee-ah's band, Bee-ah."),
        ("Biathlon and fobia", "Biathlon and fobia"),
        ("Lift it. IT band-IT", "Lift it. I T band-I T"),
        ("It is bia", "It is bia"),
        ("glute GLUTE", "gloot GLOOT"),
        ("Glute", "GLOOT"),
        ("hip thrust, hip, Hip thrusts", "thrust of the hip, hippy, hippy thrusts"),
        ("90/90 and 190/90", "ninety ninety and 190/90"),
        ("STRASSE", "shtrahsseh"),
        ("Cafe\N{COMBINING ACUTE ACCENT}", "kaffay"),
    ],
)
def test_words_are_replaced_whole_and_once(written: str, spoken: str) -> None:
    assert pronouncer(WORDS)(written) == spoken


@pytest.mark.parametrize("word", ["a.c", "(a+)+b", "a|b", "[a", "a\\", "^a$", "a b", "C++"])
@pytest.mark.parametrize("sound", ["x", r"\1", r"\g<0>", "{a}"])
def test_signs_in_a_word_are_only_signs(word: str, sound: str) -> None:
    assert pronouncer({word: sound})(f"say {word} abc") == f"say {sound} abc"


def test_without_pronunciations_all_is_said_as_written() -> None:
    assert pronouncer({})("Cafe\N{COMBINING ACUTE ACCENT}") == "Cafe\N{COMBINING ACUTE ACCENT}"


@given(st.dictionaries(st.text("abAB'-. 9", min_size=1), st.text(max_size=9)), st.text("abAB-. 9"))
def test_what_has_none_of_the_words_is_left_alone(words: dict[str, str], text: str) -> None:
    said = pronouncer(words)(text)
    if not any(word.casefold() in text.casefold() for word in words):
        assert said == text


@FEW
@given(
    routines(),
    st.dictionaries(st.sampled_from("lift Keep one Three Move rest".split()), st.just("oh")),
    seeds,
)
def test_a_pronunciation_changes_no_cue(text: str, words: dict[str, str], seed: int) -> None:
    _, session = session_of(text)
    _, pronounced = session_of(text[:-1] + ', "pronounce": ' + str(words).replace("'", '"') + "}")
    assert pronounced.pronounce == words
    assert timed(pronounced, seed) == timed(session, seed)
