"""Form points: shortly before work, rarely the same, and never lost."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.session.timing import FEW, seeds, session_of, spoken_in, timed
from voicecoach.session.model.cue_kinds import Kind

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


GIVEN_UP = """
name: X
exercises:
  - {name: Squats, time: 9s, rest: 17s}
  - {name: Plank, time: 9s, sets: 2, setup: Lie down., reminders: Breathe.}
"""


def test_a_form_point_that_is_given_up_comes_later() -> None:
    cues = spoken_in(session_of(GIVEN_UP)[1]).cues
    assert [cue.place.set for cue in cues if cue.text == "Breathe."] == [2]
