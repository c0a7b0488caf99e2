"""Ranges as people write them: their units, their dashes, and what could mean two things."""

import pytest
from pydantic_core import PydanticCustomError

from voicecoach.routine.values.amounts import (
    Span,
    one_rep_count,
    read_length,
    span_of,
    span_of_lengths,
)
from voicecoach.units import HOUR_MS

read_upwards = span_of_lengths(read_length(0, 6 * HOUR_MS))
read_rest = span_of_lengths(read_length(0, 6 * HOUR_MS), downwards=True)
read_reps = span_of(one_rep_count)


@pytest.mark.parametrize(
    ("written", "low_s", "high_s"),
    [
        ("20-30m", 1200, 1800),
        ("1-2m", 60, 120),
        ("2-3 min", 120, 180),
        ("1.5-2m", 90, 120),
        ("30-60s", 30, 60),
        ("1-2h", 3600, 7200),
        ("1-2 minutes", 60, 120),
        ("1:00-2:30", 60, 150),
        ("30s-1m", 30, 60),
        ("0-30s", 0, 30),
        ("0-1m", 0, 60),
        ("30-60", 30, 60),
        ("45-1m", 45, 60),
        ("45-1:30", 45, 90),
        ("45-1m30s", 45, 90),
        ("1m-90", 60, 90),
    ],
)
def test_a_unit_after_a_range_is_that_of_both_ends(written: str, low_s: int, high_s: int) -> None:
    expected = Span(low_s * 1000, high_s * 1000)
    assert read_upwards(written) == expected
    assert read_rest(written) == expected


@pytest.mark.parametrize(
    ("written", "low_s", "high_s"),
    [("3-1m", 180, 60), ("60-30s", 60, 30), ("60s-30", 60, 30), ("1m-30", 60, 30)],
)
def test_a_rest_may_run_downwards(written: str, low_s: int, high_s: int) -> None:
    assert read_rest(written) == Span(low_s * 1000, high_s * 1000)


@pytest.mark.parametrize("written", ["1-2:30", "1-1m30s", "1m-2", "2m-1", "50-1h"])
def test_an_end_that_could_mean_two_things_is_refused(written: str) -> None:
    with pytest.raises(PydanticCustomError) as refusal:
        read_rest(written)
    context = refusal.value.context or {}
    assert "could be" in context["message"]
    assert "unit" in context["hint"]


DASHES = "-\u2010\u2011\u2012\u2013\u2014\u2015\u2212\uff0d"


@pytest.mark.parametrize(
    "between", [*DASHES, " \u2013 ", " to ", " TO ", "..", "...", "\u2026", " .. "]
)
def test_a_range_may_have_any_dash(between: str) -> None:
    assert read_reps(f"15{between}25") == Span(15, 25)
    assert read_rest(f"20{between}30m") == Span(1_200_000, 1_800_000)


@pytest.mark.parametrize("written", ["15 bis 25", "15 25", "15-", "-15", "\u221215", "to 25"])
def test_what_is_no_range_is_refused(written: str) -> None:
    with pytest.raises(PydanticCustomError):
        read_reps(written)
