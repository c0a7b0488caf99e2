"""What flags, defaults and harder variants make of work for one side."""

from typing import Any

import pytest

from voicecoach.errors import UsageError
from voicecoach.routine.change.customise import Changes, customise
from voicecoach.routine.parse.parse import parse_routine
from voicecoach.session.compile.unfold import unfold

TEXT = """
name: Sides
defaults: {sides: left, first_side: right}
exercises:
  - {name: Clams, reps: 3}
  - {name: Lunges, reps: 3, sides: each}
  - {name: Steps, reps: 3, labels: [up, down], sides: down}
"""


def sides(text: str = TEXT, **flags: Any) -> list[tuple[str, ...]]:
    """The side of every bout, exercise by exercise."""
    bouts = unfold(customise(parse_routine(text), Changes(**flags)))
    names = dict.fromkeys(bout.exercise.id for bout in bouts)
    return [tuple(b.sides[0] for b in bouts if b.exercise.id == name) for name in names]


def test_one_side_has_one_bout_and_no_first_side() -> None:
    assert sides() == [("left",), ("right", "left"), ("down",)]


def test_the_other_side_is_known_all_the_same() -> None:
    assert [bout.other for bout in unfold(parse_routine(TEXT))] == ["right", "left", "right", "up"]


def test_the_first_of_two_sides_leaves_one_side_alone() -> None:
    assert sides(first_side=("left",)) == [("left",), ("left", "right"), ("down",)]


def test_a_first_side_where_there_is_one() -> None:
    told = '--first-side left does not apply to "Clams": it does not have two sides'
    with pytest.raises(UsageError, match=told):
        sides(first_side=("clams=left",))
