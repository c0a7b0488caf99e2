import pytest
from hypothesis import given
from hypothesis import strategies as st

from voicecoach.units import (
    format_clock,
    format_duration,
    format_size,
    format_total,
    parse_age,
    parse_duration,
    parse_size,
)


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


@pytest.mark.parametrize(
    ("written", "size"),
    [
        ("500MB", 500_000_000),
        ("1.5 GB", 1_500_000_000),
        ("200 kb", 200_000),
        ("0", 0),
        ("12 bytes", 12),
        ("1GB 500MB", 1_500_000_000),
    ],
)
def test_sizes_as_people_write_them(written: str, size: int) -> None:
    assert parse_size(written) == size


@pytest.mark.parametrize(
    "written", ["", "MB", "5 MiB", "-5MB", "5MB 1GB", "1e9", "lots", "٣", "²", "200"]
)
def test_what_is_not_a_size(written: str) -> None:
    with pytest.raises(ValueError, match="is not a size: write one like 500MB"):
        parse_size(written)


def test_ages_are_durations_and_more() -> None:
    assert parse_age("30d") == 30 * 86_400_000
    assert parse_age("2 weeks") == 14 * 86_400_000
    assert parse_age("1d12h") == 36 * 3_600_000


@pytest.mark.parametrize("written", ["", "30", "1:30", "d", "-1d", "5x"])
def test_what_is_not_an_age(written: str) -> None:
    with pytest.raises(ValueError, match="is not an age: write one like 30d"):
        parse_age(written)


@pytest.mark.parametrize("written", ["30d", "2w"])
def test_no_exercise_lasts_days(written: str) -> None:
    with pytest.raises(ValueError, match="is not a duration"):
        parse_duration(written)


@pytest.mark.parametrize(
    ("size", "told"),
    [
        (0, "0 B"),
        (999, "999 B"),
        (1_000, "1 kB"),
        (56_720_000, "56.7 MB"),
        (999_600_000, "1 GB"),
        (500_000_000, "500 MB"),
        (12_000_000_000_000_000, "12,000 TB"),
    ],
)
def test_sizes_in_three_digits(size: int, told: str) -> None:
    assert format_size(size) == told


@given(st.integers(0, 10**15))
def test_a_size_written_is_read_back_within_three_digits(size: int) -> None:
    assert parse_size(format_size(size).replace(",", "")) == pytest.approx(size, rel=0.006)
