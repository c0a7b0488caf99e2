"""Every sheet of tests/sheets becomes the routine that it must, or says where it does not."""

from functools import cache
from pathlib import Path

import pytest
from draft_score_report import fault_lines
from draft_score_sheet import SheetScore, expected_routine, score_sheet
from draft_score_sheets import DraftedSheet, draft_sheet, sheets_in
from draft_score_totals import shortfalls, totals

from tests.conftest import Golden
from voicecoach.routine.parse.parse import parse_routine

CORPUS = Path(__file__).parents[1] / "sheets"
SHEETS = {sheet.name: sheet for sheet in sheets_in(CORPUS)}
FEWEST = 45


@cache
def drafted_of(name: str) -> DraftedSheet:
    """Return the draft of a sheet, made once in each process."""
    return draft_sheet(SHEETS[name])


@cache
def score_of(name: str) -> SheetScore:
    """Return the score of that draft."""
    return score_sheet(SHEETS[name], lambda sheet: drafted_of(sheet.name))


def test_the_corpus_is_as_large_as_it_was() -> None:
    folders = [path for path in CORPUS.iterdir() if path.is_dir()]
    assert len(folders) == len(SHEETS) >= FEWEST


@pytest.mark.parametrize("name", SHEETS)
def test_what_a_sheet_must_give_is_a_routine(name: str) -> None:
    routine, _ = expected_routine(SHEETS[name])
    assert routine.exercises


@pytest.mark.parametrize("name", SHEETS)
def test_the_draft_of_a_sheet_is_the_one_reviewed(name: str, golden: Golden) -> None:
    drafted = drafted_of(name)
    assert parse_routine(drafted.text).exercises
    golden(SHEETS[name].golden, drafted.text)


@pytest.mark.parametrize("name", SHEETS)
def test_a_draft_says_once_what_became_of_each_line(name: str) -> None:
    draft, lines = drafted_of(name).draft, drafted_of(name).lines
    assert [fate.line for fate in draft.fates] == list(lines)
    assert [fate.line.text for fate in draft.fates if not fate.fates] == []


@pytest.mark.parametrize("name", SHEETS)
def test_nothing_is_wrong_without_a_comment(name: str) -> None:
    score = score_of(name)
    silent = [one for one in score.findings if one.is_fault and not one.is_doubted]
    assert (silent, score.none) == ([], ())


def test_the_figures_of_the_whole_corpus_hold() -> None:
    scores = [score_of(name) for name in SHEETS]
    short = shortfalls(totals(scores))
    assert short == [], "\n".join(fault_lines(scores))
