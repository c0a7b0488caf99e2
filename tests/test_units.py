import pytest
from hypothesis import given
from hypothesis import strategies as st

from voicecoach.units import format_clock, format_duration, format_total, parse_duration


@pytest.mark.parametrize(
    ("written", "ms"),
    [
        ("90", 90_000),
        ("0", 0),
        ("1.5", 1_500),
        ("45s", 45_000),
        ("500ms", 500),
        ("1m30s", 90_000),
        ("1m 30s", 90_000),
        ("2m", 120_000),
        ("1h", 3_600_000),
        ("1 min 30 sec", 90_000),
        ("2 Minutes", 120_000),
        ("0:30", 30_000),
        ("1:30", 90_000),
        ("1:02:03", 3_723_000),
        (" 45s ", 45_000),
        ("1.25s", 1_250),
    ],
)
def test_durations_as_people_write_them(written: str, ms: int) -> None:
    assert parse_duration(written) == ms


@pytest.mark.parametrize(
    "written",
    ["", " ", "ten", "1:3x", "1:3", "1:60", "-5s", "5s 1m", "1m1m", "s", "5x", "1e9", "1..5s", "٣"],
)
def test_what_is_not_a_duration(written: str) -> None:
    with pytest.raises(ValueError, match="is not a duration"):
        parse_duration(written)


@given(st.integers(0, 10**8))
def test_a_duration_written_is_read_back(ms: int) -> None:
    assert parse_duration(format_duration(ms)) == ms


def test_clock_forms() -> None:
    assert format_clock(126_540) == "2:06.5"
    assert format_clock(3_726_540) == "1:02:06.5"
    assert format_total(822_000) == "13:42"
    assert format_total(3_726_000) == "1:02:06"
    assert format_duration(0) == "0s"
