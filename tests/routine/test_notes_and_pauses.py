"""Notes and pauses belong to the exercise that follows them, and go where it goes."""

import json

import pytest

import voicecoach
from voicecoach import Changes
from voicecoach.routine.parse.parse import parse_routine

TEXT = """
name: Half time
exercises:
  - {name: Bridges, reps: 2, harder: {reps: 4}}
  - note: Drink.
  - {pause: 1m, note: Breathe.}
  - {name: Plank, time: 5s, sets: 2, harder: {time: 7s}}
  - note: Roll over.
  - {name: Crunches, reps: 2}
"""


def heard(changes: Changes) -> list[str]:
    """The notes and rests."""
    sheet = json.loads(voicecoach.plan(TEXT, engine="silent", changes=changes).as_json())
    return [cue["text"] for cue in sheet["cues"] if cue["kind"] in ("note", "rest", "pause")]


BEFORE_PLANK = ["Pause, one minute.", "Drink.", "Breathe.", "Ten seconds."]


def test_they_are_no_exercises_and_have_a_line() -> None:
    routine = parse_routine(TEXT)
    assert [exercise.name for exercise in routine.exercises] == ["Bridges", "Plank", "Crunches"]
    lines = [[aside.line_of() for aside in exercise.before] for exercise in routine.exercises]
    assert lines == [[], [5, 6], [8]]


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        (Changes(skip=("crunches",), sets=("1",)), BEFORE_PLANK),
        (Changes(skip=("crunches",), sets=("1",), rest=("20s",)), BEFORE_PLANK),
        (Changes(only=("bridges,plank",), sets=("1",), harder=("plank",)), BEFORE_PLANK),
        (Changes(only=("bridges",)), []),
        (Changes(only=("plank",), sets=("1",)), ["Drink.", "Breathe."]),
        (Changes(only=("crunches",)), ["Roll over."]),
    ],
)
def test_they_go_with_the_exercise(changes: Changes, told: list[str]) -> None:
    assert heard(changes) == told


def test_a_second_set_does_not_hear_them_again() -> None:
    told = heard(Changes(only=("bridges,plank",)))
    assert [told.count(text) for text in BEFORE_PLANK[:3]] == [1, 1, 1]
