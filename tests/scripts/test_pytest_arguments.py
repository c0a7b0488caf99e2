"""`scripts/test` uses every core whatever else it is given, unless told otherwise."""

import pytest
from pytest_arguments import EVERY_CORE, QUICK, pytest_arguments


@pytest.mark.parametrize(
    "given",
    [[], ["tests/session", "-k", "switch"], ["-x", "--update-goldens"], ["-p", "no:randomly"]],
    ids=" ".join,
)
def test_every_core_is_used(given: list[str]) -> None:
    assert pytest_arguments(given) == EVERY_CORE + given


@pytest.mark.parametrize(
    "given",
    [["-n", "1"], ["-n4"], ["--numprocesses=2"], ["-p", "no:xdist"], ["-pno:xdist"], ["--pdb"]],
    ids=" ".join,
)
def test_the_number_of_processes_can_be_chosen(given: list[str]) -> None:
    assert pytest_arguments(["tests/session", *given]) == ["tests/session", *given]


def test_quick_leaves_out_what_is_slow() -> None:
    assert pytest_arguments(["--quick", "-x"]) == [*EVERY_CORE, *QUICK, "-x"]
    assert pytest_arguments(["-x", "--quick", "-n", "1"]) == [*QUICK, "-x", "-n", "1"]
