"""What lies around the moves of a sheet gives no exercise, and takes none away."""

from pathlib import Path

import pytest
import yaml

from voicecoach.drafting.documents.read import read_document
from voicecoach.drafting.draft import Draft, Fate
from voicecoach.drafting.layout.draft_of import draft_of

AROUND: dict[str, list[str]] = yaml.safe_load(
    Path(__file__).with_name("around.yaml").read_text(encoding="utf-8")
)
PARAGRAPHS = [text for texts in AROUND.values() for text in texts]
LONG_TALK = "Keep going with the squats (3 x 10), the toe curls (2 x 20) and the plank, 30 s."


def drafted(sheet: str) -> Draft:
    return draft_of(read_document(sheet.encode(), "sheet.txt"))


def moves_of(sheet: str) -> list[str]:
    return [exercise.name for exercise in drafted(sheet).exercises()]


@pytest.mark.parametrize("text", PARAGRAPHS)
def test_no_move_is_made_of_surroundings(text: str) -> None:
    assert moves_of(f"Clams: 2 x 15 each side\n\n{text}\n\nBridges: 3 x 12\n") == [
        "Clams",
        "Bridges",
    ]


@pytest.mark.parametrize("text", PARAGRAPHS)
def test_surroundings_alone_are_no_sheet(text: str) -> None:
    assert moves_of(f"{text}\n") == []


def test_comments_below_the_moves_go_on_to_the_end() -> None:
    sheet = (
        "Clams: 2 x 15\nBridges: 3 x 12\n\n2 comments\nKai: 50 squats for me!\nRuna\nPlank 9 min\n"
    )
    assert moves_of(sheet) == ["Clams", "Bridges"]


def test_a_label_of_each_move_begins_no_comments() -> None:
    sheet = "Clams\n3 x 12\nComments: slowly\n\nBridges\n3 x 10\nComments: hips level\n"
    assert moves_of(sheet) == ["Clams", "Bridges"]


def test_moves_that_one_sentence_lists() -> None:
    assert moves_of(f"See you at 9:30.\n\n{LONG_TALK}\n") == ["Squats", "Toe curls", "Plank"]


def test_a_report_beside_an_instruction() -> None:
    told = f"You did 40 lunges on Monday, well done. {LONG_TALK}"
    assert moves_of(told) == ["Squats", "Toe curls", "Plank"]


def test_names_over_texts() -> None:
    sheet = (
        "Lunge with a twist\nStep forward. 6 times.\n\nTandem stand\nOne foot in front. 20 s.\n\n"
    )
    assert moves_of(f"{sheet}Plank\nOn your elbows. 30 s.\n") == [
        "Lunge with a twist", "Tandem stand", "Plank",
    ]  # fmt: skip


def test_names_before_full_stops() -> None:
    sheet = "Ball squeeze. Squeeze it 10 times.\nSlow lowering. Rest your arm. Lower it 8 times.\n"
    assert moves_of(f"{sheet}Wrist curl. Turn the palm up. 12 times.\n") == [
        "Ball squeeze", "Slow lowering", "Wrist curl",
    ]  # fmt: skip


def test_tables_without_moves() -> None:
    sheet = "Clams: 2 x 15\n\n| Room | Seats |\n|---|---|\n| Hall | 40 |\n| Attic | 12 |\n"
    assert moves_of(sheet) == ["Clams"]


def test_a_title_above_the_first_move() -> None:
    draft = drafted("# My hips\n\nBy Ada Krol\n\n## Clams\n\n3 x 12\n")
    assert (draft.name, [move.name for move in draft.exercises()]) == ("My hips", ["Clams"])


def test_the_title_on_every_page_is_left_out() -> None:
    draft = drafted("Back class handout\n\nClams: 3 x 12\n\nBack class handout, version 3.2\n")
    assert draft.fates[4].fates == (Fate.AROUND,)
    row = "Back class handout |  | Page 2 of 2"
    assert moves_of(f"Back class handout\n\nClams: 3 x 12\n\n| {row} |\n| {row} |\n") == ["Clams"]


def test_an_item_that_is_no_move_stays_as_a_comment_if_it_has_a_dose() -> None:
    draft = drafted("1) Heel raises 3x15\n2) same thing but softer. 3x12. left!!\n3) Plank 30 s\n")
    fates = {fate.line.number: fate.fates for fate in draft.fates}
    assert fates[2] == (Fate.NOT_UNDERSTOOD,)


def test_how_often_some_moves_are_done_is_not_taken_for_all() -> None:
    often = "twice a day for the hip stuff, text me if it hurts"
    draft = drafted(f"Clams 2 x 15\nPlank 30 s\n\n{often}\n")
    assert not any(exercise.field("per_day") for exercise in draft.exercises())
