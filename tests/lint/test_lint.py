"""What lint remarks on, and what it leaves alone."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.conftest import CASES, ROUTINES, Golden
from tests.session.routines import programmes, routines
from tests.session.test_fit import SLOW
from tests.test_documents import REFERENCE, blocks
from voicecoach.cli.printing.findings import lines
from voicecoach.lint.checks import lint_routine
from voicecoach.routine.parse.library import FoundRoutine, read_routine
from voicecoach.routine.parse.load import open_routine, parse_found
from voicecoach.routine.parse.parse import parse_routine

REMARKED = sorted((CASES / "lint").glob("*.yaml"))
SHIPPED = sorted(ROUTINES.glob("*.yaml"))


@pytest.mark.parametrize("path", REMARKED, ids=lambda path: path.stem)
def test_remarks(path: Path, golden: Golden) -> None:
    remarks = lint_routine(parse_routine(read_routine(str(path)).text, path.name))
    golden(path.with_suffix(".txt"), "\n".join(lines((path.name, remarks))) + "\n")


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_nothing_to_remark_on_in_a_shipped_routine(path: Path) -> None:
    assert lint_routine(parse_routine(read_routine(str(path)).text, path.name)) == []


@pytest.mark.parametrize("text", blocks(REFERENCE, "yaml"))
def test_nothing_to_remark_on_in_an_example_of_the_reference(text: str) -> None:
    assert lint_routine(parse_found(FoundRoutine(text, "example.yaml")).routine) == []


def test_what_is_included_is_remarked_on_in_its_own_file(tmp_path: Path) -> None:
    part = CASES / "lint" / "wordy.yaml"
    whole = f"name: Whole\nexercises:\n  - include: {part}\n"
    assert (
        lint_routine(parse_found(FoundRoutine(whole, str(tmp_path / "whole.yaml"))).routine) == []
    )
    assert lint_routine(open_routine(str(part)).routine) != []


@SLOW
@given(st.one_of(routines(), programmes()))
def test_a_remark_on_any_routine_says_where_and_what_to_do(text: str) -> None:
    for remark in lint_routine(parse_routine(text, "any.yaml")):
        assert remark.message
        assert remark.hint, "says what is odd, but not what to do"
        assert text.splitlines()[remark.line - 1][remark.column - 1] in '"{['
