"""Scores the draft of a sheet of one line, from the texts of two routines."""

import textwrap
from collections.abc import Mapping, Sequence
from pathlib import Path

from draft_score_sheet import SheetScore, score_draft
from draft_score_sheets import DraftedSheet, Sheet

from voicecoach.drafting.draft import (
    Draft,
    DraftBlock,
    DraftEntry,
    DraftExercise,
    Fate,
    Field,
    LineFate,
)
from voicecoach.drafting.source_lines import SourceLine
from voicecoach.routine.model.block import Block
from voicecoach.routine.model.routine import Routine
from voicecoach.routine.parse.parse import parse_routine

Doubts = Mapping[str, str]

LINES = (SourceLine(1, "Squeeze your glutes. Clams x 20"),)
FATE = LineFate(LINES[0], (Fate.EXERCISE,))


def score_texts(
    folder: Path,
    expected: str,
    drafted: str,
    doubts: Doubts | None = None,
    fates: Sequence[LineFate] = (FATE,),
) -> SheetScore:
    """Score a draft; `doubts` are the comments beside all fields of those keys, "" all names."""
    sheet = Sheet("sheet", folder / "sheet.txt", folder / "routine.yaml")
    sheet.routine.write_text(routine_text(expected), "utf-8")
    routine = parse_routine(routine_text(drafted))
    draft = draft_of_routine(routine, doubts or {}, fates)
    return score_draft(DraftedSheet(sheet, LINES, draft, routine_text(drafted)), routine)


def routine_text(exercises: str) -> str:
    return "name: A routine\nexercises:\n" + textwrap.indent(exercises, "  ") + "\n"


def draft_of_routine(routine: Routine, doubts: Doubts, fates: Sequence[LineFate]) -> Draft:
    """Return a draft with the exercises and blocks of a routine, each with those doubts."""
    fields = tuple(Field(key, "", doubt=doubt) for key, doubt in doubts.items() if key)

    def entry_of(entry: str | Block) -> DraftEntry:
        if isinstance(entry, Block):
            entries = tuple(map(entry_of, entry.entries))
            return DraftBlock(entry.kind.name, entry.name, 1, entries, fields)
        return DraftExercise(entry, 1, fields, doubt=doubts.get("", ""))

    return Draft(routine.name, tuple(map(entry_of, routine.entries)), tuple(fates))
