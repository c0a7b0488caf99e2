"""What the value of a flag changes in one exercise, and to which it does not apply."""

import pytest

from tests.routine.exercises import exercise
from voicecoach.errors import UsageError
from voicecoach.routine.change.exercise_flags import EXERCISE_FLAGS
from voicecoach.routine.model.exercise import Exercise
from voicecoach.routine.parse.parse import parse_routine
from voicecoach.routine.values.amounts import Span
from voicecoach.routine.values.ladder import Ladder
from voicecoach.routine.values.load import load_reader


def changed(flag: str, value: str, before: Exercise) -> Exercise | None:
    _, change_for = EXERCISE_FLAGS[flag]
    return change_for(value, flag)(before)


@pytest.mark.parametrize(
    ("flag", "value", "written", "key", "expected"),
    [
        ("--reps", "12", "reps: 8", "reps", Span(12, 12)),
        ("--reps", "high", "reps: 8-10", "reps", Span(10, 10)),
        ("--reps", "12", "reps: [5, 3]", "sets", Span(2, 2)),
        ("--reps", "low", "reps: [5, 3]", "reps", Ladder((5, 3))),
        ("--sets", "3", "reps: 8", "sets", Span(3, 3)),
        ("--sets", "low", "reps: 8", "sets", Span(1, 1)),
        ("--sets", "1", "reps: [5, 3]", "reps", Ladder((5,))),
        ("--sets", "high", "reps: [5, 3]", "reps", Ladder((5, 3))),
        ("--hold", "4s", "reps: 8, hold: 2s", "hold", Span(4_000, 4_000)),
        ("--hold", "high", "reps: 8, tempo: {hold: 2s}", "hold", None),
        ("--load", "60kg", "reps: 8, load: 50 kg", "load", load_reader.read("60 kg")),
        ("--load", "high", "reps: 8, load: 50-60 kg", "load", load_reader.read("60 kg")),
        ("--load", "60kg", "reps: 8, load: [50 kg, 40 kg]", "sets", Span(2, 2)),
        ("--load", "low", "reps: 8, load: [5 kg, 4 kg]", "load", load_reader.read(["5kg", "4kg"])),
        ("--sets", "1", "reps: 8, load: [5 kg, 4 kg]", "load", load_reader.read(["5 kg"])),
        ("--first-side", "RIGHT", "reps: 8, sides: each", "first_side", "right"),
        ("--count", "down", "reps: 8", "count", "down"),
        ("--coaching", "brief", "time: 8s", "coaching", "brief"),
    ],
)
def test_it_changes(flag: str, value: str, written: str, key: str, expected: object) -> None:
    after = changed(flag, value, exercise(written))
    assert after is not None
    assert getattr(after, key) == expected


@pytest.mark.parametrize(
    ("flag", "value", "written"),
    [
        ("--reps", "12", "time: 8s"),
        ("--hold", "4s", "reps: 8"),
        ("--load", "60kg", "reps: 8"),
        ("--load", "high", "reps: 8"),
        ("--hold", "4s", "time: 8s"),
        ("--first-side", "up", "reps: 8, sides: each"),
        ("--first-side", "left", "reps: 8, sides: left"),
        ("--count", "down", "time: 8s"),
    ],
)
def test_it_does_not_apply(flag: str, value: str, written: str) -> None:
    assert changed(flag, value, exercise(written)) is None


@pytest.mark.parametrize(
    ("kind", "flag", "applies"),
    [
        ("circuit", "--rest", True),
        ("superset", "--rest", False),
        ("circuit", "--sets", False),
        ("section", "--sets", True),
    ],
)
def test_in_a_block(kind: str, flag: str, applies: bool) -> None:
    moves = "[{name: A, reps: 2}, {name: B, reps: 2}]"
    text = f"name: X\nexercises: [{{{kind}: B, exercises: {moves}}}]"
    before = parse_routine(text).exercises[0]
    value = "20" if flag == "--rest" else "2"
    assert (changed(flag, value, before) is not None) == applies


def test_what_a_flag_says_stays_where_it_is() -> None:
    after = changed("--reps", "12", exercise("reps: 8"))
    assert after is not None
    assert isinstance(after.reps, Span)
    assert after.reps.pinned


@pytest.mark.parametrize(
    ("flag", "value", "message"),
    [
        ("--reps", "0", "--reps: 0 reps is out of range: write 1 to 1,000"),
        ("--rest", "soon", '--rest: "soon" is not a duration'),
        ("--count", "dwn", '--count: "dwn" is not one of the choices: did you mean "down"?'),
    ],
)
def test_a_value_is_read_as_in_a_routine(flag: str, value: str, message: str) -> None:
    with pytest.raises(UsageError) as refused:
        changed(flag, value, exercise("reps: 8"))
    assert str(refused.value).startswith(message)
