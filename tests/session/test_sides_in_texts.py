"""How a side is written in an author's text: with a capital where it begins a sentence."""

import pytest

from voicecoach.routine.parse.parse import parse_routine
from voicecoach.session.compile.unfold import unfold
from voicecoach.session.model.author_texts import name_sides

ONE_MOVE = "name: Sides\nexercises: [{name: Kicks, reps: 5, sides: each}]\n"


@pytest.mark.parametrize(
    ("written", "named"),
    [
        ("{side} foot out", "left foot out"),
        ("Sit. {side} foot out! {other} in.", "Sit. Left foot out! Right in."),
        ("Turn a foot, e.g. {side}.", "Turn a foot, e.g. left."),
        ("Foot out ({side}), then {other}.", "Foot out (left), then right."),
        ("No side {here}.", "No side {here}."),
    ],
)
def test_a_side_that_begins_a_later_sentence_gets_a_capital(written: str, named: str) -> None:
    first_side = unfold(parse_routine(ONE_MOVE, "sides.yaml"))[0]
    assert name_sides(written, first_side) == named
