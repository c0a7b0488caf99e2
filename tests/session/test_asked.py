"""Every rep, side and set that is written is heard exactly once, and in order."""

from itertools import groupby

from hypothesis import given, settings

from tests.session.asked import asked_by
from tests.session.routines import routines
from tests.session.test_fit import SLOW, seeds, session_of, timed


@settings(SLOW, max_examples=250)
@given(routines(), seeds)
def test_every_rep_of_every_side_and_set_is_heard_once_and_in_order(text: str, seed: int) -> None:
    timeline, _ = timed(session_of(text)[1], seed)
    places = [cue.place for cue in timeline.cues if cue.place.rep]
    heard = [key for key, _ in groupby((p.exercise_number, p.set, p.side, p.rep) for p in places)]
    assert heard == [
        (number, bout.set, side, rep)
        for number, bouts in enumerate(asked_by(text), 1)
        for bout in bouts
        for rep in range(1, bout.reps + 1)
        for side in bout.sides
    ]
