"""What a language calls stillness is held in it, and not counted."""

from dataclasses import replace

import pytest

from tests.session.timing import session_of, timed
from voicecoach import languages
from voicecoach.errors import RoutineError
from voicecoach.languages.en import ENGLISH
from voicecoach.routine.parse.parse import parse_routine
from voicecoach.session.model.cue_kinds import Kind
from voicecoach.session.model.timeline import Cue


@pytest.fixture(autouse=True)
def _german(monkeypatch: pytest.MonkeyPatch) -> None:
    book = replace(ENGLISH, language="de", hold_words=("halten",))
    monkeypatch.setitem(languages.LANGUAGES, "de", book)


def cues_of(language: str, tempo: str) -> list[Cue]:
    text = (
        f"name: X\nlanguage: {language}\n"
        f"exercises: [{{name: Brett, reps: 3, tempo: {tempo}, coaching: full}}]"
    )
    return [cue for cue in timed(session_of(text)[1], 0, longest=300)[0].cues if cue.place.rep]


@pytest.mark.parametrize(
    ("language", "word"),
    [("de", "halten"), ("de-CH", "Halten"), ("de", "hold"), ("en", "pause"), ("xx", "hold")],
)
def test_a_hold_word_is_held(language: str, word: str) -> None:
    (exercise,) = parse_routine(
        f"name: X\nlanguage: {language}\nexercises: [{{name: A, reps: 2, tempo: {{{word}: 6s}}}}]"
    ).exercises
    assert [phase.is_hold for phase in exercise.phases] == [True]


@pytest.mark.parametrize(("language", "word"), [("en", "halten"), ("de", "tragen")])
def test_another_word_is_a_movement(language: str, word: str) -> None:
    (exercise,) = parse_routine(
        f"name: X\nlanguage: {language}\nexercises: [{{name: A, reps: 2, tempo: {{{word}: 6s}}}}]"
    ).exercises
    assert [phase.is_hold for phase in exercise.phases] == [False]


RISING = ["tick-three", "tick-two", "tick-one"]


def test_the_end_of_a_german_hold_rises() -> None:
    first = [cue for cue in cues_of("de", "{halten: 6s}") if cue.place.rep == 1]
    assert [cue.text for cue in first if cue.phrase] == ["One halten six seconds."]
    assert [cue.text for cue in first if cue.kind is Kind.TONE] == ["tick", "tick", *RISING]


def test_the_end_of_a_movement_does_not() -> None:
    first = [cue for cue in cues_of("en", "{halten: 6s}") if cue.place.rep == 1]
    assert [cue.text for cue in first if cue.phrase] == ["One halten."]
    assert [cue.text for cue in first if cue.kind is Kind.TONE] == ["tick"] * 5


def test_nothing_explodes_in_a_german_hold() -> None:
    with pytest.raises(RoutineError, match="nothing moves in a Halten, so it cannot be an X"):
        cues_of("de", "{Halten: X}")
