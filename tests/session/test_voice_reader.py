"""A word that has a pronunciation is left to it, and all else is said in its spoken form."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from voicecoach.languages.en import ENGLISH
from voicecoach.session.pronounce import voice_reader

SPOKEN = ENGLISH.notation.spoken
WORDS = {
    "ITB": "eye tee bee",
    "trx": "tricks",
    "90/90": "nineties",
    "reps": "repetitions",
    "w/": "along with",
    "kilograms": "kilos",
    "band": "bend",
}


@pytest.mark.parametrize(
    ("written", "voice_text"),
    [
        ("ITB", "eye tee bee"),
        ("The ITB's band", "The eye tee bee's bend"),
        ("IT band", "I T bend"),
        ("TRX rows", "tricks rows"),
        ("90/90 x10", "nineties ten times"),
        ("10 reps w/ 20 kg", "ten repetitions along with twenty kilos"),
        ("3x15", "three sets of fifteen"),
    ],
)
def test_a_word_is_found_as_it_is_written_and_as_it_is_said(written: str, voice_text: str) -> None:
    assert voice_reader(SPOKEN, WORDS)(written) == voice_text


def test_a_pronunciation_is_not_read_again() -> None:
    assert voice_reader(SPOKEN, {"ITB": "3x15 reps", "reps": "x"})("ITB reps") == "3x15 reps x"


@given(st.text(max_size=40))
def test_without_pronunciations_it_is_the_spoken_form(text: str) -> None:
    assert voice_reader(SPOKEN, {})(text) == SPOKEN(text)
