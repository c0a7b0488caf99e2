"""The likely length of a phrase, before any voice has spoken it."""

import pytest

from tests.session.timing import session_of
from voicecoach.lint.finding import Subject
from voicecoach.session.model.cue_kinds import Kind
from voicecoach.session.model.passage import Work
from voicecoach.session.model.phrase_lengths import Ruler, likely_ms

WRITTEN, SAID = (
    "3x15, 1:30 rest, 20 kg",
    "three sets of fifteen, one minute thirty rest, twenty kilograms",
)

MOMENT = """
name: Row
language: en
exercises:
  - {{name: Row, time: 2m, at: {{57s: "{text}"}}}}
"""


def texts_on_beats(text: str) -> list[str]:
    _, session = session_of(MOMENT.format(text=text))
    works = [passage for passage in session.passages if isinstance(passage, Work)]
    return [beat.wordings[0] for work in works for beat in work.beats]


@pytest.mark.parametrize(
    ("language", "said"), [("en", SAID), ("en-GB", SAID), ("de", WRITTEN), ("tlh", WRITTEN)]
)
def test_what_counts_is_what_is_said(language: str, said: str) -> None:
    assert likely_ms(WRITTEN, language) == likely_ms(said, language) == 240 + 60 * len(said)


def test_a_ruler_measures_in_the_language_of_the_session() -> None:
    assert Ruler({}, {}, "en").cue_length(Kind.NOTE, WRITTEN) == likely_ms(SAID, "en")
    assert Ruler({}, {}, "de").cue_length(Kind.NOTE, WRITTEN) == likely_ms(WRITTEN, "de")


def test_short_notation_keeps_the_call_of_the_coach_away() -> None:
    assert "Halfway." in texts_on_beats("Easy now.")
    assert "Halfway." not in texts_on_beats(WRITTEN)
    assert texts_on_beats(SAID)[1:] == texts_on_beats(WRITTEN)[1:]


def test_lint_takes_the_words_that_are_said() -> None:
    routine, _ = session_of(MOMENT.format(text=WRITTEN))
    [timeline] = Subject.of(routine).timelines
    [moment] = [cue for cue in timeline.cues if cue.text == f"{WRITTEN}."]
    assert moment.end_ms - moment.start_ms == likely_ms(SAID, "en")
