"""What takes the first beat of each rep, by the way its exercise is counted."""

import pytest

from voicecoach.languages.en import ENGLISH
from voicecoach.routine.values.text import COUNT_WAYS
from voicecoach.session.model.counting_rules import RepNumber
from voicecoach.session.model.counting_ways import COUNTING_WAYS
from voicecoach.session.model.cue_kinds import Kind

CALLS = {
    ("up", 1): "One",
    ("up", 6): "One, Two, Three, Halfway, Five, Last one",
    ("up", 11): "One, Two, Three, Four, Five, Halfway, Seven, Eight, Nine, Ten, Last one",
    ("up", 12): "One, Two, Three, Four, Five, Six, Halfway, Eight, Nine, Ten, Eleven, Last one",
    ("down", 1): "One",
    ("down", 5): "Five, Four, Three, Two, Last one",
    (
        "down",
        12,
    ): "Twelve, Eleven, Ten, Nine, Eight, Seven, Halfway, Five, Four, Three, Two, Last one",
    ("last-3", 1): "One",
    ("last-3", 2): "Two, Last one",
    ("last-3", 6): "-, -, -, Three, Two, Last one",
    ("last-3", 7): "-, -, -, Halfway, Three, Two, Last one",
    ("every-5", 4): "-, -, -, Last one",
    ("every-5", 11): "-, -, -, -, Five, Halfway, -, -, -, Ten, Last one",
    ("none", 12): ", ".join(["-"] * 12),
}


def called(way: str, total: int) -> str:
    calls = [
        COUNTING_WAYS[way].call(RepNumber(number, total), ENGLISH) for number in range(1, total + 1)
    ]
    return ", ".join(call[1][0].rstrip(".") if call else "-" for call in calls)


@pytest.mark.parametrize(("way", "total"), CALLS)
def test_what_is_called(way: str, total: int) -> None:
    assert called(way, total) == CALLS[way, total]


def test_every_way_a_routine_may_name_is_there() -> None:
    assert tuple(COUNTING_WAYS) == COUNT_WAYS


def test_where_five_more_is_too_long_the_number_is_heard() -> None:
    assert COUNTING_WAYS["up"].call(RepNumber(11, 15), ENGLISH) == (
        Kind.COUNT,
        ("Five more.", "Eleven."),
    )
