"""What a routine may say about pronunciation."""

import json

import pytest

from voicecoach.errors import RoutineError
from voicecoach.routine.parse.parse import parse_routine
from voicecoach.routine.values.pronunciations import MOST_WORDS


def pronounced(words: dict[str, str]) -> dict[str, str]:
    exercises = [{"name": "B", "reps": "2"}]
    return parse_routine(
        json.dumps({"name": "A", "pronounce": words, "exercises": exercises})
    ).pronounce


def test_accents_are_the_same_however_they_are_written() -> None:
    assert pronounced({"cafe\N{COMBINING ACUTE ACCENT}": "kaffay"}) == {"café": "kaffay"}


def test_there_may_be_many_words_but_not_endless_ones() -> None:
    words = {f"word{number}": "oh" for number in range(MOST_WORDS)}
    assert pronounced(words) == words
    with pytest.raises(RoutineError, match=f"more than {MOST_WORDS} words here"):
        pronounced({**words, "more": "oh"})
