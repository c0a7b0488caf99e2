"""A longer written rest is never heard as a shorter one, and none is refused for our own words."""

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.session.test_rests import talks_and_lengths
from tests.session.timing import FEW, session_of, spoken_in
from voicecoach.routine.parse.parse import parse_routine
from voicecoach.session.compile.compile import compile_session
from voicecoach.session.compile.limits import check_timeline
from voicecoach.session.model.cue_kinds import Kind

MOVES = """
name: X
defaults: {rest: {after: %ss, sets: %ss, sides: %ss}}
exercises:
  - {name: Squats, reps: 2, sets: 3}
  - name: Plank
    time: 9s
    why: It helps.
    reminders: Breathe.
    sides: each
    position: on your {side} side
  - {name: Clams, reps: 2, sides: each, sets: 2}
  - {name: Bridges, reps: 2, setup: Lie down.}
"""


def rests_heard(seconds: int, length_ms: int) -> list[int]:
    """The length of each rest, in ms, where every rest is written as so many seconds."""
    session = session_of(MOVES % (seconds, seconds, seconds))[1]
    timeline = spoken_in(session, length_ms)
    return [lasted for _talk, lasted in talks_and_lengths(session, timeline)]


@FEW
@given(st.integers(0, 11), st.integers(200, 4_000))
def test_a_longer_rest_is_never_heard_as_a_shorter_one(seconds: int, length_ms: int) -> None:
    rests = zip(rests_heard(seconds, length_ms), rests_heard(seconds + 1, length_ms), strict=True)
    assert all(shorter <= longer for shorter, longer in rests)


def test_no_rest_is_the_name_and_the_start_tone() -> None:
    texts = [cue.text for cue in spoken_in(session_of(MOVES % (0, 0, 0))[1]).cues]
    _first_done, second_done, third_done = (n for n, text in enumerate(texts) if text == "done")
    assert texts[texts.index("end") :][:3] == ["end", "Set two.", "start"]
    assert texts[second_done:][:3] == [
        "done",
        "Clams, two sets of two on each side.",
        "Left first.",
    ]
    setup = ["Last move: Bridges, two reps.", "Lie down.", "Three.", "Two.", "start"]
    assert texts[third_done + 1 :][:5] == setup


SHORT = """
name: X
exercises:
  - %s: Main
    rounds: 3
    rest: %s
    exercises: [{name: Run, time: 20s}, {name: Walk, time: 30s}, {name: Squats, reps: 8}]
"""
CLOCK = """
name: X
exercises:
  - emom: Main
    rounds: 3
    every: 20s
    exercises: [{name: Very slow renegade rows with a push up, time: 16s}]
"""


def short_rests() -> Iterator[str]:
    for rest in ("0.25s", "0.5s", "1s", "2s", "3s"):
        yield SHORT % ("circuit", rest)
        yield SHORT % ("superset", rest)
    yield CLOCK


@pytest.mark.parametrize("text", list(short_rests()))
@pytest.mark.parametrize("length_ms", [300, 900, 4_000])
def test_our_own_words_never_make_a_rest_refused(text: str, length_ms: int) -> None:
    routine = parse_routine(text)
    timeline = spoken_in(compile_session(routine), length_ms)
    check_timeline(routine, timeline)


def test_a_name_that_fits_is_heard_before_a_heading() -> None:
    session = session_of(SHORT % ("circuit", "2s"))[1]
    cues = spoken_in(session, 900).cues
    later = [c.text for c in cues if c.kind is Kind.ANNOUNCE and c.place.set == 3]
    assert later[1:] == ["Walk.", "Squats."]
