"""A distance lasts as long as it takes, in every set."""

import pytest

from tests.routine.exercises import exercise
from voicecoach.routine.change.exercise_flags import change_sets
from voicecoach.routine.change.harder_variant import with_harder_variant
from voicecoach.routine.change.weeks import exercise_in_week
from voicecoach.routine.model.sets import set_doses


@pytest.mark.parametrize(
    ("written", "doses"),
    [
        ("distance: 20 m, takes: 15s", (15_000,)),
        ("distance: 20 m, takes: 15s-20s, sets: 2", (15_000, 15_000)),
        ("distance: [20 m, 30 m], takes: 15s", (15_000, 15_000)),
        ("distance: [20 m, 30 m], takes: [15s, 20s]", (15_000, 20_000)),
        ("distance: 20 m, takes: [15s, 20s]", (15_000, 20_000)),
    ],
)
def test_each_set_lasts_as_long_as_it_takes(written: str, doses: tuple[int, ...]) -> None:
    assert set_doses(exercise(written)) == doses


def test_a_flag_takes_the_first_sets_of_its_ladder() -> None:
    shorter = change_sets("1", "--sets")(exercise("distance: [20 m, 30 m], takes: [15s, 20s]"))
    assert shorter is not None
    assert set_doses(shorter) == (15_000,)
    assert str(shorter.distance.only(1).low) == "20 m" if shorter.distance else False


def test_a_week_moves_the_distance_and_what_it_takes() -> None:
    moved = exercise_in_week(exercise("distance: 20-40 m, takes: 15s-25s"), 2, 3)
    assert set_doses(moved) == (20_000,)
    assert str(moved.distance.only(1).low) == "30 m" if moved.distance else False


@pytest.mark.parametrize(
    ("written", "harder", "distance", "doses"),
    [
        ("distance: 20 m, takes: 15s", "{distance: 30 m}", "30 m", (15_000,)),
        ("distance: [20 m, 30 m], takes: 15s", "{distance: 40 m}", "40 m", (15_000, 15_000)),
        ("reps: 8", "{distance: 30 m, takes: 9s}", "30 m", (9_000,)),
        ("distance: 20 m, takes: 15s", "{reps: 5}", "None", (5,)),
        ("distance: 20 m, takes: 15s", "{time: 5s, tempo: 2s}", "None", (4_000,)),
    ],
)
def test_a_harder_variant(written: str, harder: str, distance: str, doses: tuple[int, ...]) -> None:
    found = with_harder_variant(exercise(f"{written}, harder: {harder}"))
    assert set_doses(found) == doses
    assert str(found.distance and found.distance.only(1).low) == distance
