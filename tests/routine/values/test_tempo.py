"""A tempo is read into phases, and these happen in an order."""

import pytest
from pydantic import TypeAdapter, ValidationError

from voicecoach.routine.values.phases import Phase, RepTempo
from voicecoach.routine.values.tempo import Tempo

READER: TypeAdapter[RepTempo] = TypeAdapter(Tempo)


def read(written: object, language: str | None = None) -> list[tuple[str, int, bool]]:
    tempo = READER.validate_python(written, context={"language": language})
    return [(phase.name, phase.ms, phase.is_hold) for phase in tempo.phases]


@pytest.mark.parametrize(
    ("written", "phases"),
    [
        ("3s", [("", 3_000, False)]),
        ({"up": "1.5s", "down": "2"}, [("up", 1_500, False), ("down", 2_000, False)]),
        ({"up": "1s", "Hold": "2s"}, [("up", 1_000, False), ("Hold", 2_000, True)]),
        (
            [{"in": "4s"}, {"hold": "3s"}, {"out": "4s"}, {"hold": "2s"}],
            [("in", 4_000, False), ("hold", 3_000, True), ("out", 4_000, False),
             ("hold", 2_000, True)],
        ),
        ({"drive": "X"}, [("drive", 1_000, False)]),
        (
            "3-1-2-4",
            [("lower", 3_000, False), ("hold", 1_000, True), ("lift", 2_000, False),
             ("pause", 4_000, True)],
        ),
        ("3-0-2-0", [("lower", 3_000, False), ("lift", 2_000, False)]),
        ("3-0-x-0", [("lower", 3_000, False), ("explode", 1_000, False)]),
    ],
)  # fmt: skip
def test_what_is_read(written: object, phases: list[tuple[str, int, bool]]) -> None:
    assert read(written) == phases


@pytest.mark.parametrize(
    ("written", "message"),
    [
        ("3-1-2", "can be read in more than one way"),
        ("X-0-2-0", "only the third, the lift, can be an X"),
        ("3-X-2-0", "nothing moves in a hold"),
        ({"pause": "X"}, "nothing moves in a pause"),
        ({}, "at least one phase"),
        ({"up": "1s", " up ": "2s"}, 'two phases are called "up"'),
        ({"up": "100ms"}, "out of range"),
        ({f"phase {n}": "1s" for n in range(13)}, "at most 12 phases"),
        ([{"up": "1s"}] * 13, "at most 12 phases"),
        (["1s"], "one word with its length"),
        ([{"up": "1s", "down": "1s"}], "one word with its length"),
        ([{"up": "1s"}, {"hold": "X"}], "nothing moves in a hold"),
        ([], "at least one phase"),
    ],
)
def test_what_is_refused(written: object, message: str) -> None:
    with pytest.raises(ValidationError, match=message):
        read(written)


def names(tempo: RepTempo, starts: str | None = None, hold_ms: int | None = None) -> list[str]:
    return [f"{phase.name} {phase.ms // 1_000}" for phase in tempo.in_order(starts, hold_ms)]


def test_the_order_begins_with_the_half_that_starts() -> None:
    squat = READER.validate_python("3-1-2-0")
    assert names(squat) == ["lower 3", "hold 1", "lift 2"]
    assert names(squat, "concentric") == ["lift 2", "lower 3", "hold 1"]
    jump = READER.validate_python("3-0-X-0")
    assert names(jump, "concentric") == ["explode 1", "lower 3"]


def test_the_order_stays_without_the_half_that_starts() -> None:
    assert names(RepTempo((Phase("lower", 1_000),)), "concentric") == ["lower 1"]


def test_a_hold_comes_after_the_first_phase_or_at_its_own_place() -> None:
    moving = READER.validate_python({"up": "1s", "down": "1s"})
    assert names(moving, hold_ms=5_000) == ["up 1", "hold 5", "down 1"]
    held = READER.validate_python({"up": "1s", "down": "1s", "pause": "1s"})
    assert names(held, hold_ms=5_000) == ["up 1", "down 1", "pause 5"]


def test_four_digits_are_told_by_their_names() -> None:
    assert READER.validate_python("3-1-X-0").has_four_digits
    assert not READER.validate_python({"up": "1s", "lower": "1s"}).has_four_digits


def test_long_words_and_numbers_are_read_in_one_go() -> None:
    # With two ways to read each blank, this would take years.
    with pytest.raises(ValidationError):
        READER.validate_python("a 1 " * 1_000 + "!", context={"language": None})
