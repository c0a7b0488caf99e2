"""A longer written rest is never heard as a shorter one, and none is refused for our own words."""

from collections.abc import Iterator
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.session.timing import FEW, session_of, spoken_in, talks_and_lengths
from voicecoach.routine.parse.parse import parse_routine
from voicecoach.session.compile.compile import compile_session
from voicecoach.session.compile.limits import check_timeline
from voicecoach.session.model.cue_kinds import Kind
from voicecoach.session.model.timeline import AdjustmentKind

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


def rests_heard(text: str, seconds: float, length_ms: int) -> list[int]:
    """The length of each rest, in ms, where every rest is written as so many seconds."""
    session = session_of(text % (seconds, seconds, seconds))[1]
    timeline = spoken_in(session, length_ms)
    return [lasted for _talk, lasted in talks_and_lengths(session, timeline)]


BLOCK = """
name: X
exercises:
  - %s: Main
    rounds: 2
    rest: {between: %ss, rounds: %ss, after: %ss}
    exercises:
      - {name: Run, time: 9s, setup: Stand by the door.}
      - {name: Squats, reps: 2, sides: each}
  - {name: Walk, time: 9s}
"""
ONE_MOVE = BLOCK.replace("      - {name: Squats, reps: 2, sides: each}\n", "")
PAIR = """
name: X
exercises:
  - superset: Main
    rounds: 2
    rest: {rounds: %ss, after: %ss}
    exercises: [{name: Run, time: 9s}, {name: Squats, reps: 2}]
  - {name: Walk, time: 9s, rest: %ss}
  - {name: Plank, time: 9s}
"""
LISTS = {
    "flat": MOVES,
    "circuit": BLOCK.replace("%s: Main", "circuit: Main"),
    "superset": BLOCK.replace("%s: Main", "superset: Main"),
    "pair": PAIR,
    "one move": ONE_MOVE.replace("%s: Main", "circuit: Main"),
}
tenths = st.one_of(st.integers(0, 80), st.integers(0, 1_200))
"""Tenths of a second, most of them so short that words have to give way."""


@pytest.mark.parametrize("text", LISTS.values(), ids=LISTS.keys())
@FEW
@given(tenths, tenths, st.sampled_from([300, 900, 2_000, 4_000]))
def test_a_longer_rest_is_never_heard_as_a_shorter_one(
    text: str, first: int, second: int, length_ms: int
) -> None:
    less, more = sorted((first, second))
    rests = zip(
        rests_heard(text, less / 10, length_ms),
        rests_heard(text, more / 10, length_ms),
        strict=True,
    )
    assert all(shorter <= longer for shorter, longer in rests)


@pytest.mark.parametrize("text", LISTS.values(), ids=LISTS.keys())
def test_each_short_rest_is_heard_no_longer_than_the_next(text: str) -> None:
    heard = [rests_heard(text, quarters / 4, 900) for quarters in range(25)]
    for less, more in pairwise(heard):
        assert all(shorter <= longer for shorter, longer in zip(less, more, strict=True))


TURNING = """
name: X
exercises:
  - {name: Clams, reps: 2, sides: each, sets: 2, rest: {after: 30s, sets: %s, sides: %s}}
"""


@pytest.mark.parametrize(
    ("sets", "sides", "lasted_s"),
    [("30s", "30s", 30), ("20s", "30s", 30), ("40s", "30s", 40), ("0", "20s", 20)],
)
def test_a_rest_for_both_the_set_and_the_side_is_the_longer_one(
    sets: str, sides: str, lasted_s: int
) -> None:
    session = session_of(TURNING % (sets, sides))[1]
    heard = talks_and_lengths(session, spoken_in(session))
    assert [lasted for _talk, lasted in heard][1] == lasted_s * 1_000


def test_a_name_is_never_given_up_in_rounds() -> None:
    session = session_of(LISTS["circuit"] % (1, 1, 1))[1]
    timeline = spoken_in(session, 2_000)
    again = [c.text for c in timeline.cues if c.kind is Kind.ANNOUNCE and c.place.set == 2]
    assert again == ["Run.", "Squats."]
    assert {found.kind for found in timeline.adjustments} >= {AdjustmentKind.LONGER}


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


ONE = """
name: X
exercises:
  - {circuit: One, rounds: 5, rest: 0, exercises: [{name: Row, time: 30s}]}
  - {name: Walk, time: 9s}
"""


def test_a_rest_of_a_circuit_is_all_its_rests() -> None:
    cues = spoken_in(session_of(ONE)[1]).cues
    assert [cue.text for cue in cues if cue.kind is Kind.REST] == []
    between = spoken_in(session_of(ONE.replace("rest: 0", "rest: {between: 0}"))[1]).cues
    assert [c.text for c in between].count("Rest, thirty seconds.") == 5


LONG = "name: X\nexercises: [{name: A, time: 9s, rest: %s}, {name: B, time: 9s}]\n"


@pytest.mark.parametrize(("rest", "ticks"), [("59s", 0), ("60s", 1), ("2m", 1)])
def test_the_middle_of_a_long_rest_is_a_tick_and_no_word(rest: str, ticks: int) -> None:
    cues = spoken_in(session_of(LONG % rest)[1]).cues
    assert [cue.text for cue in cues].count("tick") == ticks
    assert "Halfway." not in [cue.text for cue in cues]


LYING = """
name: X
exercises: [{name: Clams, reps: 6, sides: each, position: "on your %s side"}]
"""


@pytest.mark.parametrize(
    ("named", "said"),
    [
        ("{other}", ["Now on your left side."]),
        ("good", ["Change sides. Now your right side."]),
    ],
)
def test_a_position_that_names_the_side_is_the_whole_change(named: str, said: list[str]) -> None:
    cues = spoken_in(session_of(LYING % named)[1]).cues
    end = next(n for n, cue in enumerate(cues) if cue.text == "end")
    kinds = (Kind.SWITCH, Kind.POSITION)
    assert [cue.text for cue in cues[end:] if cue.kind in kinds] == said


SETS = """
name: X
exercises: [{name: Clams, time: 9s, sets: 2, sides: each, limb: leg, %s}]
"""
ROUNDS = """
name: X
exercises: [{circuit: C, rounds: 2, exercises: [{name: Clams, time: 9s, sides: each, %s}]}]
"""


@pytest.mark.parametrize("text", [SETS, ROUNDS])
@pytest.mark.parametrize(
    ("change", "times"),
    [
        ('position: "on your {side} side"', 1),
        ('position: "on your {other} side"', 2),
        ("position: on your good side", 2),
    ],
)
def test_a_change_that_names_the_side_is_all_about_it(text: str, change: str, times: int) -> None:
    """From the second set on. "Now on your left side. Your left side first." says it twice."""
    cues = spoken_in(session_of(text % change)[1]).cues
    assert [cue.kind for cue in cues].count(Kind.SIDE) == times


@pytest.mark.parametrize(("switch", "times"), [("To your {side} side", 1), ("Turn round", 2)])
def test_a_switch_that_names_the_side_is_all_about_it(switch: str, times: int) -> None:
    cues = spoken_in(session_of(SETS % f'switch: "{switch}"')[1]).cues
    assert [cue.kind for cue in cues].count(Kind.SIDE) == times


def test_a_name_that_fits_is_heard_before_a_heading() -> None:
    session = session_of(SHORT % ("circuit", "2s"))[1]
    cues = spoken_in(session, 900).cues
    later = [c.text for c in cues if c.kind is Kind.ANNOUNCE and c.place.set == 3]
    assert later[1:] == ["Walk.", "Squats."]
