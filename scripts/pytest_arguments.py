"""What `scripts/test` gives to pytest."""

import itertools
from collections.abc import Sequence

QUICK = ["-m", "not slow", "--hypothesis-profile", "quick"]
EVERY_CORE = ["-n", "auto", "--dist", "loadscope"]
"""A file stays in one process, so that what its tests share is made once."""


def pytest_arguments(given: Sequence[str]) -> list[str]:
    """Return the arguments of pytest: on every core, and `--quick` written out."""
    arguments = [argument for argument in given if argument != "--quick"]
    if "--quick" in given:
        arguments = QUICK + arguments
    if not chooses_processes(arguments):
        arguments = EVERY_CORE + arguments
    return arguments


def chooses_processes(arguments: Sequence[str]) -> bool:
    """Whether the user says how many processes there are, or debugs in this one."""
    return (
        any(argument.startswith(("-n", "--numprocesses")) for argument in arguments)
        or bool({"-pno:xdist", "--pdb", "--trace"} & set(arguments))
        or ("-p", "no:xdist") in itertools.pairwise(arguments)
    )
