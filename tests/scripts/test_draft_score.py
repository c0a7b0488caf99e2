"""The score of drafts: what is right, what is not, and what says so."""

from pathlib import Path

import pytest
from draft_score_compare import Finding, Verdict
from draft_score_pairs import pair_names
from draft_score_sheets import sheets_in
from draft_score_totals import shortfalls, totals

from tests.scripts.draft_score_cases import CASES
from tests.scripts.scored_texts import score_texts


@pytest.mark.parametrize(("expected", "drafted", "faults"), CASES.values(), ids=CASES)
def test_faults_are_found(tmp_path: Path, expected: str, drafted: str, faults: list[str]) -> None:
    score = score_texts(tmp_path, expected, drafted)
    assert [told(finding) for finding in score.findings if finding.is_fault] == faults


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
