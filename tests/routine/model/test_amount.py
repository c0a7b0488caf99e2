"""The amount of an exercise: its reps or its time."""

from tests.routine.exercises import exercise
from voicecoach.routine.model.amount import Amount
from voicecoach.routine.model.dose import Dose


def test_reps_are_counted() -> None:
    amount = exercise("reps: 8-12").amount
    assert (amount.key, amount.counts_reps, amount.ladder) == ("reps", True, None)
    assert amount.of_sets(3) == (8, 8, 8)


def test_a_time_is_not() -> None:
    amount = exercise("time: 30s").amount
    assert (amount.key, amount.counts_reps) == ("time", False)
    assert amount.of_sets(2) == (30_000, 30_000)


def test_a_ladder_says_how_many_sets_there_are() -> None:
    amount = exercise("time: [20s, 30s]").amount
    assert amount.ladder is not None
    assert amount.of_sets(7) == (20_000, 30_000)


def test_nothing_is_written() -> None:
    assert Dose().amount == Amount("time", None)
    assert not Dose().amount.is_written
    assert Dose().amount.of_sets(2) == (0, 0)
