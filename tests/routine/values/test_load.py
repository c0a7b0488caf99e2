"""A load has a unit, and may be a range or one for each set."""

import pytest

from tests.routine.exercises import exercise
from voicecoach.routine.change.weeks import exercise_in_week
from voicecoach.routine.values.load import load_reader
from voicecoach.routine.values.quantities import QuantitySpan


@pytest.mark.parametrize(
    ("written", "low", "high"),
    [
        ("20 kg", "20 kg", "20 kg"),
        ("20kg", "20 kg", "20 kg"),
        ("22,5 kilos", "22.5 kg", "22.5 kg"),
        ("1,000 lbs", "1000 lb", "1000 lb"),
        ("20-25 kg", "20 kg", "25 kg"),
        ("20kg \u2013 25kg", "20 kg", "25 kg"),
        ("20 to 25 lb", "20 lb", "25 lb"),
        ("2x12 kg", "2 x 12 kg", "2 x 12 kg"),
        ("2 x 10-12 kg", "2 x 10 kg", "2 x 12 kg"),
        ("70%", "70 %", "70 %"),
        ("80 % 1RM", "80 %", "80 %"),
        ("Body weight", "bodyweight", "bodyweight"),
    ],
)
def test_what_is_read(written: str, low: str, high: str) -> None:
    span = load_reader.read(written)
    assert isinstance(span, QuantitySpan)
    assert (str(span.low), str(span.high)) == (low, high)


@pytest.mark.parametrize(
    ("written", "week", "load"),
    [
        ("20-25 kg", 1, "20 kg"),
        ("20-25 kg", 2, "21.5 kg"),
        ("20-25 kg", 4, "25 kg"),
        ("20-25 lb", 2, "22 lb"),
        ("20 kg", 3, "20 kg"),
    ],
)
def test_a_week_moves_a_range(written: str, week: int, load: str) -> None:
    moved = exercise_in_week(exercise(f"reps: 3, load: {written}"), week, 4).load
    assert isinstance(moved, QuantitySpan)
    assert (str(moved.low), moved.low) == (load, moved.high)
