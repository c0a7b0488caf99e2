"""Holds in reps: from which length on they rise, are counted out, and have words in them."""

import pytest

from tests.session.one_rest import Half
from tests.session.timing import heard, session_of
from voicecoach.session.fit.fit import fit
from voicecoach.session.model.cue_kinds import Kind
from voicecoach.session.model.timeline import Cue, Phrase

HELD = "name: X\nexercises: [{name: Bridge, reps: 2, tempo: %s%s}]\n"
RISING = ["tick-three", "tick-two", "tick-one"]


def in_rep(number: int, tempo: str, more: str = "") -> list[Cue]:
    cues = heard(HELD % (tempo, more), 400)
    return [cue for cue in cues if cue.place.rep == number]


@pytest.mark.parametrize(("hold", "rises"), [("4s", False), ("5s", True), ("6s", True)])
def test_the_last_three_seconds_rise_from_five_seconds_on(hold: str, rises: bool) -> None:
    ticks = [c.text for c in in_rep(1, f"{{up: 1s, hold: {hold}, down: 1s}}") if c.text in RISING]
    assert ticks == (RISING if rises else [])


@pytest.mark.parametrize(("hold", "counted"), [("19s", []), ("20s", ["Three.", "Two.", "One."])])
def test_the_last_hold_is_counted_out_from_twenty_seconds_on(hold: str, counted: list[str]) -> None:
    cues = in_rep(2, f"{{up: 1s, hold: {hold}}}")
    assert [cue.text for cue in cues if cue.kind is Kind.COUNTDOWN] == counted


@pytest.mark.parametrize(("hold", "times"), [("7s", 0), ("8s", 1)])
def test_a_hold_has_words_in_it_from_eight_seconds_on(hold: str, times: int) -> None:
    tempo = f"{{up: 1s, hold: {hold}, down: 1s}}"
    assert [cue.kind for cue in in_rep(1, tempo)].count(Kind.BREATHING) == times
    cues = in_rep(2, tempo, ", reminders: Push.")
    assert [cue.kind for cue in cues].count(Kind.REMINDER) == times


@pytest.mark.parametrize(("length_ms", "after_ms"), [(500, 3_000), (5_000, 1_000)])
def test_words_too_long_for_the_middle_of_a_hold_begin_earlier(
    length_ms: int, after_ms: int
) -> None:
    """The last three of ten seconds are left to the ticks. 3.5 s is the middle of the others."""
    text = HELD % ("{up: 1s, hold: 10s, down: 1s}", ", reminders: Push.")
    cues = fit(session_of(text)[1], Half({Phrase("Push."): length_ms})).cues
    point = next(cue for cue in cues if cue.kind is Kind.REMINDER)
    hold = next(c for c in cues if c.place.rep == 2 and c.place.phase == "hold")
    assert 0 <= point.start_ms - hold.start_ms - after_ms < 24, "as soon as a frame begins"


def test_the_first_phase_that_moves_is_the_way_out_also_after_a_hold() -> None:
    ticks = [c.text for c in in_rep(2, "{hold: 3s, close: 2s, open: 2s}") if c.kind is Kind.TONE]
    assert ticks == ["tick", "tick", "tick-out", "tick-back"]


@pytest.mark.parametrize(
    ("tempo", "more", "times"),
    [
        ("{up: 1s, hold: 8s}", ", sets: 3", 3),
        ("{up: 1s, hold: 8s}", ", sets: 3, sides: each", 3),
        ("{up: 1s, hold: 8s}", ", sets: 3, sides: alternate", 3),
        ("{up: 1s, hold: 8s}", ", breathing: no", 0),
        ("{inhale: 4s, hold: 8s, exhale: 4s}", "", 0),
    ],
)
def test_the_first_hold_of_a_set_says_to_breathe(tempo: str, more: str, times: int) -> None:
    """Once for both sides, and never to somebody who holds a breath on purpose."""
    cues = heard(HELD % (tempo, more), 400)
    assert [cue.kind for cue in cues].count(Kind.BREATHING) == times
