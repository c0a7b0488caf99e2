"""The words of the table: what was understood, as people write it on a sheet."""

from typing import Any

import pytest

from tests.drafting.write.drafts import draft_with, move
from voicecoach.cli.printing.draft_table import draft_summary, draft_table, lines_without_a_key
from voicecoach.cli.printing.draft_words import drafted_dose, drafted_sides
from voicecoach.drafting.draft import DraftBlock, DraftPause, Fate, Field, LineFate
from voicecoach.drafting.source_lines import SourceLine


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({"reps": 20}, "20 reps"),
        ({"reps": "15-25", "sets": "1-3"}, "1-3 x 15-25"),
        ({"reps": 10, "unit": "steps"}, "10 steps"),
        ({"reps": [10, 8, 6], "hold": "5s"}, "10, 8, 6 reps, hold 5s"),
        ({"time": "30s", "sets": 2}, "2 x 30s"),
        ({"distance": "20 m", "takes": "15s"}, "20 m in 15s"),
        ({"reps": 8, "tempo": {"lift": "2s", "lower": "3s"}}, "8 reps, tempo lift 2s, lower 3s"),
        ({"reps": 5, "load": "60 kg", "rpe": 8}, "5 reps, 60 kg, effort 8"),
        ({"reps": 5, "per_day": "2-3"}, "5 reps, 2-3 a day"),
        ({"reps": 5, "rest_after": "60s"}, "5 reps, then rest 60s"),
        ({"reps": 5, "rest_after": "60s", "rest_sets": "60s"}, "5 reps, rest 60s"),
        (
            {"reps": 5, "rest_after": "60s", "rest_sets": "30s"},
            "5 reps, rest 30s between sets, then rest 60s",
        ),
        ({"sets": 3}, "3 sets"),
        ({"reps": 10, "doubts": {"reps": "no dose"}}, "10? reps"),
    ],
)
def test_a_dose(values: dict[str, Any], words: str) -> None:
    assert drafted_dose(move("A", **values)) == words


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({}, ""),
        ({"sides": "none"}, ""),
        ({"sides": "each"}, "each side"),
        ({"sides": "each", "limb": "leg"}, "each leg"),
        ({"sides": "alternate", "limb": "leg"}, "alternate"),
        ({"sides": "right"}, "right"),
        ({"sides": "to the left"}, "to the left"),
        ({"sides": "each", "doubts": {"sides": "so it seems"}}, "each side?"),
    ],
)
def test_sides(values: dict[str, Any], words: str) -> None:
    assert drafted_sides(move("A", **values)) == words


TABLE = """\
exercise          dose                                 sides     line
Squats            10? reps                                       2
pause             1m                                             3
circuit: Round?   3 rounds, rest 15s between moves               4
  Kicks           12 reps                              each leg  5
"""


def test_a_table_and_what_stands_below_it() -> None:
    rounds = (Field("rounds", 3), Field("rest.between", "15s"))
    kicks = move("Kicks", 5, reps=12, sides="each", limb="leg")
    draft = draft_with(
        move("Squats", 2, reps=10, doubts={"reps": "the sheet gives no dose"}),
        DraftPause("pause", "1m", 3),
        DraftBlock("circuit", "Round", 4, (kicks,), rounds, (), "so it seems"),
        unread=[SourceLine(7, "eh?"), SourceLine(9, "what?")],
    )
    hello = LineFate(SourceLine(1, "Hi Ann"), (Fate.AROUND,))
    end = LineFate(SourceLine(11, "Clams"), (Fate.NOT_READ,))
    draft = type(draft)(draft.name, draft.entries, (hello, *draft.fates, end))
    assert [line.split() for line in draft_table(draft)] == [
        line.split() for line in TABLE.splitlines()
    ]
    assert list(draft_summary(draft)) == [
        "Legs: 2 exercises",
        "2 values are assumed (?): the comments in the file say why",
        "1 line left out, 2 lines not understood and 1 line not read (-v lists them)",
    ]
    assert list(lines_without_a_key(draft)) == [
        "line 1  left out        Hi Ann",
        "line 7  not understood  eh?",
        "line 9  not understood  what?",
        "line 11  not read        Clams",
    ]
