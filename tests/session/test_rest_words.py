"""The rest before a move: what is said in it, in which order, and how far apart."""

from itertools import pairwise

import pytest
from hypothesis import given

from tests.session.one_rest import Half
from tests.session.routines import routines
from tests.session.timing import FEW, seeds, session_of, spoken_in, timed
from voicecoach.languages.english_numbers import names_a_number
from voicecoach.session.fit.fit import fit
from voicecoach.session.model.cue_kinds import Kind
from voicecoach.session.model.timeline import Cue, Phrase

EVERYTHING = """
name: X
exercises:
  - {name: Squats, reps: 2, rest: %s}
  - name: Plank
    time: 9s
    setup: Lie down.
    reminders: Breathe.
    why: It helps.
    equipment: a mat
"""
FETCH = ["For move two: a mat."]
NAMED = ["Last move: Plank, nine seconds."]
WHY, HOW, POINT, TEN = ["It helps."], ["Lie down."], ["Breathe."], ["Ten seconds."]


def rest_of(rest: str, text: str = EVERYTHING) -> list[Cue]:
    """What is heard in the one rest of a routine, between the two tones around it."""
    cues = spoken_in(session_of(text % rest)[1]).cues
    start = next(n for n, cue in enumerate(cues) if cue.text == "done")
    end = next(n for n, cue in enumerate(cues) if n > start and cue.text == "start")
    unsaid = (Kind.COUNTDOWN, Kind.TONE)
    return [cue for cue in cues[start + 1 : end] if cue.kind not in unsaid]


@pytest.mark.parametrize(
    ("rest", "said"),
    [
        ("25s", ["Done.", "Rest, twenty five seconds.", *FETCH, *NAMED, *WHY, *HOW, *POINT, *TEN]),
        ("24s", ["Rest, twenty four seconds.", *FETCH, *NAMED, *WHY, *HOW, *POINT, *TEN]),
        ("22s", [*FETCH, *NAMED, *WHY, *HOW, *POINT, *TEN]),
        ("21s", [*FETCH, *NAMED, *WHY, *HOW, *TEN]),
        ("20s", [*FETCH, *NAMED, *WHY, *HOW]),
        ("18s", [*FETCH, *NAMED, *HOW]),
    ],
)
def test_a_shorter_rest_gives_up_one_thing_after_the_other(rest: str, said: list[str]) -> None:
    assert [cue.text for cue in rest_of(rest)] == said


def test_the_set_up_is_said_a_sentence_at_a_time() -> None:
    text = EVERYTHING.replace("Lie down.", "Lie still. Lean on your elbows. Lift your hips.")
    set_up = [cue for cue in rest_of("60s", text) if cue.kind is Kind.SETUP]
    assert [cue.text for cue in set_up] == ["Lie still.", "Lean on your elbows.", "Lift your hips."]


@pytest.mark.parametrize(("rest", "is_slow"), [("60s", True), ("26s", False)])
def test_its_pauses_are_long_where_there_is_room(rest: str, is_slow: bool) -> None:
    """At 160 words a minute, ten words take 3.75 s. They are said in a second."""
    sentence = "One two three four five six seven eight nine ten."
    text = EVERYTHING.replace("Lie down.", f"{sentence} {sentence}")
    first, second = (cue for cue in rest_of(rest, text) if cue.kind is Kind.SETUP)
    assert (second.start_ms - first.start_ms >= 3_750) == is_slow


NAMES = """
name: X
exercises:
  - {name: Squats, reps: 2, rest: %s}
  - {name: Plank, time: 9s}
"""


@pytest.mark.parametrize(("rest", "times"), [("30s", 1), ("59s", 1), ("60s", 2), ("3m", 2)])
def test_the_name_is_said_twice_in_a_long_rest_alone(rest: str, times: int) -> None:
    assert len([cue for cue in rest_of(rest, NAMES) if "Plank" in cue.text]) == times


@pytest.mark.parametrize(("setup_ms", "times"), [(25_000, 2), (35_000, 1)])
def test_the_name_is_not_said_twice_within_twenty_seconds(setup_ms: int, times: int) -> None:
    text = NAMES.replace("time: 9s", "time: 9s, setup: Lie down.") % "60s"
    cues = fit(session_of(text)[1], Half({Phrase("Lie down."): setup_ms})).cues
    assert len([cue for cue in cues if "Plank" in cue.text]) == times


@FEW
@given(routines(("full", "brief"), kinds=()), seeds)
def test_a_preview_is_far_from_the_announcement(text: str, seed: int) -> None:
    cues = timed(session_of(text)[1], seed)[0].cues
    for before, cue in pairwise(c for c in cues if c.kind in (Kind.PREVIEW, Kind.ANNOUNCE)):
        if before.kind is Kind.PREVIEW:
            assert cue.start_ms - before.end_ms > 20_000


@FEW
@given(routines(("full", "brief")), seeds)
def test_no_number_is_near_ten_seconds(text: str, seed: int) -> None:
    cues = timed(session_of(text)[1], seed, longest=3_000)[0].cues
    numbers = [c for c in cues if c.kind is not Kind.TONE and names_a_number(c.text)]
    for call in numbers:
        if call.kind is Kind.REST and call.text == "Ten seconds.":
            before = [c for c in numbers if c.end_ms <= call.start_ms]
            after = [c for c in numbers if c.start_ms >= call.end_ms]
            assert all(call.start_ms - c.end_ms >= 3_000 for c in before[-1:])
            assert all(c.start_ms - call.start_ms >= 3_000 for c in after[:1])


@pytest.mark.parametrize(("rest", "is_called"), [("19s", False), ("20s", True)])
def test_ten_seconds_is_not_said_in_a_short_rest(rest: str, is_called: bool) -> None:
    assert ("Ten seconds." in [cue.text for cue in rest_of(rest, NAMES)]) == is_called
