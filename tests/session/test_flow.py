"""A flow lasts as long as its moves, names each in time, and rests only where that is written."""

import json
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.session.timing import FEW, heard, measured, seeds, session_of
from voicecoach.errors import UsageError
from voicecoach.routine.change.customise import Changes, customise
from voicecoach.routine.change.rests import owners_of, rests_of
from voicecoach.routine.parse.parse import parse_routine
from voicecoach.session.compile.tones_around_work import START_TONE_MS
from voicecoach.session.fit.fit import fit
from voicecoach.session.model.cue_kinds import Kind
from voicecoach.session.model.passage import Work
from voicecoach.session.model.phrase_lengths import MOST_ANCHOR_MS
from voicecoach.session.model.timeline import FRAME_MS, Phrase

BREATHS = st.sampled_from([{"inhale": "3s"}, {"exhale": "2.5s"}, {"inhale": "4s", "exhale": "4s"}])
MOVEMENTS = st.sampled_from([{"lift": "1s", "lower": "1s"}, "2s", "700ms"])


@st.composite
def moves(draw: st.DrawFn, name: str) -> dict[str, Any]:
    """A move of a flow, for a time or for reps, sometimes on two sides."""
    move: dict[str, Any] = {"name": name, "sides": draw(st.sampled_from(["none", "each"]))}
    move["coaching"] = draw(st.sampled_from(["full", "brief", "minimal"]))
    if draw(st.booleans()):
        move["setup"] = "Stand."
    if draw(st.booleans()):
        return move | {"time": f"{draw(st.integers(4, 70))}s"}
    return move | {"reps": draw(st.integers(1, 4)), "tempo": draw(BREATHS | MOVEMENTS)}


@st.composite
def flows(draw: st.DrawFn) -> str:
    """A routine with a flow between two other moves."""
    names = draw(st.lists(st.sampled_from(["Cobra", "Dog", "Tree"]), min_size=1, max_size=4))
    block: dict[str, Any] = {"flow": "yes", "exercises": [draw(moves(name)) for name in names]}
    if draw(st.booleans()):
        block |= {"circuit": "Salutation", "rounds": draw(st.integers(1, 3))}
    else:
        block["section"] = "Salutation"
    others = [{"name": name, "time": "5s", "rest": "20s"} for name in ("Before", "After")]
    return json.dumps({"name": "Any flow", "exercises": [others[0], block, others[1]]})


@FEW
@given(flows(), seeds)
def test_a_flow_is_as_long_as_its_moves(text: str, seed: int) -> None:
    _routine, session = session_of(text)
    timeline, _lengths, _anchors = measured(session, seed)
    _before, start, *_others = [cue.start_ms for cue in timeline.cues if cue.text == "start"]
    ends = [cue.start_ms for cue in timeline.cues if cue.text in ("done", "finish")]
    works = [passage.length_ms for passage in session.passages if isinstance(passage, Work)]
    # The tone at the end starts with a frame.
    assert 0 <= ends[1] - (start + START_TONE_MS + sum(works[1:-1])) < FRAME_MS
    for before, after in pairwise(timeline.cues):
        assert before.end_ms <= after.start_ms


def flow_of(*entries: str, keys: str = "flow: yes") -> str:
    lines = "".join(f"    - {entry}\n" for entry in entries)
    return f"name: A\nexercises:\n- section: Salutation\n  {keys}\n  exercises:\n{lines}"


UP, DOWN = "{name: Up, reps: 1, tempo: {inhale: 4s}}", "{name: Down, reps: 1, tempo: {exhale: 4s}}"


def texts(text: str) -> list[str]:
    """What is heard from the first start tone to the end, ticks left out."""
    cues = [cue for cue in heard(text) if not cue.text.startswith("tick")]
    start = next(index for index, cue in enumerate(cues) if cue.text == "start")
    end = next(index for index, cue in enumerate(cues) if cue.text == "finish")
    return [cue.text for cue in cues[start + 1 : end]]


def test_the_name_is_said_with_the_breath() -> None:
    assert texts(flow_of(UP, DOWN, UP)) == ["Inhale.", "Exhale, Down.", "Inhale, Up."]


def test_a_name_that_is_too_long_for_its_beat_comes_ahead_of_it() -> None:
    long = "{name: A much longer name, reps: 1, tempo: {exhale: 1s, hold: 3s}}"
    assert texts(flow_of(UP, long))[:3] == ["Inhale.", "A much longer name.", "Exhale."]


def test_the_side_alone_is_new_on_the_other_side() -> None:
    lunge = "{name: Lunge, sides: each, limb: leg, reps: 1, tempo: {exhale: 4s}}"
    bend = "{name: Bend, sides: each, labels: [to the front, to the back], time: 5s}"
    assert texts(flow_of(UP, lunge, bend))[:5] == [
        "Inhale.",
        "Exhale, Lunge, left leg.",
        "Exhale, right leg.",
        "Bend, to the front.",
        "To the back.",
    ]


def test_minimal_coaching_has_a_tone_in_place_of_a_name() -> None:
    flow = flow_of("{name: A, time: 5s}", "{name: B, time: 5s}")
    assert texts(f"{flow}\ndefaults: {{coaching: minimal}}") == ["start", "Three.", "Two.", "One."]


def test_only_the_last_move_counts_down() -> None:
    flow = flow_of("{name: A, time: 5s}", "{name: B, time: 5s}")
    assert texts(flow) == ["B.", "Three.", "Two.", "One."]


@pytest.mark.parametrize(
    "interruption",
    [
        "- {name: Up, reps: 1, tempo: {inhale: 4s}, rest: 5s}",
        "- pause: 10s",
        "- note: Take the mat.",
        "- {name: Up, reps: 1, tempo: {inhale: 4s}, get_ready: 10s}",
    ],
)
def test_what_is_written_interrupts_a_flow(interruption: str) -> None:
    flow = flow_of(UP, UP) + f"    {interruption}\n    - {DOWN}\n"
    assert texts(flow).count("start") == 1


@pytest.mark.parametrize("rest", ["rest: 0", "rest: {sets: 20s}", "rest: {sides: 20s}"])
def test_no_other_rest_interrupts_it(rest: str) -> None:
    up = f"{{name: Up, reps: 1, tempo: {{inhale: 4s}}, {rest}}}"
    assert "start" not in texts(flow_of(up, DOWN) + "defaults: {rest: 30s}\n")


def circuit_of(rest: str) -> str:
    flow = flow_of(UP, DOWN).replace("section", "circuit")
    return flow.replace("flow: yes", f"flow: yes\n  rounds: 2\n  rest: {rest}")


@pytest.mark.parametrize(
    ("rest", "starts"),
    [("20s", 1), ("{rounds: 20s}", 1), ("{between: 20s}", 2), ("{after: 20s}", 0)],
)
def test_one_rest_is_for_between_the_rounds(rest: str, starts: int) -> None:
    assert texts(circuit_of(rest)).count("start") == starts


@pytest.mark.parametrize(
    ("rest", "keys"), [("20s", ["rounds"]), ("{after: 20s}", []), ("{between: 9s}", ["after"])]
)
def test_a_target_changes_only_the_rests_that_are_there(rest: str, keys: list[str]) -> None:
    routine = parse_routine(circuit_of(rest))
    assert [source.key for source in rests_of(routine)] == keys
    assert len(owners_of(routine)) == 3


def test_a_flag_cannot_change_a_rest_that_is_not_there() -> None:
    routine = parse_routine(flow_of(UP, DOWN))
    with pytest.raises(UsageError, match="--rest 9s does not apply to any exercise here"):
        customise(routine, Changes(rest=("9s",)))
    rests = parse_routine(flow_of(UP.replace("reps: 1", "reps: 1, rest: 5s"), DOWN))
    changed = customise(rests, Changes(rest=("9s",)))
    spans = [exercise.rests.after for exercise in changed.exercises]
    assert [span and span.low for span in spans] == [9_000, None]


def test_a_flow_is_a_chapter_in_each_round() -> None:
    session = session_of(circuit_of("0"))[1]
    assert session.chapters == ("Salutation, round 1", "Salutation, round 2")


def test_what_a_flow_needs_is_fetched_before_it() -> None:
    stand = "name: A\nexercises:\n- {name: Stand, time: 9s}\n"
    flow = flow_of(UP, "{name: Down, time: 9s, equipment: a block}").partition("exercises:\n")[2]
    cues = heard(stand + flow)
    fetch = [cue for cue in cues if cue.kind is Kind.EQUIPMENT]
    assert [cue.text for cue in fetch][1:] == ["For move two: a block."]


@pytest.mark.parametrize("length_ms", [300, 900])
def test_a_word_that_starts_before_its_beat_meets_no_other(length_ms: int) -> None:
    up = "{name: Up, reps: 2, tempo: {lift: 1s}}"
    session = session_of(flow_of(up, up.replace("Up", "Down")))[1]
    lengths = dict.fromkeys(session.phrases, length_ms)
    cues = fit(session, lengths, {Phrase("Down."): MOST_ANCHOR_MS}).cues
    assert "Down." in [cue.text for cue in cues]
    assert all(before.end_ms <= after.start_ms for before, after in pairwise(cues))
