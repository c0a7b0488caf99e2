"""Texts that need not be read as they are said, since they always have words, and few."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.examples import examples
from voicecoach.languages.en import ENGLISH
from voicecoach.languages.notation import Notation
from voicecoach.routine.parse.checks import spoken_texts
from voicecoach.routine.parse.parse import parse_routine
from voicecoach.routine.values.text import LONGEST_TEXT

ROUTINE = """
name: Amounts
exercises:
  - {name: Curls, reps: 10-12, sides: each, tempo: {up: 2s, down: 1.5s}, setup: "{side} arm."}
  - {name: Plank, time: 1m30s}
"""


@examples(20)
@given(st.from_regex(spoken_texts._AMOUNT, fullmatch=True))
def test_an_amount_always_has_words_and_few(amount: str) -> None:
    spoken = ENGLISH.notation.spoken(amount)
    assert any(character.isalnum() for character in spoken)
    assert len(spoken) <= LONGEST_TEXT


def test_amounts_and_placeholders_are_checked_without_rules(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    read: list[str] = []

    def spoken(text: str) -> str:
        read.append(text)
        return text

    notation = Notation(spoken, lambda _: ())
    monkeypatch.setattr(
        spoken_texts, "phrasebook_for", lambda _: replace(ENGLISH, notation=notation)
    )
    parse_routine(ROUTINE)
    assert "side arm." in read
    assert [text for text in read if not text.replace(".", "").replace(" ", "").isalpha()] == []
