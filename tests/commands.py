"""The command as tests run it, and a small routine for it."""

import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from subprocess import CompletedProcess

from tests.command_server import CommandServer

Run = Callable[..., "CompletedProcess[str]"]

ROUTINE = """
name: Two moves
exercises:
  - {name: Curls, reps: 2, sides: each, hold: 2s, harder: {reps: 4}}
  - {name: Plank, time: 10s}
"""

RUN_MODULE = "\nimport runpy\nrunpy.run_module('voicecoach', run_name='__main__', alter_sys=True)\n"


def refused(done: "CompletedProcess[str]", code: int, told: str) -> None:
    assert done.returncode == code, done
    assert told in done.stderr
    assert done.stdout == ""
    assert "Traceback" not in done.stderr


def install_plug_in(folder: Path, source: str) -> None:
    """Put a package with that source into the folder. Its class `Odd` is the engine `odd`."""
    package = folder / "odd_engine-1.dist-info"
    package.mkdir()
    (package / "METADATA").write_text("Name: odd-engine\nVersion: 1\n")
    (package / "entry_points.txt").write_text("[voicecoach.engines]\nodd = odd_engine:Odd\n")
    (folder / "odd_engine.py").write_text(source)


def run_command(
    *arguments: str,
    folder: Path,
    environment: Mapping[str, str] | None = None,
    stdin: str | None = None,
    is_merged: bool = False,
    timeout: float = 60,
    prelude: str = "",
) -> "CompletedProcess[str]":
    """Run `voicecoach` in `folder`, in our environment and what `environment` adds to it.

    A fork of the command server is the quick way. A new Python runs it where that is not the same.
    Where `is_merged`, stdout holds all that is printed, in its order, as a terminal shows it.
    The process runs the code of `prelude` first.
    """
    variables = {**os.environ, **(environment or {})}
    if sys.platform != "linux" or not command_server().obeys(variables):
        return run_in_new_python(
            *arguments,
            folder=folder,
            environment=variables,
            stdin=stdin,
            is_merged=is_merged,
            timeout=timeout,
            prelude=prelude,
        )
    done = command_server().run(
        arguments,
        folder=folder,
        environment=variables,
        stdin=(stdin or "").encode(),
        is_merged=is_merged,
        timeout=timeout,
        prelude=prelude,
    )
    printed, complained = (
        output.decode("utf-8", "surrogateescape") for output in (done.stdout, done.stderr)
    )
    return CompletedProcess(done.args, done.returncode, printed, complained)


def run_in_new_python(
    *arguments: str,
    folder: Path,
    environment: Mapping[str, str] | None = None,
    stdin: str | None = None,
    is_merged: bool = False,
    timeout: float = 60,
    prelude: str = "",
) -> "CompletedProcess[str]":
    """Run `python -m voicecoach`, as a user's first call of the day does."""
    program = ["-c", prelude + RUN_MODULE] if prelude else ["-m", "voicecoach"]
    return subprocess.run(
        [sys.executable, *program, *arguments],
        cwd=folder,
        env={**os.environ, **(environment or {})},
        input=stdin or "",
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT if is_merged else subprocess.PIPE,
        text=True,
        errors="surrogateescape",
        timeout=timeout,
    )


@cache
def command_server() -> CommandServer:
    """Return the server of this process, started on first use."""
    return CommandServer()


def close_command_server() -> None:
    """End the server, where one was started."""
    if command_server.cache_info().currsize:
        command_server().close()
