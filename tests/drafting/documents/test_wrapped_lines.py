"""Paragraphs that are cut at a margin become one line each, and lists stay lists."""

import pytest

from tests.drafting.documents.line_table import lines_of, texts_of

LETTER = """\
Here are the moves we went through on Tuesday. Please try them on three
days of the week, and leave a day between. Your hip may feel tired, but
it should not hurt.
"""

LONG_ITEMS = """\
Clams with the green band round your knees x 20
Lateral leg raises with your back at the wall x 15
Donkey kicks on your hands and knees x 20 each leg
Standing hip hikes on the lowest step x 15 each leg
"""


def test_a_paragraph_is_one_line() -> None:
    assert texts_of(LETTER) == [" ".join(LETTER.split("\n")).strip()]


def test_a_joined_line_has_the_number_of_its_first() -> None:
    lines = lines_of(f"{LETTER}\nClams x 20\n")
    assert [text for _, _, text in lines][1:] == ["Clams x 20"]


def test_a_list_without_bullets_stays_a_list() -> None:
    assert texts_of(LONG_ITEMS) == LONG_ITEMS.splitlines()


def test_a_list_below_a_letter_stays_a_list() -> None:
    assert texts_of(f"{LETTER}\n{LONG_ITEMS}")[1:] == LONG_ITEMS.splitlines()


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("- keep your back flat\n  and breathe out\n", ["keep your back flat and breathe out"]),
        ("- Clams\n  hold 5 seconds\n", ["Clams", "hold 5 seconds"]),
        ("- Clams\n  keep still\n", ["Clams", "keep still"]),
        ("- Clams\n  Lie on your side.\n", ["Clams", "Lie on your side."]),
        ("Clams\n3 x 10\nBridges\n2 x 12\n", ["Clams", "3 x 10", "Bridges", "2 x 12"]),
        ("Lie on your side with your\nknees bent.\n", ["Lie on your side with your knees bent."]),
        (
            "Go slowly, and rest between.\nkeep going\n",
            ["Go slowly, and rest between.", "keep going"],
        ),
    ],
)
def test_what_is_joined(written: str, read: list[str]) -> None:
    assert texts_of(written) == read


@pytest.mark.parametrize(
    ("before", "after", "joined"),
    [
        ("Then come ten slow single-", "leg bridges.", "Then come ten slow single-leg bridges."),
        (
            "Do this move for the strength-",
            "ening of it.",
            "Do this move for the strengthening of it.",
        ),
        (
            "Then come ten slow push-",
            "ups on your knees.",
            "Then come ten slow push-ups on your knees.",
        ),
    ],
)
def test_a_word_that_is_parted(before: str, after: str, joined: str) -> None:
    assert texts_of(f"{before}\n{after}\n") == [joined]


def test_a_list_in_small_letters_stays_a_list() -> None:
    lines = [
        "min 1: 10 swings with the heavy bell",
        "min 2: 8 push-ups",
        "min 3: plank on the elbows",
    ]
    assert texts_of("\n".join(lines)) == lines


@pytest.mark.parametrize(
    "lines",
    [
        # Labels, numbers, and a writer without capitals: each line may be one for itself.
        ["Warm-up with a brisk walk around the whole block", "main: swings with the heavy bell"],
        ["Ten minutes of rowing at level 5 with a friend there", "then squats x 10"],
        [
            "swings with the heavy kettlebell in both of the hands",
            "push-ups on the knees",
            "planks",
        ],
    ],
)
def test_a_line_that_may_be_an_item_is_not_joined(lines: list[str]) -> None:
    assert texts_of("\n".join(lines)) == lines


def test_exercises_as_wide_as_the_letter_above_them_are_not_joined() -> None:
    wide = [
        "Clams with the green band round your knees and a pillow between 3 x 15",
        "Donkey kicks on your hands and knees with the back flat and low 3 x 20",
    ]
    assert texts_of("\n".join([LETTER, *wide]))[1:] == wide
