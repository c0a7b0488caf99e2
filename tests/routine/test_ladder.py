"""What flags, defaults and harder variants make of a ladder."""

from typing import Any

import pytest

from voicecoach.errors import UsageError
from voicecoach.routine.change.customise import Changes, customise
from voicecoach.routine.model.sets import set_doses, total_amount
from voicecoach.routine.parse.parse import parse_routine
from voicecoach.session.compile.least_length import work_ms

ROUTINE = parse_routine("""
name: Ladders
defaults: {sets: 4}
exercises:
  - name: Push ups
    reps: [10, 8, 6]
    harder: {reps: 12}
  - {name: Plank, time: [20s, 30s], sets: 2, sides: each, harder: {time: [40s, 50s, 1m]}}
  - {name: Squats, reps: 5-9, sets: 2-3, harder: {reps: [9, 7, 5, 3]}}
""")


def doses(**flags: Any) -> list[tuple[int, ...]]:
    changed = customise(ROUTINE, Changes(**flags))
    return [set_doses(exercise) for exercise in changed.exercises]


AS_WRITTEN = [(10, 8, 6), (20_000, 30_000), (5, 5)]


def test_as_written() -> None:
    assert doses() == AS_WRITTEN


@pytest.mark.parametrize("end", ["low", "high"])
def test_the_ends_of_a_range_leave_a_ladder_as_it_is(end: str) -> None:
    own = (5, 5) if end == "low" else (9, 9, 9)
    assert doses(reps=end, sets=end) == [*AS_WRITTEN[:2], own]
    assert doses(reps=f"push-ups={end}") == AS_WRITTEN


def test_a_number_of_reps_stands_in_every_set() -> None:
    assert doses(reps="12") == [(12, 12, 12), (20_000, 30_000), (12, 12)]
    assert doses(reps="push-ups=12") == [(12, 12, 12), *AS_WRITTEN[1:]]


def test_fewer_sets_are_the_first() -> None:
    assert doses(sets="1") == [(10,), (20_000,), (5,)]
    assert doses(sets="push-ups=3")[0] == (10, 8, 6)


def test_more_sets_than_the_ladder_has() -> None:
    with pytest.raises(UsageError, match=r'--sets 4: the ladder of "Push ups" has 3 sets: .* 3'):
        doses(sets="push-ups=4")
    assert doses(sets="push-ups=4", reps="push-ups=5")[0] == (5, 5, 5, 5)


@pytest.mark.parametrize(
    ("name", "replaced"),
    [("push-ups", (12, 12, 12)), ("plank", (40_000, 50_000, 60_000)), ("squats", (9, 7, 5, 3))],
)
def test_the_harder_variant(name: str, replaced: tuple[int, ...]) -> None:
    """A ladder brings its own number of sets; what replaces one keeps it."""
    assert replaced in doses(harder=name)


def test_all_of_the_work() -> None:
    assert [total_amount(exercise) for exercise in ROUTINE.exercises] == [24, 100_000, 10]
    assert [work_ms(exercise) for exercise in ROUTINE.exercises] == [72_000, 100_000, 30_000]
