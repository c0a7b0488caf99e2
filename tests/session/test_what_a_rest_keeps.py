"""What a rest keeps: a dose that differs, what to fetch, and its quiet."""

import pytest

from tests.session.one_rest import Half
from tests.session.timing import session_of, spoken_in
from voicecoach.languages.en import ENGLISH
from voicecoach.session.fit.fit import fit
from voicecoach.session.model.cue_kinds import Kind
from voicecoach.session.model.timeline import AdjustmentKind, Phrase

DOSES = """
name: X
defaults: {rest: 3s, reps: 12}
exercises: [{name: A}, {name: B}, {name: C, reps: 10}, {name: D, sets: 2}]
"""


def test_a_dose_is_given_up_only_if_it_is_that_of_the_move_before() -> None:
    cues = spoken_in(session_of(DOSES)[1]).cues
    named = [cue.text for cue in cues if cue.kind is Kind.ANNOUNCE and cue.place.set == 1]
    assert named[1:] == ["B.", "C, ten reps.", "D, two sets of twelve reps."]


EXACT = """
name: X
exercises:
  - circuit: C
    rounds: 2
    rest: {between: %s, rounds: 30s}
    exercises: [{name: A, reps: 3}, {name: B, time: 9s}]
"""


@pytest.mark.parametrize(("rest", "said"), [("5s", "B, nine seconds."), ("3s", "B.")])
def test_a_rest_that_must_not_grow_gives_up_the_dose_at_last(rest: str, said: str) -> None:
    session = session_of(EXACT % rest)[1]
    timeline = spoken_in(session)
    second = [c for c in timeline.cues if c.kind is Kind.ANNOUNCE and c.place.set == 2]
    assert second[-1].text == said
    assert [a for a in timeline.adjustments if a.kind is AdjustmentKind.TOO_LONG] == []


FETCHED = """
name: X
exercises:
  - {name: A, time: 9s, rest: %s}
  - {name: B, time: 9s, sets: 2, rest: {sets: %s, after: %s}}
  - {name: C, time: 9s, equipment: a chair}
"""


@pytest.mark.parametrize(
    ("rests", "before"),
    [
        (("30s", "30s", "20s"), ("c", 1)),
        (("30s", "20s", "19s"), ("b", 2)),
        (("20s", "19s", "19s"), ("b", 1)),
        (("19s", "19s", "19s"), ("b", 2)),
    ],
)
def test_what_to_fetch_is_said_where_it_can_be_fetched(
    rests: tuple[str, str, str], before: tuple[str, int]
) -> None:
    cues = spoken_in(session_of(FETCHED % rests)[1]).cues
    fetched, *others = (n for n, c in enumerate(cues) if c.text == "For move three: a chair.")
    assert others == []
    start = next(cue for cue in cues[fetched:] if cue.text == "start")
    assert (start.place.exercise, start.place.set) == before


AFTER_ROUNDS = """
name: X
exercises:
  - {name: A, time: 9s}
  - circuit: Main
    rounds: 3
    rest: {between: 20s, rounds: 20s, after: 5s}
    exercises: [{name: B, time: 9s}, {name: C, time: 9s}]
  - {name: D, time: 9s, equipment: a chair}
"""


def test_a_rest_between_known_moves_of_a_circuit_says_nothing_of_what_to_fetch() -> None:
    """It must be exact. So the last rest before these says it."""
    cues = spoken_in(session_of(AFTER_ROUNDS)[1]).cues
    fetched = next(n for n, cue in enumerate(cues) if cue.text == "For move four: a chair.")
    start = next(cue for cue in cues[fetched:] if cue.text == "start")
    assert (start.place.exercise, start.place.set) == ("c", 1)


BRIEF = """
name: X
defaults: {coaching: %s, rest: 15s, time: 9s}
exercises:
  - {name: A}
  - {name: B, sets: 2, position: sitting}
"""


@pytest.mark.parametrize("level", ["full", "brief"])
def test_a_rest_before_a_known_move_is_mostly_quiet(level: str) -> None:
    cues = spoken_in(session_of(BRIEF % level)[1], 2_500).cues
    ends = [n for n, cue in enumerate(cues) if cue.text in ("done", "end")]
    for end in ends if level == "brief" else ends[1:]:
        start = next(n for n in range(end, len(cues)) if cues[n].text == "start")
        said = [c for c in cues[end:start] if c.kind not in (Kind.TONE, Kind.COUNTDOWN)]
        assert sum(cue.end_ms - cue.start_ms for cue in said) <= 6_000


@pytest.mark.parametrize(("rest", "is_quiet"), [("14s", False), ("15s", True)])
def test_a_shorter_rest_may_have_more_words(rest: str, is_quiet: bool) -> None:
    text = BRIEF.replace("15s", rest).replace(", position: sitting", "") % "brief"
    cues = spoken_in(session_of(text)[1], 3_000).cues
    end = next(n for n, cue in enumerate(cues) if cue.text == "done")
    start = next(n for n in range(end, len(cues)) if cues[n].text == "start")
    said = [c for c in cues[end:start] if c.kind not in (Kind.TONE, Kind.COUNTDOWN)]
    words_ms = sum(cue.end_ms - cue.start_ms for cue in said)
    assert (words_ms <= 0.4 * int(rest[:-1]) * 1_000) == is_quiet


WORDY = """
name: X
defaults: {coaching: brief, rest: 60s, time: 9s}
exercises: [{name: A}, {name: Plank}]
"""


def test_a_preview_is_the_first_thing_that_a_wordy_rest_gives_up() -> None:
    """Five phrases of five seconds are more than 40 % of a minute, and four are less."""
    cues = spoken_in(session_of(WORDY)[1], 5_000).cues
    end = next(n for n, cue in enumerate(cues) if cue.text == "done")
    texts = [cue.text for cue in cues[end + 1 :]]
    assert texts[0] == "Done."
    assert not [cue for cue in cues if cue.kind is Kind.PREVIEW]
    assert "Ten seconds." in texts


EXPLAINED = """
name: X
defaults: {coaching: brief, rest: 20s, time: 9s}
exercises: [{name: A}, {name: Plank, setup: Lie down.}]
"""


def test_what_is_explained_is_announced_in_full_however_wordy_the_rest_is() -> None:
    """The author's words are more than 40 % of it. The coach only leaves out some of its own."""
    cues = fit(session_of(EXPLAINED)[1], Half({Phrase("Lie down."): 8_500})).cues
    end = next(n for n, cue in enumerate(cues) if cue.text == "done")
    assert [c.text for c in cues[end + 1 :]][:2] == ["Last move: Plank, nine seconds.", "Lie down."]


def test_the_last_set_has_one_wording_and_no_number() -> None:
    assert ENGLISH.say("last_set") == ("Last set.",)
