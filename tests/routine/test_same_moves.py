"""The same move may come twice: ids tell the exercises apart, and a name means all of them."""

from typing import Any

import pytest

from tests.routine.spans import low_of
from voicecoach.errors import UsageError
from voicecoach.lint.checks import lint_routine
from voicecoach.routine.change.customise import Changes, customise
from voicecoach.routine.change.difference import difference
from voicecoach.routine.model.block import exercises_in
from voicecoach.routine.parse.library import FoundRoutine
from voicecoach.routine.parse.parse import parse_routine
from voicecoach.routine.parse.unique_ids import unique_ids

ROUTINE = parse_routine("""
name: Squats between planks
exercises:
  - {name: Squats, reps: 10, harder: {reps: 20}}
  - {name: Plank, time: 30s}
  - circuit: Finisher
    rounds: 2
    exercises:
      - {name: squats!, reps: 11}
      - {name: Plank, time: 40s}
  - {name: Squats, reps: 12, harder: {reps: 24}}
""")

PART = """
name: A part
exercises: [{name: Squats, reps: 1}, {name: Plank, time: 20s}, {name: Squats, reps: 2}]
"""


@pytest.mark.parametrize(
    ("moves", "ids"),
    [
        (["squats", "plank", "squats"], ["squats", "plank", "squats-2"]),
        (["a", "a", "a"], ["a", "a-2", "a-3"]),
        (["a", "a", "a-2"], ["a", "a-3", "a-2"]),
        (["a-2", "a", "a", "a"], ["a-2", "a", "a-3", "a-4"]),
        (["a", "a", "a-2", "a-2"], ["a", "a-3", "a-2", "a-2-2"]),
        (["a", "a", "a-2", "a-2", "a-2-2"], ["a", "a-3", "a-2", "a-2-3", "a-2-2"]),
    ],
)
def test_every_exercise_has_an_id_of_its_own(moves: list[str], ids: list[str]) -> None:
    assert unique_ids(moves) == ids


def reps(**flags: Any) -> dict[str, int]:
    """The reps of the squats, by their ids, after a change."""
    exercises = customise(ROUTINE, Changes(**flags)).exercises
    return {one.id: low_of(one.reps) for one in exercises if one.reps}


def test_blocks_hold_the_exercises_by_their_ids() -> None:
    ids = ["squats", "plank", "squats-2", "plank-2", "squats-3"]
    assert list(exercises_in(ROUTINE.entries)) == ids
    assert [exercise.id for exercise in ROUTINE.exercises] == ids


@pytest.mark.parametrize(
    ("flags", "expected"),
    [
        ({"reps": "squats=5"}, [5, 5, 5]),
        ({"reps": "SQUATS!=5"}, [10, 5, 12]),
        ({"reps": "squats-2=5"}, [10, 5, 12]),
        ({"reps": "Squats-1=5"}, [5, 11, 12]),
        ({"reps": ("squats-3=7", "squats=5", "6")}, [5, 5, 7]),
        ({"harder": "squats"}, [20, 11, 24]),
        ({"harder": "squats-3"}, [10, 11, 24]),
    ],
)
def test_a_name_means_all_and_an_id_means_one(flags: dict[str, Any], expected: list[int]) -> None:
    assert list(reps(**flags).values()) == expected


@pytest.mark.parametrize(
    ("flags", "left"),
    [
        ({"skip": "squats"}, []),
        ({"skip": "squats-2"}, ["squats", "squats-3"]),
        ({"skip": "squats-1"}, ["squats-2", "squats-3"]),
        ({"only": "squats-3,plank"}, ["squats-3"]),
        ({"only": "squats", "skip": "squats-3"}, ["squats", "squats-2"]),
    ],
)
def test_only_and_skip(flags: dict[str, str], left: list[str]) -> None:
    assert list(reps(**flags)) == left


@pytest.mark.parametrize("name", ["squats-4", "squats-0", "squats-", "plank-1-1"])
def test_an_id_that_no_exercise_has(name: str) -> None:
    with pytest.raises(UsageError, match="there is no exercise"):
        reps(reps=f"{name}=5")


def test_a_harder_variant_that_only_others_have() -> None:
    with pytest.raises(UsageError, match="no harder variant"):
        reps(harder="squats-2")


def test_a_name_of_its_own_beats_the_second_of_another_name() -> None:
    text = "name: A\nexercises: [{name: A, reps: 1}, {name: A, reps: 2}, {name: A 2, reps: 3}]\n"
    changed = customise(parse_routine(text), Changes(reps=("a-2=9",)))
    assert [(one.id, low_of(one.reps)) for one in changed.exercises if one.reps] == [
        ("a", 1),
        ("a-3", 2),
        ("a-2", 9),
    ]


@pytest.mark.parametrize(
    ("chosen", "expected"),
    [
        ("", ["squats", "squats-2", "plank", "squats-3"]),
        ("only: squats", ["squats", "squats-2", "squats-3"]),
        ("only: squats-2", ["squats", "squats-2"]),
        ("skip: squats-2", ["squats", "squats-2", "plank"]),
        ("skip: squats-1", ["squats", "plank", "squats-2"]),
    ],
)
def test_an_included_move_is_numbered_among_those_around_it(
    chosen: str, expected: list[str]
) -> None:
    text = f"name: Whole\nexercises:\n- {{name: Squats, reps: 9}}\n- include: part\n  {chosen}\n"
    routine = parse_routine(text, fetch=lambda _name, _of: FoundRoutine(PART, "part.yaml"))
    assert [exercise.id for exercise in routine.exercises] == expected
    assert [routine.written(name).id for name in expected] == expected


def test_the_difference_names_the_one_that_changed() -> None:
    changed = customise(ROUTINE, Changes(reps=("squats-2=5",)))
    assert difference(ROUTINE, changed) == "reps of squats-2 11 → 5"


def test_lint_leaves_alone_what_was_heard_with_the_first_of_a_move() -> None:
    squats = "{name: Squats, reps: 5, position: standing, why: They carry you., setup: Stand.}"
    plank = "{name: Plank, time: 20s, position: on the floor, setup: Lie down.}"
    text = f"name: Both\nexercises:\n- {squats}\n- {plank}\n- {squats}\n- {plank}\n"
    assert lint_routine(parse_routine(text)) == []
