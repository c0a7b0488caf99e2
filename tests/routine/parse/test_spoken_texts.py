"""Short texts need not be read as they are said: they always have words, and few."""

from dataclasses import replace

import pytest

from voicecoach.languages.en import ENGLISH
from voicecoach.routine.parse.checks import spoken_texts
from voicecoach.routine.parse.parse import parse_routine

ROUTINE = """
name: Amounts
exercises:
  - {name: Curls, reps: 10-12, sides: each, tempo: {up: 2s, down: 1.5s}, setup: "{side} arm.%s"}
  - {name: Plank, time: 1m30s}
"""


@pytest.mark.parametrize(
    ("more", "texts"),
    [("", []), (" Stand tall." * 8, ["side arm." + " Stand tall." * 8])],
)
def test_only_long_texts_are_read_and_those_without_the_braces_of_a_side(
    monkeypatch: pytest.MonkeyPatch, more: str, texts: list[str]
) -> None:
    read: list[str] = []

    def spoken(text: str) -> str:
        read.append(text)
        return text

    notation = replace(ENGLISH.notation, spoken=spoken)
    monkeypatch.setattr(
        spoken_texts, "phrasebook_for", lambda _: replace(ENGLISH, notation=notation)
    )
    parse_routine(ROUTINE % more)
    assert read == texts
