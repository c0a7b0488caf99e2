"""The score of a sheet beyond its fields: its lines, its sentences, and a draft that fails."""

from dataclasses import replace
from pathlib import Path

import pytest
from draft_score_compare import Finding, Verdict
from draft_score_pairs import alike
from draft_score_routines import asked_exercises
from draft_score_sheet import SheetScore, score_sheet
from draft_score_sheets import DraftedSheet, Sheet
from draft_score_totals import shortfalls, totals

from tests.scripts.scored_texts import FATE, LINES, score_texts
from voicecoach.drafting.draft import Fate, LineFate
from voicecoach.routine.parse.parse import parse_routine

CLAMS = "- {name: Clams, reps: 20}"


def test_a_plural_is_the_same_name() -> None:
    assert alike("Clam shells", "clam-shell") == 1


def test_a_line_without_a_fate_is_counted(tmp_path: Path) -> None:
    score = score_texts(tmp_path, CLAMS, CLAMS, fates=())
    assert score.unfated == (LINES[0].text,)


def test_a_line_with_two_fates_is_counted(tmp_path: Path) -> None:
    assert score_texts(tmp_path, CLAMS, CLAMS, fates=(FATE, FATE)).unfated == (LINES[0].text,)


def test_a_sentence_whose_words_are_not_in_the_draft_is_lost(tmp_path: Path) -> None:
    setup = LineFate(LINES[0], (Fate.SETUP,))
    assert score_texts(tmp_path, CLAMS, CLAMS, fates=(setup,)).lost == ("Squeeze your glutes.",)


def test_a_sentence_that_is_in_the_draft_is_not_lost(tmp_path: Path) -> None:
    setup = LineFate(LINES[0], (Fate.SETUP,))
    drafted = "- {name: Clams, reps: 20, setup: Squeeze your glutes.}"
    assert score_texts(tmp_path, CLAMS, drafted, fates=(setup,)).lost == ()


@pytest.mark.parametrize(("fate", "silent"), [(Fate.NOT_UNDERSTOOD, 0), (Fate.AROUND, 1)])
def test_a_missed_exercise_is_no_silent_fault_if_its_line_is_not_understood(
    tmp_path: Path, fate: Fate, silent: int
) -> None:
    texts = f"- {{name: Plank, time: 30s}}\n{CLAMS}", "- {name: Plank, time: 30s}"
    score = score_texts(tmp_path, *texts, fates=(LineFate(LINES[0], (fate,)),))
    assert totals([score]).silent_faults == silent


def test_a_default_is_not_assumed_because_the_name_is() -> None:
    text = "name: A\ndefaults: {rpe: 8}\nexercises:\n  - name: Clams  # assumed\n    reps: 20\n"
    assert [one.assumed for one in asked_exercises(parse_routine(text), text)] == [frozenset()]


def test_a_sheet_that_cannot_be_drafted_has_all_its_fields_missing(
    tmp_path: Path,
) -> None:
    def fail(sheet: Sheet) -> DraftedSheet:
        raise ValueError(f"no draft of {sheet.name}")

    routine = tmp_path / "routine.yaml"
    routine.write_text(f"name: A\nexercises: [{CLAMS[2:]}]")
    score = score_sheet(Sheet("hips", tmp_path / "sheet.txt", routine), fail)
    assert (score.failure, score.missed) == ("ValueError: no draft of hips", ("Clams",))
    assert [one.verdict for one in score.findings] == [Verdict.MISSING]


RIGHT = Finding("Clams", "dose", Verdict.RIGHT)
SCORE = SheetScore("hips", (RIGHT,))


@pytest.mark.parametrize(
    ("score", "short"),
    [
        (SCORE, []),
        (replace(SCORE, findings=(replace(RIGHT, is_doubted=True),)), ["doubted"]),
        (replace(SCORE, unfated=("Clams",)), ["lines without one fate"]),
        (replace(SCORE, failure="ValueError"), ["sheets without a draft"]),
    ],
)
def test_each_target_can_be_missed(score: SheetScore, short: list[str]) -> None:
    assert [line.split(":")[0] for line in shortfalls(totals([score]))] == short
