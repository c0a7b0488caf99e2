"""Flags take names, numbers and blocks, several with commas."""

from typing import Any

import pytest

from voicecoach.errors import UsageError
from voicecoach.routine.change.customise import Changes, customise
from voicecoach.routine.model.block import blocks_in
from voicecoach.routine.model.routine import Routine
from voicecoach.routine.parse.parse import parse_routine
from voicecoach.routine.values.amounts import Span, low

ROUTINE = parse_routine("""
name: Flags
exercises:
  - section: Warm-up
    exercises:
      - {name: March, time: 1m}
      - {name: Bridges, reps: 10}
  - circuit: Main set
    rounds: 2
    rest: {between: 15s, rounds: 60s, after: 90s}
    exercises:
      - {name: Squats, reps: 12, harder: {reps: 20}}
      - {name: Plank, time: 30s-60s}
  - superset: Pair
    rounds: 2
    exercises: [{name: Rows, reps: 5}, {name: Dips, reps: 6}]
  - amrap: Cindy
    time: 6m-8m
    exercises: [{name: Pull ups, reps: 5}, {name: Sit ups, reps: 9}]
  - {name: Squats, reps: 8, sets: 2}
  - {name: Stretch, time: [20s, 30s]}
""")
ALL = "march bridges squats plank rows dips pull-ups sit-ups squats-2 stretch".split()


def changed(**changes: Any) -> Routine:
    return customise(ROUTINE, Changes(**changes))


def amounts(routine: Routine) -> dict[str, int]:
    """The reps or the ms of the first set of each exercise."""
    return {one.id: one.amount.of_sets(1)[0] for one in routine.exercises}


def difference(**changes: Any) -> dict[str, int]:
    before = amounts(ROUTINE)
    return {name: new for name, new in amounts(changed(**changes)).items() if before[name] != new}


@pytest.mark.parametrize(
    ("value", "wanted"),
    [
        ("squats=3", {"squats": 3, "squats-2": 3}),
        ("squats-2=3", {"squats-2": 3}),
        ("9=3", {"squats-2": 3}),
        ("2-3=3", {"bridges": 3, "squats": 3}),
        ("main-set=3", {"squats": 3}),
        ("Main set=3", {"squats": 3}),
        ("bridges=1,squats-2=3", {"bridges": 1, "squats-2": 3}),
        ("bridges,rows=3", {"bridges": 3, "rows": 3}),
        ("warm-up=1, pair=2", {"bridges": 1, "rows": 2, "dips": 2}),
    ],
)
def test_a_value_for_some_exercises(value: str, wanted: dict[str, int]) -> None:
    assert difference(reps=value) == wanted


def test_the_more_particular_value_counts() -> None:
    values = ("squats-2=1", "squats=2", "main-set=3", "4")
    found = difference(reps=values)
    assert (found["squats-2"], found["squats"], found["bridges"]) == (1, 2, 4)


@pytest.mark.parametrize(
    ("values", "left"),
    [
        ({"only": "2,main-set"}, "bridges squats plank"),
        ({"only": "Warm-up"}, "march bridges"),
        ({"skip": ("1", "cindy,pair")}, "bridges squats plank squats-2 stretch"),
        ({"skip": "2-9"}, "march stretch"),
        ({"from_": "8"}, "sit-ups squats-2 stretch"),
        ({"from_": "cindy"}, "pull-ups sit-ups squats-2 stretch"),
        ({"until": "bridges"}, "march bridges"),
        ({"until": "main-set"}, "march bridges squats plank"),
        ({"from_": "bridges", "until": "3", "skip": "squats"}, "bridges"),
        ({"from_": "squats", "until": "squats"}, " ".join(ALL[2:9])),
    ],
)
def test_a_part_of_the_session(values: dict[str, Any], left: str) -> None:
    assert [exercise.id for exercise in changed(**values).exercises] == left.split()


@pytest.mark.parametrize(
    ("value", "wanted"),
    [
        ("40s", {"march": 40_000, "plank": 40_000, "stretch": 40_000}),
        ("plank=60s", {"plank": 60_000}),
        ("high", {"plank": 60_000}),
        ("main-set=5s", {"plank": 5_000}),
    ],
)
def test_another_time(value: str, wanted: dict[str, int]) -> None:
    assert difference(time=value) == wanted


def test_a_time_keeps_the_number_of_sets_of_a_ladder() -> None:
    stretch = changed(time="stretch=9s").exercises[-1]
    assert stretch.amount.of_sets(low(stretch.sets)) == (9_000, 9_000)


def block(routine: Routine, name: str) -> Any:
    return next(block for block in blocks_in(routine.entries) if block.id == name)


def test_the_time_of_an_amrap() -> None:
    assert block(changed(time="cindy=10m"), "cindy").time == Span(600_000, 600_000)
    assert block(changed(time="cindy=high"), "cindy").time == Span(480_000, 480_000)


@pytest.mark.parametrize(
    ("name", "between", "rounds", "after"),
    [("main-set", 5, 5, 5), ("pair", 0, 5, 5), ("cindy", 0, None, 5)],
)
def test_all_rests_of_a_block(name: str, between: int, rounds: int | None, after: int) -> None:
    result = changed(rest=f"{name}=5s")
    rest = block(result, name).rest
    assert (low(rest.between), low(rest.after)) == (between * 1_000, after * 1_000)
    assert rounds is None or low(rest.rounds) == rounds * 1_000
    others = {one.id for one in result.exercises} - set(block(result, name).entries)
    for one, old in zip(result.exercises, ROUTINE.exercises, strict=True):
        assert one.id not in others or one.rests == old.rests


def test_the_harder_variants_of_a_block() -> None:
    assert amounts(changed(harder="main-set"))["squats"] == 20
    assert amounts(changed(harder="3"))["squats"] == 20


@pytest.mark.parametrize(
    ("values", "told"),
    [
        ({"skip": "11"}, "--skip: there is no exercise 11 here; write 1 to 10, or a name"),
        ({"skip": "0"}, "write 1 to 10, or a name"),
        ({"skip": "5-3"}, "write 1 to 10, or a name"),
        ({"only": "warmup"}, 'did you mean "warm-up"?'),
        ({"only": "zzzz"}, "the exercises and blocks are: march, bridges"),
        ({"from_": "briges"}, '--from: there is no exercise "briges" here; did you mean "bridges"'),
        ({"from_": "4", "until": "2"}, "--until 2 comes before --from 4"),
        ({"from_": "rows", "only": "march"}, "leave no exercise: keep at least one"),
        ({"reps": "12,squats=4"}, "write  --reps 12  by itself for all exercises"),
        ({"reps": "squats=4,zzzz=5"}, 'there is no exercise "zzzz" here'),
        ({"time": "bridges=4s"}, '--time 4s does not apply to "Bridges"'),
        ({"reps": "squats=lots"}, '"lots" is not a whole number'),
        ({"hold": "warm-up=3s"}, '--hold 3s does not apply to "warm-up"'),
        ({"harder": "cindy"}, '"cindy" has no harder variant'),
        ({"rounds": "warm-up=3"}, "there is no block with rounds"),
    ],
)
def test_what_means_nothing_here(values: dict[str, str], told: str) -> None:
    with pytest.raises(UsageError) as caught:
        changed(**values)
    assert told in str(caught.value)


def test_a_range_of_numbers_has_any_dash() -> None:
    assert changed(only=("2\u20133",)) == changed(only=("2-3",))


def test_a_rest_that_an_exercise_of_a_superset_writes_itself() -> None:
    text = """
name: Pair
exercises:
  - superset: Pair
    exercises: [{name: Rows, reps: 5, rest: 10-30s}, {name: Dips, reps: 6}]
"""
    routine = customise(parse_routine(text), Changes(rest=("high",)))
    assert [low(one.rests.after) for one in routine.exercises] == [30_000, 0]
