"""The command as tests run it, and a small routine for it."""

from collections.abc import Callable
from subprocess import CompletedProcess

Run = Callable[..., "CompletedProcess[str]"]

ROUTINE = """
name: Two moves
exercises:
  - {name: Curls, reps: 2, sides: each, hold: 2s, harder: {reps: 4}}
  - {name: Plank, time: 10s}
"""


def refused(done: "CompletedProcess[str]", code: int, told: str) -> None:
    assert done.returncode == code, done
    assert told in done.stderr
    assert done.stdout == ""
    assert "Traceback" not in done.stderr
