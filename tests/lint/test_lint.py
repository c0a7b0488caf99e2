"""What lint points out, and what it leaves alone."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.conftest import CASES, ROUTINES, Golden
from tests.docs.pages import ROOT, blocks_of
from tests.session.routines import programmes, routines
from tests.session.timing import FEW
from voicecoach.cli.printing.lint_lines import review_lines
from voicecoach.lint.checks import lint_routine
from voicecoach.routine.parse.library import FoundRoutine, read_routine
from voicecoach.routine.parse.load import open_routine, parse_found
from voicecoach.routine.parse.parse import parse_routine

POINTED_OUT = sorted((CASES / "lint").glob("*.yaml"))
SHIPPED = sorted(ROUTINES.glob("*.yaml"))


@pytest.mark.parametrize("path", POINTED_OUT, ids=lambda path: path.stem)
def test_findings(path: Path, golden: Golden) -> None:
    findings = lint_routine(parse_routine(read_routine(str(path)).text, path.name))
    golden(path.with_suffix(".txt"), "\n".join(review_lines((path.name, findings))) + "\n")


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_nothing_to_point_out_in_a_shipped_routine(path: Path) -> None:
    assert lint_routine(parse_routine(read_routine(str(path)).text, path.name)) == []


REFERENCE = ROOT / "docs" / "reference" / "routine-language.md"


@pytest.mark.parametrize("text", [block.text for block in blocks_of(REFERENCE, "yaml")])
def test_nothing_to_point_out_in_an_example_of_the_reference(text: str) -> None:
    assert lint_routine(parse_found(FoundRoutine(text, "example.yaml")).routine) == []


def test_an_included_part_is_checked_in_its_own_file(tmp_path: Path) -> None:
    part = CASES / "lint" / "wordy.yaml"
    whole = f"name: Whole\nexercises:\n  - include: {part}\n"
    assert (
        lint_routine(parse_found(FoundRoutine(whole, str(tmp_path / "whole.yaml"))).routine) == []
    )
    assert lint_routine(open_routine(str(part)).routine) != []


@FEW
@given(st.one_of(routines(), programmes()))
def test_a_finding_in_any_routine_says_where_and_what_to_do(text: str) -> None:
    for finding in lint_routine(parse_routine(text, "any.yaml")):
        assert finding.message
        assert finding.hint, "says what is odd, but not what to do"
        assert text.splitlines()[finding.line - 1][finding.column - 1] in '"{['
