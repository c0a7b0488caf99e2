"""The score of drafts: what is right, what is not, and what says so."""

import textwrap
from collections.abc import Mapping
from pathlib import Path

import pytest
from draft_score_compare import Finding, Verdict
from draft_score_pairs import pair_names
from draft_score_sheet import SheetScore, score_draft
from draft_score_sheets import DraftedSheet, Sheet, sheets_in
from draft_score_totals import shortfalls, totals

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

CASES = {
    "the same": ("- {name: Clams, reps: 20}", "- {name: Clams, reps: 20}", []),
    "other reps": (
        "- {name: Clams, reps: 20}",
        "- {name: Clams, reps: 10}",
        ["wrong dose: 20 reps -> 10 reps"],
    ),
    "reps in place of a time": (
        "- {name: Plank, time: 30s}",
        "- {name: Plank, reps: 30}",
        ["wrong dose: 30s -> 30 reps"],
    ),
    "a range": (
        "- {name: Clams, reps: 15-25}",
        "- {name: Clams, reps: 15}",
        ["wrong dose: 15-25 reps -> 15 reps"],
    ),
    "another unit": (
        "- {name: Steps, reps: 10, unit: steps}",
        "- {name: Steps, reps: 10}",
        ["missing unit: step -> "],
    ),
    "no sides": (
        "- {name: Clams, reps: 20, sides: each}",
        "- {name: Clams, reps: 20}",
        ["missing sides: each -> "],
    ),
    "sides none": (
        "- {name: Clams, reps: 20}",
        "- {name: Clams, reps: 20, sides: none}",
        [],
    ),
    "the side that begins": (
        "- {name: Clams, reps: 20, sides: each, first_side: right}",
        "- {name: Clams, reps: 20, sides: each}",
        ["missing first_side: right -> "],
    ),
    "the usual side begins": (
        "- {name: Clams, reps: 20, sides: each, first_side: left}",
        "- {name: Clams, reps: 20, sides: each}",
        [],
    ),
    "a hold inside a tempo": (
        "- {name: Clams, reps: 20, hold: 5s}",
        "- {name: Clams, reps: 20, tempo: {open: 1s, hold: 5s, close: 1s}}",
        ["invented tempo:  -> 1s + 1s"],
    ),
    "four digits as phases": (
        "- {name: Squats, reps: 5, tempo: 3-1-2-0}",
        "- {name: Squats, reps: 5, tempo: {down: 3s, pause: 1s, up: 2s}}",
        [],
    ),
    "a hold that is missing": (
        "- {name: Clams, reps: 20, hold: 5s}",
        "- {name: Clams, reps: 20}",
        ["missing hold: 5s -> "],
    ),
    "equal steps as sets": (
        "- {name: Squats, reps: 5, sets: 3}",
        "- {name: Squats, reps: [5, 5, 5]}",
        [],
    ),
    "a ladder": (
        "- {name: Squats, reps: [8, 6, 4]}",
        "- {name: Squats, reps: 8, sets: 3}",
        ["wrong dose: [8, 6, 4] reps -> 8 reps"],
    ),
    "a rest elsewhere": (
        "- {name: Squats, reps: 5, sets: 3, rest: {sets: 1m}}",
        "- {name: Squats, reps: 5, sets: 3, rest: {after: 60s}}",
        ["missing rest.sets: 1m -> ", "invented rest.after:  -> 1m"],
    ),
    "a rest between the sets of one set": (
        "- {name: Squats, reps: 5, rest: {after: 1m}}",
        "- {name: Squats, reps: 5, rest: 1m}",
        [],
    ),
    "what is lifted": (
        "- {name: Squats, reps: 5, load: 2 x 12 kg, rpe: 8, per_day: 2}",
        "- {name: Squats, reps: 5, load: 12 kg, rpe: 7, per_day: 3}",
        ["wrong load: 2 x 12 kg -> 12 kg", "wrong rpe: 8 -> 7", "wrong per_day: 2 -> 3"],
    ),
    "an exercise that is missed": (
        "- {name: Clams, reps: 20}\n- {name: Plank, time: 30s}",
        "- {name: Clams, reps: 20}",
        ["missing dose: 30s -> "],
    ),
    "an exercise that is none": (
        "- {name: Clams, reps: 20}",
        "- {name: Clams, reps: 20}\n- {name: Kind regards, reps: 10}",
        ["invented dose:  -> 10 reps"],
    ),
    "an assumed value that is taken for certain": (
        "- name: Press ups\n  reps: 10  # assumed",
        "- {name: Press ups, reps: 12}",
        ["wrong dose: 10 reps -> 12 reps"],
    ),
    "an assumed tempo that is left out": (
        "- name: Curls\n  reps: 10\n  tempo: {up: 1s, down: 3s}  # assumed",
        "- {name: Curls, reps: 10}",
        [],
    ),
    "blocks": (
        "- {circuit: A, rounds: 3, rest: {rounds: 2m}, exercises: [{name: Squats, reps: 5}]}",
        "- {section: A, exercises: [{name: Squats, reps: 5}]}",
        ["wrong kind: circuit -> section", "missing rounds: 3 -> ", "missing rest.rounds: 2m -> "],
    ),
    "a block that is missed": (
        "- {section: A, exercises: [{name: Squats, reps: 5}]}",
        "- {name: Squats, reps: 5}",
        ["missing kind: section -> ", "missing moves: 1 -> "],
    ),
    "a block with one move more": (
        "- {section: A, exercises: [{name: Squats, reps: 5}]}\n- {name: Plank, time: 30s}",
        "- {section: A, exercises: [{name: Squats, reps: 5}, {name: Plank, time: 30s}]}",
        ["wrong moves: 1 -> 1, 2"],
    ),
    "a clock": (
        "- {emom: A, every: 2m, rounds: 5, exercises: [{name: Squats, reps: 5}]}",
        "- {emom: A, rounds: 5, exercises: [{name: Squats, reps: 5}]}",
        ["wrong every: 2m -> 1m"],
    ),
}
"""Expected exercises, drafted ones, and what is not as it should be."""


@pytest.mark.parametrize(("expected", "drafted", "faults"), CASES.values(), ids=CASES)
def test_faults_are_found(tmp_path: Path, expected: str, drafted: str, faults: list[str]) -> None:
    score = score_texts(tmp_path, expected, drafted)
    assert [told(finding) for finding in score.findings if finding.is_fault] == faults


def score_texts(
    folder: Path, expected: str, drafted: str, doubts: Doubts | None = None
) -> SheetScore:
    """Score a draft of one line; `doubts` are the comments beside all fields of those keys."""
    sheet = Sheet("sheet", folder / "sheet.txt", folder / "routine.yaml")
    sheet.routine.write_text(routine_text(expected), "utf-8")
    routine = parse_routine(routine_text(drafted))
    line = SourceLine(1, "Clams x 20")
    draft = draft_of_routine(routine, doubts or {}, line)
    return score_draft(DraftedSheet(sheet, [line], draft, routine_text(drafted)), routine)


def routine_text(exercises: str) -> str:
    return "name: A routine\nexercises:\n" + textwrap.indent(exercises, "  ") + "\n"


def draft_of_routine(routine: Routine, doubts: Doubts, line: SourceLine) -> Draft:
    """Return a draft with the exercises and blocks of a routine, each with those doubts."""
    fields = tuple(Field(key, "", doubt=doubt) for key, doubt in doubts.items() if key)

    def entry_of(entry: str | Block) -> DraftEntry:
        if isinstance(entry, Block):
            entries = tuple(map(entry_of, entry.entries))
            return DraftBlock(entry.kind.name, entry.name, 1, entries, fields)
        return DraftExercise(entry, 1, fields, doubt=doubts.get("", ""))

    fates = (LineFate(line, (Fate.EXERCISE,)),)
    return Draft(routine.name, tuple(map(entry_of, routine.entries)), fates)


def told(finding: Finding) -> str:
    return f"{finding.verdict.value} {finding.key}: {finding.expected} -> {finding.drafted}"


def test_a_wrong_field_with_a_comment_is_no_silent_fault(tmp_path: Path) -> None:
    texts = "- {name: Clams, reps: 20}", "- {name: Clams, reps: 10}"
    assert totals([score_texts(tmp_path, *texts)]).silent_faults == 1
    doubted = totals([score_texts(tmp_path, *texts, {"reps": "the sheet gives no dose"})])
    assert (doubted.silent_faults, doubted.doubted_faults) == (0, 1)


def test_a_right_field_with_a_comment_is_counted(tmp_path: Path) -> None:
    text = "- {name: Clams, reps: 20, sides: each}"
    reached = totals([score_texts(tmp_path, text, text, {"reps": "or is it 12?"})])
    assert (reached.right, reached.doubted) == (1, 0.5)


def test_a_missing_field_is_admitted_by_a_line_that_is_not_understood(tmp_path: Path) -> None:
    texts = "- {name: Clams, reps: 20, hold: 5s}", "- {name: Clams, reps: 20}"
    assert totals([score_texts(tmp_path, *texts, {"": "hold it 5ish"})]).silent_faults == 0


def test_any_assumed_value_with_a_doubt_counts_for_nothing(tmp_path: Path) -> None:
    texts = "- name: Press ups\n  reps: 10  # assumed", "- {name: Press ups, reps: 12}"
    reached = totals([score_texts(tmp_path, *texts, {"reps": "as many as you can"})])
    assert (reached.counted, reached.fields[Verdict.ASSUMED]) == (0, 1)


@pytest.mark.parametrize(("drafted", "is_fine"), [("{a: 2s, b: 3s}", True), ("{a: 2s}", False)])
def test_an_assumed_tempo_has_the_phase_that_the_sheet_gives(
    tmp_path: Path, drafted: str, is_fine: bool
) -> None:
    expected = "- name: Curls\n  reps: 10\n  tempo: {up: 1s, down: 3s}  # assumed"
    score = score_texts(
        tmp_path, expected, f"- {{name: Curls, reps: 10, tempo: {drafted}}}", {"tempo": "1s up?"}
    )
    assert (not totals([score]).doubted_faults) == is_fine


def test_a_distance_takes_a_time_that_must_be_doubted(tmp_path: Path) -> None:
    expected = "- name: Run\n  distance: 400 m\n  takes: 2m  # assumed"
    drafted = "- {name: Run, distance: 400 m, takes: 3m}"
    assert totals([score_texts(tmp_path, expected, drafted)]).silent_faults == 1
    doubted = score_texts(tmp_path, expected, drafted, {"takes": "how long it takes is a guess"})
    assert totals([doubted]).silent_faults == 0


def test_exercises_are_paired_by_order_and_name() -> None:
    expected = ["Clams", "Side plank", "Plank", "Clams"]
    assert pair_names(expected, ["clam", "Plank", "CLAMS"]) == [(0, 0), (2, 1), (3, 2)]


def test_a_name_that_goes_on_means_the_same_exercise() -> None:
    assert pair_names(["Step ups"], ["Step ups, left leg leading"]) == [(0, 0)]
    assert pair_names(["Step ups"], ["Steps to the left"]) == []


def test_what_is_assumed_of_a_missed_exercise_counts_for_nothing(tmp_path: Path) -> None:
    expected = "- name: Press ups\n  reps: 10  # assumed"
    reached = totals([score_texts(tmp_path, expected, "- {name: Clams, reps: 9}")])
    assert (reached.missed, reached.fields[Verdict.MISSING]) == (1, 0)


def test_other_names_are_counted_apart(tmp_path: Path) -> None:
    score = score_texts(
        tmp_path, "- {name: Glute bridge, reps: 9}", "- {name: Glute bridge x, reps: 9}"
    )
    assert (score.renamed, totals([score]).right) == (("Glute bridge -> Glute bridge x",), 1)


def test_missed_exercises_and_those_that_are_none_are_counted(tmp_path: Path) -> None:
    score = score_texts(tmp_path, "- {name: Clams, reps: 9}", "- {name: Helen, reps: 9}")
    assert (score.missed, score.none) == (("Clams",), ("Helen",))


def test_figures_below_their_targets_are_named(tmp_path: Path) -> None:
    fine = score_texts(tmp_path, "- {name: Clams, reps: 9}", "- {name: Clams, reps: 9}")
    assert shortfalls(totals([fine])) == []
    bad = score_texts(tmp_path, "- {name: Clams, reps: 9}", "- {name: Helen, reps: 9}")
    assert [line.split(":")[0] for line in shortfalls(totals([bad]))] == [
        "right fields", "wrong fields without a comment", "exercises that are none"
    ]  # fmt: skip


def test_sheets_are_folders_or_files_side_by_side(tmp_path: Path) -> None:
    (tmp_path / "hips").mkdir()
    for name in ("hips/sheet.md", "hips/routine.yaml", "knees.txt", "knees.yaml", "notes.md"):
        (tmp_path / name).touch()
    found = [(sheet.name, sheet.document.name) for sheet in sheets_in(tmp_path)]
    assert found == [("hips", "sheet.md"), ("knees", "knees.txt")]
