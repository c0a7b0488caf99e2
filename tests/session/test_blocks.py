"""The clocks of blocks: slots to the moment, rests as long as written, time that is left."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.session.timing import FEW, seeds, session_of, timed
from voicecoach.errors import RoutineError
from voicecoach.routine.change.customise import Changes, customise
from voicecoach.routine.parse.parse import parse_routine
from voicecoach.session.compile.compile import compile_session
from voicecoach.session.compile.limits import check_timeline
from voicecoach.session.compile.tones_around_work import START_TONE_MS
from voicecoach.session.model.cue_kinds import Kind
from voicecoach.session.model.timeline import AdjustmentKind, Cue, Timeline

EMOM = """
name: Slots
exercises:
  - emom: Every so often
    rounds: 3
    every: {every}
    exercises:
      - {{name: Burpees, reps: 5, tempo: 2s, setup: Down and up., reminders: Land softly.}}
      - {{name: Kicks, reps: 3, tempo: 1s, sides: alternate, position: on your back}}
"""


def onsets(timeline: Timeline) -> list[int]:
    """When each bout begins."""
    starts = [cue.start_ms for cue in timeline.cues if cue.text == "start"]
    return [start + START_TONE_MS for start in starts]


@FEW
@given(st.sampled_from(["20s", "31s", "1m", "1m30s"]), seeds)
def test_every_slot_of_an_emom_is_exact(every: str, seed: int) -> None:
    _, session = session_of(EMOM.format(every=every))
    timeline, _ = timed(session, seed, longest=1_500)
    length = {"20s": 20_000, "31s": 31_000, "1m": 60_000, "1m30s": 90_000}[every]
    assert [after - before for before, after in pairwise(onsets(timeline))] == [length] * 5


def test_words_too_long_for_a_slot_are_refused() -> None:
    routine, session = session_of(EMOM.format(every="14s"))
    timeline, _ = timed(session, 0, longest=100)
    check_timeline(routine, timeline)
    with pytest.raises(RoutineError) as caught:
        check_timeline(routine, timed(session, 2, longest=20_000)[0])
    assert "hint: say it shorter, or write a longer rest" in str(caught.value)


@pytest.mark.parametrize(("every", "is_refused"), [("13s", True), ("14s", False)])
def test_work_too_long_for_its_slot_is_refused(every: str, is_refused: bool) -> None:
    routine = parse_routine(EMOM.format(every=every))
    if not is_refused:
        compile_session(routine)
        return
    with pytest.raises(RoutineError, match=r'8:7: "Burpees" needs 14s .* its slot has 13s'):
        compile_session(routine)


def test_a_step_of_a_ladder_that_nobody_does_needs_no_room() -> None:
    text = "name: X\nexercises: [{emom: E, rounds: 2, exercises: [{name: A, reps: [5, 40]}]}]\n"
    routine = parse_routine(text)
    with pytest.raises(RoutineError, match='"A" needs 2m4s'):
        compile_session(routine)
    compile_session(customise(routine, Changes(rounds=("1",))))


CIRCUIT = """
name: Rests
exercises:
  - circuit: Round and round
    rounds: 3
    rest: {{between: 12s, rounds: 30s}}
    {setups}
    exercises:
      - {{name: Plank, time: 10s, setup: {long}}}
      - {{name: Squats, time: 10s, setup: {long}}}
"""
LONG = "Stand. " * 20


def rests(setups: str, seed: int) -> list[int]:
    """What lies between the work, from end to beginning, in whole seconds."""
    text = CIRCUIT.format(setups=setups, long=LONG.strip())
    timeline, _ = timed(session_of(text)[1], seed, longest=1_500)
    return [(after - before - 10_000) // 1_000 for before, after in pairwise(onsets(timeline))]


@FEW
@given(seeds)
def test_rests_are_as_long_as_written_where_nothing_is_explained(seed: int) -> None:
    assert rests("setups: ahead", seed) == [12, 30, 12, 30, 12]
    assert rests("setups: in-turn", seed)[1:] == [30, 12, 30, 12]


def test_a_rest_too_short_for_the_name_alone_grows_for_it() -> None:
    text = CIRCUIT.format(setups="setups: ahead", long="Stand.").replace("12s", "3s")
    routine, session = session_of(text)
    timeline, _ = timed(session, 0, longest=9_000)
    check_timeline(routine, timeline)
    named = [cue for cue in timeline.cues if cue.kind is Kind.ANNOUNCE and cue.place.exercise]
    again = [cue for cue in named if cue.place.exercise == "squats" and cue.place.set != 1]
    assert [(cue.place.set, cue.text) for cue in again] == [(2, "Squats."), (3, "Squats.")]
    assert {found.kind for found in timeline.adjustments} >= {AdjustmentKind.LONGER}


def test_a_rest_grows_for_what_is_explained_in_it() -> None:
    text = CIRCUIT.format(setups="", long=LONG.strip())
    cues = timed(session_of(text)[1], 0, longest=14_000)[0].cues
    set_up = [cue.place.exercise for cue in cues if cue.kind is Kind.SETUP]
    assert set_up == ["plank"] * 20 + ["squats"] * 20, "a sentence at a time, in the first round"


def test_the_round_is_told_in_the_cue_sheet() -> None:
    text = CIRCUIT.format(setups="", long="Stand.")
    cues = timed(session_of(text)[1], 0, longest=500)[0].cues
    halves = [(c.place.exercise, c.place.round, c.place.set) for c in cues if c.text == "start"]
    assert halves == [(name, n, n) for n in (1, 2, 3) for name in ("plank", "squats")]
    assert {cue.place.round for cue in cues if cue.kind is Kind.INTRO} == {None}


def test_a_heading_is_in_the_round_of_what_it_stands_over() -> None:
    amrap = "{{amrap: {0}, time: 10s, exercises: [{{name: Of {0}, reps: 5}}]}}"
    section = "{section: C, exercises: [{name: D, time: 10s}]}"
    circuit = f"{{circuit: A, rounds: 2, exercises: [{amrap.format('B')}, {section}]}}"
    _, session = session_of(f"name: X\nexercises: [{circuit}, {amrap.format('E')}]\n")
    cues = timed(session, 0, longest=500)[0].cues
    headed = {cue.text[:1]: cue.place.round for cue in cues if not cue.place.exercise}
    assert {name: headed[name] for name in "ABCE"} == {"A": 1, "B": 2, "C": 2, "E": None}


def amrap(time: str, said: str = "coaching: full", *, tones: bool = False) -> list[Cue]:
    move = f"{{name: Pull ups, reps: 5, {said}}}"
    text = f"name: X\nexercises: [{{amrap: Cindy, time: {time}, exercises: [{move}]}}]\n"
    cues = timed(session_of(text)[1], 0, longest=500)[0].cues
    begin = next(number for number, cue in enumerate(cues) if cue.text == "start")
    return [cue for cue in cues[begin + 1 :] if (cue.kind is Kind.TONE) == tones]


@pytest.mark.parametrize(
    ("time", "called"),
    [
        ("10s", ["Three.", "Two.", "One."]),
        ("30s", ["Halfway.", "Ten seconds.", "Three.", "Two.", "One."]),
        ("2m", ["Halfway.", "Ten seconds."]),
        ("3m", ["Two minutes left.", "One minute left.", "Three."]),
        ("150s", ["Halfway.", "Ten seconds.", "Three."]),
    ],
)
def test_an_amrap_calls_the_time_that_is_left(time: str, called: list[str]) -> None:
    assert [cue.text for cue in amrap(time)][: len(called)] == called


def test_a_bare_amrap_has_its_countdown_alone() -> None:
    assert [cue.text for cue in amrap("3m", "coaching: minimal")][:3] == ["Three.", "Two.", "One."]


def test_an_amrap_of_quiet_moves_alone_is_quiet() -> None:
    assert "tick" in [cue.text for cue in amrap("1m", tones=True)]
    assert "tick" not in [cue.text for cue in amrap("1m", "quiet: yes", tones=True)]


def test_nobody_counts_the_reps_of_an_amrap() -> None:
    assert {cue.place.rep for cue in amrap("3m")} == {None}


FETCHED = """
name: Things
exercises:
  - {name: A, time: 10s}
  - %s
  - {name: E, time: 10s, equipment: a band}
"""
TIMED = "{name: %s, time: 10s}"


@pytest.mark.parametrize(
    ("entry", "told"),
    [
        (TIMED % "B", "For move three: a band."),
        (
            f"{{circuit: C, rounds: 2, exercises: [{TIMED % 'B'}, {TIMED % 'D'}]}}",
            "For move four: a band.",
        ),
        (f"{{superset: C, exercises: [{TIMED % 'B'}, {TIMED % 'D'}]}}", "For move four: a band."),
        (
            f"{{emom: C, rounds: 2, exercises: [{TIMED % 'B'}, {TIMED % 'D'}]}}",
            "For move four: a band.",
        ),
        (
            f"{{amrap: C, time: 1m, exercises: [{TIMED % 'B'}, {TIMED % 'D'}]}}",
            "For move four: a band.",
        ),
        (
            f"{{emom: C, rounds: 2, exercises: [{TIMED % 'B'}]}}",
            "For move three: a band.",
        ),
    ],
)
def test_what_a_move_after_a_block_needs_is_told_while_resting(entry: str, told: str) -> None:
    cues = timed(session_of(FETCHED % entry)[1], 0, longest=1_000)[0].cues
    fetched = [cue for cue in cues if cue.kind is Kind.EQUIPMENT][1:]
    assert [cue.text for cue in fetched] == [told]
    assert fetched[0].place.exercise == "e"
