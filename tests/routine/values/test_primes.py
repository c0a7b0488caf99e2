"""Lengths that are written with primes."""

import pytest

from voicecoach.routine.values.length_notation import length_with_primes


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ('30"', "30s"),
        ("5'", "5m"),
        ("1'30\"", "1m30s"),
        ("1'30", "1m30s"),
        ("1\u203230\u2033", "1m30s"),
        ("1\u201930\u201d", "1m30s"),
        ("30''", "30s"),
        ("30", ""),
        ("'", ""),
        ("5 ft", ""),
    ],
)
def test_primes_are_minutes_and_seconds(written: str, meant: str) -> None:
    assert length_with_primes(written) == meant
