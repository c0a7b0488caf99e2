"""Runs the command `voicecoach` in processes that have its libraries loaded already.

A page has many commands, and each would load the same libraries for longer than it works. So they
are loaded once, in a server process that each command is forked from. Where the system cannot
fork, each command loads them for itself.
"""

import multiprocessing
import os
import sys
from collections.abc import Sequence
from pathlib import Path

import lameenc  # noqa: F401
import mutagen.id3  # noqa: F401
import numpy  # noqa: F401
import soundfile  # noqa: F401
import typer  # noqa: F401
import yaml  # noqa: F401

from voicecoach import build, plan  # noqa: F401
from voicecoach.cli import main

_PATIENCE_S = 60

_can_fork = "forkserver" in multiprocessing.get_all_start_methods()
_context = multiprocessing.get_context("forkserver" if _can_fork else "spawn")
if _can_fork:
    _context.set_forkserver_preload([__name__])


def run_warm(
    arguments: Sequence[str], environment: dict[str, str], folder: Path
) -> tuple[int, str]:
    """The exit code of the command, and all that it prints."""
    output = folder / "printed.txt"
    process = _context.Process(target=_run, args=(arguments, environment, folder, output))
    process.start()
    process.join(_PATIENCE_S)
    if process.exitcode is None:
        process.kill()
        process.join()
    printed = output.read_text("utf-8")
    output.unlink()
    assert process.exitcode is not None
    return process.exitcode, printed


def _run(arguments: Sequence[str], environment: dict[str, str], folder: Path, output: Path) -> None:
    """Become the command; `main` ends this process with its exit code."""
    os.environ.clear()
    os.environ.update(environment)
    os.chdir(folder)
    file = os.open(output, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
    os.dup2(file, 1)
    os.dup2(file, 2)
    for number, name in ((1, "stdout"), (2, "stderr")):  # as a terminal would show them, in order
        stream = open(number, "w", encoding="utf-8", buffering=1, closefd=False)  # noqa: SIM115
        setattr(sys, name, stream)
    sys.argv = ["voicecoach", *arguments]
    main()
