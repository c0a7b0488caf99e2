"""`voicecoach new` on a terminal: a table, a question, and nothing written unasked."""

import os
from pathlib import Path

import pytest

from tests.cli.pseudo_terminal import CTRL_C, NEEDS_PTY, run_on_terminal
from voicecoach.routine.parse.parse import parse_routine
from voicecoach.routine.values.amounts import low

pytestmark = [
    pytest.mark.slow,
    pytest.mark.usefixtures("run"),
    pytest.mark.skipif(os.name == "nt", reason=NEEDS_PTY),
]

SHEET = "Clams x 20 each side\nPlank 30 sec\n"
QUESTION = "Write clams.yaml? [Y/n] "


@pytest.fixture(autouse=True)
def _the_sheet(tmp_path: Path) -> None:
    (tmp_path / "sheet.txt").write_text(SHEET)


@pytest.mark.parametrize("answer", ["\n", "y\n", "YES\n", "what?\ny\n"])
def test_yes_writes_the_file(tmp_path: Path, answer: str) -> None:
    code, shown = run_on_terminal(
        "new", "clams", "--from", "sheet.txt", folder=tmp_path, answers=[(QUESTION, answer)]
    )
    assert code == 0
    table, _, after = shown.partition(QUESTION)
    assert "exercise" in table
    assert "20 reps" in table
    assert after.endswith("voicecoach: check it, then: voicecoach build clams.yaml\nclams.yaml\n")
    assert len(parse_routine((tmp_path / "clams.yaml").read_text("utf-8")).exercises) == 2


@pytest.mark.parametrize(("answer", "code"), [("n\n", 0), ("\x04", 0), (CTRL_C, 130)])
def test_no_writes_nothing(tmp_path: Path, answer: str, code: int) -> None:
    ended, shown = run_on_terminal(
        "new", "clams", "--from", "sheet.txt", folder=tmp_path, answers=[(QUESTION, answer)]
    )
    assert ended == code
    assert ("nothing was written" in shown) == (code == 0)
    assert sorted(os.listdir(tmp_path)) == ["sheet.txt", "two.yaml"]


def test_a_sheet_on_standard_input_leaves_the_terminal_for_answers(tmp_path: Path) -> None:
    code, shown = run_on_terminal(
        "new",
        "clams",
        "--from",
        "-",
        folder=tmp_path,
        answers=[(QUESTION, "y\n")],
        stdin=SHEET.encode(),
    )
    assert (code, (tmp_path / "clams.yaml").exists()) == (0, True)
    assert shown.endswith("clams.yaml\n")


def test_a_sheet_is_pasted_into_the_terminal(tmp_path: Path) -> None:
    answers = [("Ctrl-D", f"{SHEET}\x04"), (QUESTION, "y\n")]
    code, _ = run_on_terminal("new", "clams", "--from", "-", folder=tmp_path, answers=answers)
    assert (code, (tmp_path / "clams.yaml").exists()) == (0, True)


def test_nothing_is_asked_while_the_answer_goes_to_a_file(tmp_path: Path) -> None:
    answer = tmp_path / "answer"
    code, shown = run_on_terminal(
        "new", "clams", "--from", "sheet.txt", folder=tmp_path, stdout=answer
    )
    assert (code, "[Y/n]" in shown, (tmp_path / "clams.yaml").exists()) == (0, False, False)
    assert parse_routine(answer.read_text("utf-8")).name == "clams"


def test_with_yes_nothing_is_asked(tmp_path: Path) -> None:
    code, shown = run_on_terminal("new", "clams", "--from", "sheet.txt", "--yes", folder=tmp_path)
    assert (code, "[Y/n]" in shown) == (0, False)
    assert (tmp_path / "clams.yaml").exists()


def test_a_file_that_exists_is_noticed_before_any_question(tmp_path: Path) -> None:
    code, shown = run_on_terminal("new", "two.yaml", folder=tmp_path)
    assert code == 5
    assert shown == (
        'voicecoach: "two.yaml" exists: add --force to replace it, or use another name\n'
    )


ANSWERS = [
    ("Move 1: ", "Clams x 20 each side\n"),
    ("Move 2: ", "Side kicks\n"),
    ("or how long? ", "12\n"),
    ("Move 3: ", "Plank 30 sec\n"),
    ("Move 4: ", "\n"),
    ("for none: ", "7\n"),
    ("for none: ", "2\n"),
    ("sets of each move? [1] ", "lots\n"),
    ("sets of each move? [1] ", "2\n"),
    ("after each move? [30s] ", "\n"),
]


def test_a_few_questions_make_a_routine(tmp_path: Path) -> None:
    answers = [*ANSWERS, ("Write my-legs.yaml? [Y/n] ", "\n")]
    code, _ = run_on_terminal("new", "My legs", folder=tmp_path, answers=answers)
    assert code == 0
    routine = parse_routine((tmp_path / "my-legs.yaml").read_text("utf-8"))
    assert routine.name == "My legs"
    moves = routine.exercises
    assert [(move.name, move.sides) for move in moves] == [
        ("Clams", "each"),
        ("Side kicks", "each"),
        ("Plank", None),
    ]
    assert {low(move.sets) for move in moves} == {2}


@pytest.mark.parametrize(("end", "code"), [(CTRL_C, 130), ("\x04", 0)])
@pytest.mark.parametrize("after", [0, 5])
def test_questions_may_be_left(tmp_path: Path, end: str, code: int, after: int) -> None:
    answers = [*ANSWERS[:after], (ANSWERS[after][0], end)]
    ended, _ = run_on_terminal("new", "My legs", folder=tmp_path, answers=answers)
    assert (ended, (tmp_path / "my-legs.yaml").exists()) == (code, False)
