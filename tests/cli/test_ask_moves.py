"""The questions of `voicecoach new` without a sheet, asked of a text."""

from io import StringIO

import pytest

from voicecoach.cli.drafts.ask_moves import ask_for_routine
from voicecoach.cli.drafts.terminal import Terminal
from voicecoach.routine.model.exercise import Exercise
from voicecoach.routine.parse.parse import parse_routine
from voicecoach.routine.values.amounts import Span, low


def moves_of(*answers: str) -> tuple[Exercise, ...] | None:
    text = "".join(f"{answer}\n" for answer in answers)
    routine = ask_for_routine(Terminal(StringIO(text)), "Legs")
    if routine is None:
        return None
    assert routine.mistakes == ()
    return parse_routine(routine.text).exercises


def test_an_assumed_dose_is_asked_for() -> None:
    moves = moves_of("Bridges, 3 sets", "12", "", "", "", "")
    assert moves is not None
    assert [(move.name, move.reps, low(move.sets)) for move in moves] == [
        ("Bridges", Span(12, 12), 3)
    ]


def test_a_dose_may_be_a_time_or_the_usual_one() -> None:
    moves = moves_of("Wall squats", "30 sec", "Side kicks", "", "", "", "", "")
    assert moves is not None
    assert [bool(move.time) for move in moves] == [True, False]
    assert [bool(move.reps) for move in moves] == [False, True]


def test_a_move_that_is_not_understood_is_asked_for_again(
    capsys: pytest.CaptureFixture[str],
) -> None:
    moves = moves_of("?!", "12", "Clams x 20", "", "", "", "")
    assert moves is not None
    assert [move.name for move in moves] == ["Clams"]
    assert "no move was understood: write a name and a dose" in capsys.readouterr().err


def test_sides_that_were_understood_are_not_changed() -> None:
    moves = moves_of("Clams x 20 each leg", "Lunges x 8", "", "1 2", "", "")
    assert moves is not None
    assert [(move.sides, move.limb) for move in moves] == [("each", "leg"), ("each", None)]


def test_without_moves_there_is_no_routine() -> None:
    assert moves_of("") is None


@pytest.mark.parametrize("count", range(6))
def test_no_routine_where_the_answers_end(count: int) -> None:
    assert moves_of(*["Clams x 20", "", "", "", ""][:count]) is None or count == 5


def test_bare_numbers_of_sets_and_rests_have_their_units() -> None:
    text = "Clams x 20\n\n\n3\n20\n"
    routine = ask_for_routine(Terminal(StringIO(text)), "Legs")
    assert routine is not None
    assert "sets: 3\n" in routine.text
    assert "20s" in routine.text
