"""The calls of timed work: from which length on each is heard, and the moments beside them."""

import pytest

from tests.session.timing import heard, session_of, spoken_in
from voicecoach.session.model.cue_kinds import Kind

TIMED = "name: X\nexercises: [{name: A, time: %s, cheers: none%s}]\n"
COUNTS = (Kind.COUNT, Kind.HALFWAY, Kind.MOMENT)
ONE_LEFT, TWO_LEFT = "One minute left.", "Two minutes left."
HALF, TEN = "Halfway.", "Ten seconds."


def called(time: str, more: str = "") -> list[str]:
    return [cue.text for cue in heard(TIMED % (time, more)) if cue.kind in COUNTS]


@pytest.mark.parametrize(
    ("time", "calls"),
    [
        ("15s", []),
        ("16s", [HALF]),
        ("29s", [HALF]),
        ("30s", [HALF, TEN]),
        ("179s", [HALF, TEN]),
        ("180s", [TWO_LEFT, ONE_LEFT]),
    ],
)
def test_longer_work_has_more_calls(time: str, calls: list[str]) -> None:
    assert called(time) == calls


@pytest.mark.parametrize(
    ("time", "remaining", "calls"),
    [
        ("3m", "none", []),
        ("2m", "none", [HALF, TEN]),
        ("3m", "2m", [TWO_LEFT]),
        ("2m", "1m", [ONE_LEFT]),
    ],
)
def test_the_author_decides_how_often_it_says_what_is_left(
    time: str, remaining: str, calls: list[str]
) -> None:
    assert called(time, f", remaining: {remaining}") == calls


@pytest.mark.parametrize(
    ("time", "ticks"),
    [("10s", 0), ("14s", 1), ("120s", 9), ("121s", 3), ("4m", 4)],
)
def test_work_gives_a_sign_of_life(time: str, ticks: int) -> None:
    """Every ten seconds in two minutes, every thirty in longer work, its calls included."""
    cues = heard(TIMED % (time, ""))
    assert [cue.text for cue in cues].count("tick") == ticks


def test_a_call_at_a_moment_of_the_authors_is_said_with_it_and_once() -> None:
    timeline = spoken_in(session_of(TIMED % ("3m", ", at: {every 1m: Look up}"))[1], 400)
    said = [cue.text for cue in timeline.cues if cue.kind in COUNTS]
    assert said == [f"{TWO_LEFT} Look up.", f"{ONE_LEFT} Look up."]
    assert timeline.adjustments == ()
