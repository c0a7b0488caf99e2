"""The score of one sheet: what came out of every field, exercise and line."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from draft_score_compare import Asked, Drafted, Finding
from draft_score_findings import Paired, block_findings, exercise_findings, pair_exercises
from draft_score_pairs import plain_name
from draft_score_routines import (
    asked_blocks,
    asked_exercises,
    drafted_blocks,
    drafted_exercises,
)
from draft_score_sheets import DraftedSheet, Sheet, draft_sheet
from draft_score_texts import lines_without_one_fate, lost_sentences, not_understood

from voicecoach.routine.model.routine import Routine
from voicecoach.routine.parse.parse import parse_routine


@dataclass(frozen=True)
class SheetScore:
    """How well one sheet was understood."""

    name: str
    findings: tuple[Finding, ...]
    missed: tuple[str, ...] = ()
    """Exercises that the draft does not have."""
    none: tuple[str, ...] = ()
    """Exercises of the draft that are none."""
    renamed: tuple[str, ...] = ()
    """Exercises whose name is not that of the expected routine."""
    unfated: tuple[str, ...] = ()
    """Lines of the sheet of which the draft does not say once what became of them."""
    lost: tuple[str, ...] = ()
    """Sentences of the sheet of which nothing is left in the draft."""
    failure: str = ""
    """Why there is no draft that could be compared. All fields are then missing."""


def score_sheet(sheet: Sheet, draft: Callable[[Sheet], DraftedSheet] = draft_sheet) -> SheetScore:
    """Draft a sheet, and compare the draft with the routine that it must give."""
    try:
        drafted = draft(sheet)
        routine = parse_routine(drafted.text, "draft.yaml")
        return score_draft(drafted, routine)
    except Exception as error:  # any other than a refusal is a fault, and is in the table as one
        return _score_of_failure(sheet, f"{type(error).__name__}: {error}")


def score_draft(drafted: DraftedSheet, routine: Routine) -> SheetScore:
    """Compare a draft, and the `routine` that its text describes, with what is expected."""
    expected, text = expected_routine(drafted.sheet)
    paired = pair_exercises(
        asked_exercises(expected, text), drafted_exercises(routine, drafted.draft)
    )
    admitted = plain_name(not_understood(drafted.draft))
    blocks = asked_blocks(expected, text), drafted_blocks(routine, drafted.draft)
    return SheetScore(
        drafted.sheet.name,
        (*exercise_findings(paired, admitted), *block_findings(*blocks, paired)),
        missed=_names(paired.missed),
        none=_names(paired.none),
        renamed=tuple(paired.renamed),
        unfated=tuple(lines_without_one_fate(drafted)),
        lost=tuple(lost_sentences(drafted)),
    )


def expected_routine(sheet: Sheet) -> tuple[Routine, str]:
    """Return the routine that a sheet must give, and its text."""
    text = sheet.routine.read_text("utf-8")
    return parse_routine(text, str(sheet.routine)), text


def _score_of_failure(sheet: Sheet, why: str) -> SheetScore:
    expected, text = expected_routine(sheet)
    paired = Paired(asked_exercises(expected, text), (), [])
    findings = (
        *exercise_findings(paired, ""),
        *block_findings(asked_blocks(expected, text), (), paired),
    )
    return SheetScore(sheet.name, findings, missed=_names(paired.missed), failure=why)


def _names(parts: Iterable[Asked | Drafted]) -> tuple[str, ...]:
    return tuple(part.name for part in parts)
