"""Encouragement, the last of anything, and what is said once: ladders, rounds and headings."""

import pytest
from hypothesis import given

from tests.session.routines import routines
from tests.session.timing import FEW, heard, spoken_in
from voicecoach.routine.change.customise import Changes, customise
from voicecoach.routine.parse.parse import parse_routine
from voicecoach.session.compile.compile import compile_session
from voicecoach.session.compile.ladder_shape import ladder_shape
from voicecoach.session.compile.tones_around_work import START_TONE_MS
from voicecoach.session.model.cue_kinds import Kind
from voicecoach.session.model.timeline import Cue

CHEERED = "name: X\nexercises:\n  - {name: A, reps: %s, sets: 2, sides: each, tempo: 6s%s}\n"


def cheers(reps: int, more: str = "", changes: Changes | None = None) -> list[Cue]:
    cues = heard(CHEERED % (reps, more), 400, changes)
    return [cue for cue in cues if cue.kind is Kind.CHEER]


@pytest.mark.parametrize(
    ("reps", "more", "changes", "count"),
    [
        (9, "", None, 0),
        (10, "", None, 1),
        (10, ", cheers: none", None, 0),
        (10, ", cheers: often", None, 2),
        (10, ", quiet: yes", None, 0),
        (10, ", quiet: yes, cheers: some", None, 1),
        (10, ", coaching: brief", None, 0),
        (10, "", Changes(cheers=("none",)), 0),
        (10, "", Changes(cheers=("a=often",)), 2),
    ],
)
def test_encouragement_is_rare(reps: int, more: str, changes: Changes | None, count: int) -> None:
    assert len(cheers(reps, more, changes)) == count


BREATH = "name: X\nexercises: [{name: A, reps: 10, tempo: {inhale: 4s, exhale: 4s}%s}]\n"


@pytest.mark.parametrize(("more", "count"), [("", 0), (", cheers: some", 1)])
def test_breath_is_not_disturbed_unless_the_author_asks_for_it(more: str, count: int) -> None:
    assert [cue.kind for cue in heard(BREATH % more, 400)].count(Kind.CHEER) == count


def test_it_comes_in_the_last_third_of_the_last_set() -> None:
    (cheer,) = cheers(12)
    assert (cheer.place.set, cheer.place.side) == (2, "right")
    cues = heard(CHEERED % (12, ""), 400)
    start = max(c.start_ms for c in cues if c.text == "start") + START_TONE_MS
    assert 48_000 <= cheer.start_ms - start <= 72_000


def test_its_lines_take_turns() -> None:
    moves = "\n".join(f"  - {{name: {name}, time: 45s}}" for name in "ABC")
    defaults = 'defaults: {cheers: {lines: ["Good, {name}.", "{side} is strong.", Go!, On.]}}'
    cues = heard(f"name: X\n{defaults}\nexercises:\n{moves}\n", 400)
    assert [c.text for c in cues if c.kind is Kind.CHEER] == ["Good, A.", "Go!", "On."]


@FEW
@given(routines())
def test_it_never_takes_the_place_of_a_number(text: str) -> None:
    routine = parse_routine(text)
    beats = []
    for level in ("none", "often"):
        session = compile_session(customise(routine, Changes(cheers=(level,))))
        cues = spoken_in(session).cues
        beats.append([c for c in cues if c.beat_ms is not None and c.phrase])
    assert beats[0] == beats[1]


@pytest.mark.parametrize(
    ("steps", "shape"),
    [
        ((1, 2, 3, 4, 5, 6), "ladder_up"),
        ((6, 5, 5, 3, 2, 1), "ladder_down"),
        ((1, 2, 3, 3, 2, 1), "ladder_up_and_back"),
        ((3, 2, 1, 1, 2, 3), "ladder_down_and_back"),
        ((1, 2, 3, 4, 3, 2), "ladder_between"),
        ((1, 3, 2, 4, 2, 1), "ladder_between"),
    ],
)
def test_a_ladder_has_a_shape(steps: tuple[int, ...], shape: str) -> None:
    assert ladder_shape(steps) == shape


LAST = """
name: X
exercises:
  - {name: A, time: 9s, sets: 3}
  - {circuit: C, rounds: 3, exercises: [{name: B, time: 9s}]}
  - {name: D, reps: 3, sides: alternate}
"""


def test_the_last_of_anything_is_told() -> None:
    cues = heard(LAST)
    told = [cue.text for cue in cues if cue.text.startswith("Last")]
    assert told == [
        "Last set.",
        "Last round.",
        "Last move: D, three on each side, alternating.",
        "Last two.",
        "Last one.",
    ]
    pair = [cue.place for cue in cues if cue.text in ("Last two.", "Last one.")]
    assert [(place.side, place.rep) for place in pair] == [("left", 3), ("right", 3)]


ALONE = """
name: X
exercises:
  - {%s: Swings, rounds: 4, %s, exercises: [{name: Kettles, reps: [5, 5, 4, 4]}]}
"""


@pytest.mark.parametrize(
    "block", [("emom", "every: 1m"), ("circuit", "rest: 30s"), ("circuit", "rest: 2m")]
)
def test_a_round_of_one_move_says_its_number_and_not_its_name(block: tuple[str, str]) -> None:
    cues = heard(ALONE % block)
    announced = [cue.text for cue in cues if cue.kind in (Kind.ANNOUNCE, Kind.PREVIEW)]
    assert announced[2:] == [
        "Round two of four.",
        "Round three of four.",
        "Four reps.",
        "Last round.",
    ]
    assert "Kettles" in announced[1]


ON_THE_MINUTE = "Step: every minute, for two minutes."


@pytest.mark.parametrize(
    ("block", "said"),
    [
        ("section: Step", ["Step, nine seconds."]),
        ("circuit: Step, rounds: 2", ["Step: two rounds.", "Nine seconds.", "Last round."]),
        ("emom: Step, rounds: 2", [ON_THE_MINUTE, "Nine seconds.", "Last round."]),
        ("circuit: Legs, rounds: 2", ["Legs: two rounds.", "Step, nine seconds.", "Last round."]),
    ],
)
def test_a_heading_and_its_move_do_not_say_the_same_name(block: str, said: list[str]) -> None:
    text = f"name: X\nexercises: [{{{block}, exercises: [{{name: Step, time: 9s}}]}}]\n"
    assert [cue.text for cue in heard(text) if cue.kind is Kind.ANNOUNCE] == said
