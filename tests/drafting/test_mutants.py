"""A damaged sheet still becomes a routine, or the answer is that there is none in it."""

from pathlib import Path
from random import Random

import pytest
from draft_score_sheets import Sheet, draft_document, sheets_in

from tests.drafting.sheet_mutants import DAMAGES, Damage, mutate_sheet
from tests.examples import is_thorough
from voicecoach.drafting.documents.reading.sheet_error import SheetError
from voicecoach.pipeline.check import check

TEXTS = ("sheet.txt", "sheet.md", "sheet.csv", "sheet.html")
CORPUS = Path(__file__).parents[1] / "sheets"
SHEETS = [sheet for sheet in sheets_in(CORPUS) if sheet.document.name in TEXTS]

ROUNDS = 11
"""How often each sheet is damaged in a thorough run: more than 500 mutants in all."""


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.name)
def test_a_damaged_sheet_becomes_a_routine_or_is_refused(sheet: Sheet) -> None:
    for seed in range(ROUNDS if is_thorough() else 1):
        mutant = mutate_sheet(sheet.document.read_text("utf-8"), Random(f"{sheet.name} {seed}"))
        assert is_fine(sheet, mutant), f"seed {seed}:\n{mutant}"


def is_fine(sheet: Sheet, text: str) -> bool:
    """Draft a damaged sheet. Return whether the draft is a routine, or has no exercise."""
    try:
        drafted = draft_document(sheet, text.encode("utf-8", "surrogatepass"))
    except SheetError:
        return True
    if not any(drafted.draft.exercises()):
        return True
    return check(drafted.text) == []


@pytest.mark.parametrize("damage", DAMAGES, ids=lambda damage: damage.__name__)
def test_damage_changes_a_sheet(damage: Damage) -> None:
    lines = [f"{number}. Clams x 2{number}" for number in range(9)]
    changed = [list(lines) for _ in range(5)]
    for seed, copy in enumerate(changed):
        damage(copy, Random(seed))
    assert any(copy != lines for copy in changed)
