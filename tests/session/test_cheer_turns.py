"""Cheers take turns as they are heard, and keep away from other words."""

import pytest

from tests.session.timing import heard, session_of
from voicecoach.session.fit.fit import fit
from voicecoach.session.fit.take_turns import Turns
from voicecoach.session.model.cue_kinds import Kind
from voicecoach.session.model.passage import Filler
from voicecoach.session.model.timeline import Cue, Phrase, Place

LONG = "This one is far too long."
MOVES = """
name: X
defaults: {cheers: {lines: [One more., %s, Go!]}}
exercises:
  - {name: A, time: 45s}
  - {name: B, reps: 10, tempo: {up: 2s, down: 2s}}
  - {name: C, time: 45s}
  - {name: D, time: 45s}
"""


def cheers_with(length_of_long: int) -> list[str]:
    session = session_of(MOVES % LONG)[1]
    lengths: dict[Phrase, int] = {}
    while missing := fit(session, lengths).phrases - lengths.keys():
        lengths |= {one: length_of_long if one.text == LONG else 240 for one in missing}
        lengths[Phrase(LONG)] = length_of_long
    return [cue.text for cue in fit(session, lengths).cues if cue.kind is Kind.CHEER]


def test_a_line_that_does_not_fit_comes_next() -> None:
    assert cheers_with(240) == ["One more.", LONG, "Go!", "One more."]
    assert cheers_with(1_500) == ["One more.", "Go!", LONG, "One more."]


def test_no_line_comes_twice_running() -> None:
    assert cheers_with(100_000) == ["One more.", "Go!", "One more.", "Go!"]


def test_the_last_line_is_left_out_and_an_only_one_is_not() -> None:
    turns = Turns(["b"])
    two = Filler(0, 9, Kind.CHEER, ("A.", "B."), Place(), lines=("a", "b"))
    one = Filler(0, 9, Kind.CHEER, ("B.",), Place(), lines=("b",))
    assert turns.in_turn(two).wordings == ("A.",)
    assert turns.in_turn(one).wordings == ("B.",)


BESIDE_WORDS = """
name: X
exercises:
  - name: A
    time: 60s
    remaining: 10s
    reminders: [Breathe., Push., Look up.]
    at: {46s: Now}
"""


def test_it_keeps_two_seconds_from_other_words() -> None:
    cues = heard(BESIDE_WORDS, 400)
    (cheer,) = [cue for cue in cues if cue.kind is Kind.CHEER]
    others = [cue for cue in cues if cue.phrase and cue is not cheer]
    assert min(_distance(cheer, other) for other in others) >= 2_000


def _distance(one: Cue, other: Cue) -> int:
    return max(other.start_ms - one.end_ms, one.start_ms - other.end_ms)


@pytest.mark.parametrize(("own", "count"), [("", 0), (", cheers: some", 1)])
def test_quiet_work_asks_for_its_own(own: str, count: int) -> None:
    text = f"""
name: X
defaults: {{quiet: yes, cheers: often}}
exercises: [{{name: A, time: 45s{own}}}]
"""
    assert sum(cue.kind is Kind.CHEER for cue in heard(text, 400)) == count
