"""Nobody who works waits long for a sign that the session still runs."""

from itertools import pairwise

import pytest
from hypothesis import given

from tests.session.routines import routines
from tests.session.timing import FEW, seeds, session_of, signs, timed
from voicecoach.session.compile.tones_around_work import START_TONE_MS
from voicecoach.session.model.cue_kinds import Kind
from voicecoach.session.model.passage import Work

HOLD = "{name: A, reps: 2, tempo: {open: 1s, hold: %s}, beats: none, breathing: no}"


@FEW
@given(routines(), seeds)
def test_no_silence_in_work_is_longer_than_it_may_be(text: str, seed: int) -> None:
    timeline = timed(session_of(text)[1], seed)[0]
    works = [one for one in session_of(text)[1].passages if isinstance(one, Work)]
    for work, stretch in zip(works, signs(timeline), strict=True):
        longest = 10_000
        if work.length_ms > 120_000 and stretch[1].place.rep is None:
            longest = 30_000
        begun = stretch[0].start_ms + START_TONE_MS
        ends = [begun, *(cue.end_ms for cue in stretch[1:])]
        silences = [after.start_ms - end for end, after in zip(ends, stretch[1:], strict=False)]
        assert max(silences) <= longest + 16, "the end tone waits for a frame"


@FEW
@given(routines(), seeds)
def test_a_tick_comes_only_after_silence(text: str, seed: int) -> None:
    for stretch in signs(timed(session_of(text)[1], seed)[0]):
        for before, cue in pairwise(stretch):
            if cue.text == "tick" and not cue.place.rep:
                assert cue.start_ms - before.end_ms >= 2_000


def ticks(exercise: str, length: int = 500) -> list[int]:
    """When it ticks, in ms from the beginning of the work."""
    session = session_of(f"name: X\nexercises:\n  - {exercise}\n")[1]
    cues = signs(timed(session, 0, longest=length)[0])[0]
    return [cue.start_ms - cues[0].start_ms - START_TONE_MS for cue in cues if cue.text == "tick"]


@pytest.mark.parametrize(
    ("exercise", "expected"),
    [
        ("{name: A, time: 10s}", []),
        ("{name: A, time: 15s}", [10_000]),
        ("{name: A, time: 30s}", [10_000]),
        ("{name: A, time: 45s}", [10_000, 20_000]),
        ("{name: A, time: 45s, coaching: minimal}", [10_000, 20_000, 30_000, 40_000]),
        ("{name: A, time: 2m, coaching: minimal}", [*range(10_000, 120_000, 10_000)]),
        ("{name: A, time: 121s, coaching: minimal}", [30_000, 60_000, 90_000]),
        (HOLD % "10s", []),
        (HOLD % "13.2s", [11_000, 25_200]),
        (HOLD % "16s", [11_000, 28_000]),
        ("{name: A, reps: 2, tempo: 12s, beats: none}", [10_000, 22_000]),
    ],
)
def test_when_it_ticks(exercise: str, expected: list[int]) -> None:
    assert ticks(exercise) == expected


def test_a_tick_after_a_form_point_belongs_to_the_work_and_not_to_the_point() -> None:
    text = "name: X\nexercises:\n  - name: A\n    time: 1m\n    reminders: [Breathe., Sit.]\n"
    cues = timed(session_of(text)[1], 0, longest=500)[0].cues
    assert Kind.REMINDER in {cue.kind for cue in cues if cue.place.line == 5}
    assert {cue.place.line for cue in cues if cue.text == "tick"} == {4}


def test_a_tick_belongs_to_its_rep() -> None:
    session = session_of(f"name: X\nexercises:\n  - {HOLD % '40s'}\n")[1]
    cues = timed(session, 0, longest=500)[0].cues
    found = [c.place for c in cues if c.kind is Kind.TONE and c.text == "tick"]
    assert [(place.rep, place.phase) for place in found] == [
        (n, "hold") for n in (1, 1, 1, 2, 2, 2)
    ]
