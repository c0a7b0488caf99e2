"""The YAML of a draft: as a person would write it, with nothing lost."""

from typing import Any

import pytest

from tests.drafting.write.drafts import draft_with, move
from voicecoach.drafting.draft import Draft, DraftBlock, DraftExercise, DraftPause, Field
from voicecoach.drafting.source_lines import SourceLine
from voicecoach.drafting.write.draft_yaml import draft_yaml
from voicecoach.routine.parse.parse import parse_routine
from voicecoach.routine.schema.schema_line import schema_line

ASSUMED = {"reps": "the sheet gives no dose"}


def body(draft: Draft) -> str:
    """The file without the line for editors, and checked."""
    text = draft_yaml(draft)
    first, _, others = text.partition("\n")
    assert first == schema_line()
    parse_routine(text)
    return others


WHOLE = """\
# yaml-language-server: $schema=routine.schema.json
# Drafted from legs.txt.
# The sheet has two weeks. This is the first one.
name: Legs
why: Strong legs carry you.

exercises:
  - name: Clams
    reps: 20
    hold: 5s
    sides: each
    limb: leg
    setup: >-
      Lie on your {other} side and bend your knees until your feet are in line with your back. Open
      your {side} knee.
    reminders:
      - Keep your feet together.
    equipment: [a mat, a band]
    harder:
      setup: Put a band above your knees.
      reps: 15
    # frequency: 3 times a week
    # not understood: Clams are # 1: fun

  # not understood: see the picture
  - name: "Bridges: both legs"
    reps: 10  # the sheet gives no dose
    sets: 1-3
    tempo: {lift: 2s, lower: 3s}
    rest:
      after: 40s
      sets: 30s  # the sheet says 30

  - pause: 1m

  - circuit: Finisher  # its name is assumed
    rounds: 3
    rest: {between: 15s, rounds: 60s}
    # not understood: burn!
    exercises:
      - name: Squats
        reps: [10, 8, 6]
      - name: Plank
        time: 30s
  # not understood: the end
"""


def test_a_whole_file() -> None:
    clams = DraftExercise(
        "Clams",
        2,
        (
            Field("frequency", "3 times a week"),
            Field("harder", {"setup": "Put a band above your knees.", "reps": 15}),
            Field("equipment", ["a mat", "a band"]),
            Field("reminders", ["Keep your feet together."]),
            Field(
                "setup",
                "Lie on your {other} side and bend your knees until your feet are in line with "
                "your back. Open your {side} knee.",
            ),
            Field("limb", "leg"),
            Field("sides", "each"),
            Field("hold", "5s"),
            Field("reps", 20),
        ),
        (SourceLine(3, "Clams are # 1: fun"),),
    )
    bridges = move(
        "Bridges: both legs",
        5,
        rest_after="40s",
        rest_sets="30s",
        reps=10,
        sets="1-3",
        tempo={"lift": "2s", "lower": "3s"},
        doubts={**ASSUMED, "rest.sets": "the sheet says 30"},
    )
    finisher = DraftBlock(
        "circuit",
        "Finisher",
        7,
        (move("Squats", 8, reps=[10, 8, 6]), move("Plank", 9, time="30s")),
        (Field("rest.rounds", "60s"), Field("rest.between", "15s"), Field("rounds", 3)),
        (SourceLine(7, "burn!"),),
        "its name is assumed",
    )
    draft = draft_with(
        clams,
        bridges,
        DraftPause("pause", "1m", 6),
        finisher,
        unread=[
            SourceLine(3, "Clams are # 1: fun"),
            SourceLine(4, "see the picture"),
            SourceLine(10, "the end"),
        ],
        fields=(Field("why", "Strong legs carry you."),),
        notices=("The sheet has two weeks. This is the first one.",),
    )
    text = draft_yaml(draft, "Drafted from legs.txt.")
    assert text == WHOLE
    assert [exercise.name for exercise in parse_routine(text).exercises] == [
        "Clams",
        "Bridges: both legs",
        "Squats",
        "Plank",
    ]


SHARED = """\
name: Legs

defaults:
  rest: {after: 60s}
  sides: each
  limb: leg

exercises:
  - name: Kicks
    reps: 10
  - name: Whips
    reps: 10
  - name: Circles
    reps: 10
    sides: alternate
  - name: Bridges
    reps: 10
    rest: {after: 20s}
    sides: none
  - name: Hydrants
    reps: 10
  - name: Clams
    reps: 10
"""


def test_what_most_exercises_share_stands_once() -> None:
    each: dict[str, Any] = {"reps": 10, "sides": "each", "limb": "leg", "rest_after": "60s"}
    assert (
        body(
            draft_with(
                move("Kicks", **each),
                move("Whips", **each),
                move("Circles", **{**each, "sides": "alternate"}),
                move("Bridges", reps=10, rest_after="20s"),
                move("Hydrants", **each),
                move("Clams", **each),
            )
        )
        == SHARED
    )


def test_a_shared_doubt_stands_once() -> None:
    doubt = {"sets": "the sheet says a few"}
    moves = [move(name, reps=10, sets=3, doubts=doubt) for name in ("A", "B", "C")]
    text = body(draft_with(*moves))
    assert text.count("sets:") == 1
    assert "defaults:\n  sets: 3  # the sheet says a few\n" in text


def test_a_doubt_of_its_own_stays_beside_its_value() -> None:
    plain = [move(name, reps=10, sets=3) for name in ("A", "B", "C", "D")]
    text = body(draft_with(*plain, move("E", reps=10, sets=3, doubts={"sets": "or 4"})))
    assert "defaults:\n  sets: 3\n" in text
    assert text.count("sets: 3") == 2
    assert "    sets: 3  # or 4\n" in text


def test_an_exercise_of_one_set_keeps_its_one_set() -> None:
    three = [move(name, reps=10, sets=3) for name in ("A", "B", "C")]
    text = body(draft_with(*three, move("D", reps=10), move("E", reps=[8, 6])))
    assert "  - name: D\n    reps: 10\n    sets: 1\n" in text
    assert "  - name: E\n    reps: [8, 6]\n" in text
    assert text.count("sets:") == 2


@pytest.mark.parametrize("key", ["limb", "rest_after", "per_day"])
def test_a_value_that_one_lacks_is_not_shared(key: str) -> None:
    values: dict[str, Any] = {"limb": "leg", "rest_after": "60s", "per_day": 2}
    value: dict[str, Any] = {key: values[key]}
    have = [move(name, reps=10, sides="each", **value) for name in "ABCD"]
    text = body(draft_with(*have, move("E", reps=10, sides="each")))
    assert text.count(key.replace("rest_after", "after")) == 4


def test_rests_of_exercises_stay_out_of_blocks_with_rounds() -> None:
    moves = [move(name, reps=10, rest_after="60s") for name in "ABC"]
    pair = (move("D", reps=5, rest_after="60s"), move("E", reps=5, rest_after="60s"))
    block = DraftBlock("superset", "Pair", 9, pair)
    assert "defaults" not in body(draft_with(*moves, block))
    section = DraftBlock("section", "Part", 9, (move("D", reps=5, rest_after="60s"),))
    assert "defaults" in body(draft_with(*moves, section))


def test_one_rest_is_that_of_its_sets_too() -> None:
    moves = [move(name, reps=10, sets=2, rest="45s") for name in "ABC"]
    text = body(draft_with(*moves))
    assert text.count("rest:") == 1
    assert "  rest: 45s\n" in text


@pytest.mark.parametrize("key", ["frequency", "rounds", "rest.between"])
def test_a_key_that_may_not_stand_there_is_a_comment(key: str) -> None:
    exercise = DraftExercise("A", 1, (Field("reps", 10), Field(key, "3 a week", 0, "says who")))
    text = body(draft_with(exercise))
    assert f"    # {key}: 3 a week (says who)\n" in text


def test_a_second_value_is_not_lost() -> None:
    fields = (
        Field("reps", 10),
        Field("reps", 12, 0, "the details say so"),
        Field("reminders", ["Breathe."]),
        Field("reminders", "Stay long.", 0, "or a set-up"),
        Field("setup", "Stand."),
        Field("setup", "Sit."),
    )
    text = body(draft_with(DraftExercise("A", 1, fields)))
    assert "    reps: 10\n" in text
    assert text.endswith("    # reps: 12 (the details say so)\n")
    assert "    setup: Stand. Sit.\n" in text
    assert "    reminders:  # or a set-up\n      - Breathe.\n      - Stay long.\n" in text


@pytest.mark.parametrize(
    ("sets", "is_shared"),
    [
        ([3, 3], False),
        ([3, 3, 3], True),
        ([3, 3, 3, 4], True),
        ([3, 3, 3, 4, 5], False),
        ([3, 3, 3, 3, 4, 5], True),
    ],
)
def test_three_exercises_and_two_thirds_must_agree(sets: list[int], is_shared: bool) -> None:
    moves = [move(f"Move {count}", reps=10, sets=count) for count in sets]
    assert ("defaults:\n  sets: 3\n" in body(draft_with(*moves))) == is_shared


def test_values_with_other_doubts_are_other_values() -> None:
    doubts = ["or 4", "or 4", "", ""]
    moves = [move("A", reps=10, sets=3, doubts={"sets": doubt}) for doubt in doubts]
    assert body(draft_with(*moves)).count("sets: 3") == 4


def test_phases_of_which_two_have_one_name_are_a_list() -> None:
    phases = [{"in": "4s"}, {"hold": "4s"}, {"out": "4s"}, {"hold": "4s"}]
    text = body(draft_with(move("Breathe", reps=4, tempo=phases)))
    assert "    tempo: [in: 4s, hold: 4s, out: 4s, hold: 4s]\n" in text


def test_a_comment_has_no_line_break() -> None:
    text = body(draft_with(move("A", reps=10, doubts={"reps": "one\r\n  two\u2028three"})))
    assert "    reps: 10  # one two three\n" in text


def test_a_field_for_every_exercise_stands_in_the_defaults() -> None:
    fields = (Field("sets", "1-3", 1, "work up to three"), Field("weeks", 6))
    text = body(draft_with(move("A", reps=10), fields=fields))
    assert "weeks: 6\n\ndefaults:\n  sets: 1-3  # work up to three\n" in text


def test_a_name_may_be_in_doubt() -> None:
    exercise = DraftExercise("Cat", 1, (Field("reps", 10),), (), "it may be no exercise")
    assert "  - name: Cat  # it may be no exercise\n" in body(draft_with(exercise))


def test_a_long_comment_is_cut_and_wrapped() -> None:
    exercise = DraftExercise("A", 1, (Field("reps", 10),), (SourceLine(2, "word " * 1_000),))
    lines = body(draft_with(exercise)).splitlines()
    comments = [line for line in lines if "#" in line]
    assert len(comments) > 5
    assert all(len(line) <= 100 for line in comments)
    assert sum(map(len, comments)) < 1_300
    assert comments[-1].endswith("…")


def test_a_book_is_not_kept_line_by_line() -> None:
    lines = [SourceLine(number, f"page {number}") for number in range(1, 700)]
    text = body(draft_with(move("A", 650, reps=10), unread=lines))
    assert text.count("# not understood: page") == 500
    assert text.endswith("# not understood: 199 more lines\n")
