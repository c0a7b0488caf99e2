"""Form points: shortly before work, rarely the same, and never lost."""

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.session.timing import FEW, seeds, session_of, spoken_in, timed
from voicecoach.session.fit.place_form_points import with_form_points
from voicecoach.session.fit.resolve_talk import ResolvedTalk
from voicecoach.session.model.cue_kinds import Kind
from voicecoach.session.model.passage import Say, Talk
from voicecoach.session.model.session import Session
from voicecoach.session.model.timeline import Place

POINTS = """
name: X
exercises:
  - {name: Plank, time: 9s, sets: 3, rest: {sets: %s}, reminders: [Breathe., Push.]}
"""


@pytest.mark.parametrize("rest", ["60s", "2m", "10m"])
def test_a_form_point_comes_shortly_before_work(rest: str) -> None:
    cues = spoken_in(session_of(POINTS % rest)[1]).cues
    starts = [cue.start_ms for cue in cues if cue.text == "start"]
    points = [cue.start_ms for cue in cues if cue.kind is Kind.REMINDER]
    assert len(points) >= 2
    for point in points:
        assert min(start - point for start in starts if start > point) <= 20_000


@FEW
@given(st.integers(1, 8), st.sampled_from(["5s", "30s", "70s"]), st.integers(1, 4), seeds)
def test_a_form_point_is_rare(sets: int, rest: str, points: int, seed: int) -> None:
    texts = [f"Point {'abcd'[index]}." for index in range(points)]
    move = f"{{name: A, time: 40s, sets: {sets}, rest: {rest}, reminders: {texts}}}"
    cues = timed(session_of(f"name: X\nexercises: [{move}]")[1], seed, longest=2_000)[0].cues
    for text in texts:
        times = [cue.start_ms for cue in cues if cue.text == text]
        assert len(times) <= 2
        assert all(after - before >= 120_000 for before, after in pairwise(times))


SIX_POINTS = "name: X\nexercises: [{name: Plank, time: %ss, reminders: [A., B., C., D., E., F.]}]\n"


@pytest.mark.parametrize(
    ("seconds", "points"),
    [(14, 0), (15, 1), (19, 1), (20, 2), (24, 2), (25, 2), (30, 2), (40, 2), (41, 2), (60, 3)],
)
def test_longer_work_never_has_fewer_form_points(seconds: int, points: int) -> None:
    cues = spoken_in(session_of(SIX_POINTS % seconds)[1]).cues
    start = next(cue.start_ms for cue in cues if cue.text == "start")
    heard = [cue for cue in cues if cue.kind is Kind.REMINDER and cue.start_ms > start]
    assert len(heard) == points


GIVEN_UP = """
name: X
exercises:
  - {name: Squats, time: 9s, rest: 17s}
  - {name: Plank, time: 9s, sets: 2, setup: Lie down., reminders: Breathe.}
"""


def test_a_form_point_that_is_given_up_comes_later() -> None:
    cues = spoken_in(session_of(GIVEN_UP)[1]).cues
    assert [cue.place.set for cue in cues if cue.text == "Breathe."] == [2]


NO_REST = """
name: X
exercises:
  - circuit: C
    rounds: 3
    rest: %s
    exercises: [{name: A, time: 9s, reminders: Breathe.}, {name: B, time: 9s, reminders: Push.}]
"""


@pytest.mark.parametrize(("rest", "is_heard"), [("0s", False), ("30s", True)])
def test_a_rest_of_zero_in_rounds_gives_up_its_form_points(rest: str, is_heard: bool) -> None:
    cues = spoken_in(session_of(NO_REST % rest)[1]).cues
    assert ("Push." in [cue.text for cue in cues]) == is_heard


TIMED = "name: X\nexercises: [{name: A, time: %s, reminders: [Breathe., Push.]}]\n"


@pytest.mark.parametrize(("time", "inside"), [("14s", 0), ("15s", 1), ("19s", 1), ("20s", 2)])
def test_timed_work_has_form_points_from_fifteen_seconds_on(time: str, inside: int) -> None:
    """What has no room in it is said before it."""
    cues = spoken_in(session_of(TIMED % time)[1]).cues
    start = next(cue.start_ms for cue in cues if cue.text == "start")
    points = [cue.start_ms > start for cue in cues if cue.kind is Kind.REMINDER]
    assert points == [False] * (2 - inside) + [True] * inside


LAST = "name: X\nexercises: [{name: A, reps: 2, sets: %s, rest: 3m, reminders: [%s]}]\n"


@pytest.mark.parametrize(
    ("sets", "points", "said"),
    [
        (1, "One., Two., Three.", ["One.", "Two.", "Three."]),
        (2, "One., Two., Three.", ["One.", "Two.", "Three."]),
        (5, "One., Two., Three.", ["One.", "Two.", "Three.", "One.", "Two."]),
    ],
)
def test_before_the_last_set_come_all_points_that_are_new(
    sets: int, points: str, said: list[str]
) -> None:
    """A point that was heard comes again by itself."""
    cues = spoken_in(session_of(LAST % (sets, points))[1]).cues
    assert [cue.text for cue in cues if cue.kind is Kind.REMINDER] == said


def test_a_form_point_is_taken_back_only_if_it_is_given_up() -> None:
    place = Place(exercise="a")
    moment = Say(Kind.REMINDER, ("Breathe.", "Push."), place, lists_form_points=True)
    talk = Talk(opening=(moment,), closing=(moment,))
    asked: list[Talk] = []

    def without_the_second(talk: Talk) -> ResolvedTalk:
        asked.append(talk)
        return ResolvedTalk(replace(talk, closing=()), 1_000)

    session = Session(title="X", language="en", chapters=(), passages=(talk, talk))
    first, second = with_form_points(session, without_the_second).passages
    assert [first, second] == asked
    assert [say.wordings for say in asked[0].says] == [("Breathe.",), ("Push.",)]
    assert [say.wordings for say in asked[1].says] == [("Push.",)]
