"""Runs the command where it may not write: file modes that even root obeys, a small disk."""

import ctypes
import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from subprocess import CompletedProcess
from tempfile import NamedTemporaryFile

from tests.commands import run_command

ROUTINE = """
name: Two moves
exercises:
  - {name: Curls, reps: 2}
  - {name: Plank, time: 5s}
"""

_CAPBSET_DROP = 24
_OVERRIDES = (1, 2)
"""CAP_DAC_OVERRIDE and CAP_DAC_READ_SEARCH, by which root reads and writes what it may not."""


def run(
    folder: Path,
    *arguments: str,
    before: Sequence[str] = (),
    modes: bool = False,
    prelude: str = "",
) -> CompletedProcess[str]:
    """The program run in `folder` in the silent voice, behind the command `before`.

    With `modes`, it obeys the modes of files even where root runs it. Without both, it may have a
    `prelude`, which is code that runs first.
    """
    environment = {"VOICECOACH_ENGINE": "silent", **os.environ}
    if not (before or modes):
        return run_command(
            *arguments, folder=folder, environment=environment, timeout=120, prelude=prelude
        )
    return subprocess.run(
        [*before, sys.executable, "-m", "voicecoach", *arguments],
        cwd=folder,
        env=environment,
        preexec_fn=_obey_modes if modes and _is_root() else None,
        capture_output=True,
        text=True,
        errors="surrogateescape",
        timeout=120,
    )


def in_shell(script: str) -> list[str]:
    """A command to put before another one, which `script` runs as "$@"."""
    return ["sh", "-c", script, "sh"]


def _is_root() -> bool:
    return hasattr(os, "geteuid") and os.geteuid() == 0


def _obey_modes() -> None:
    system = ctypes.CDLL(None)
    for capability in _OVERRIDES:
        system.prctl(_CAPBSET_DROP, capability, 0, 0, 0)


@cache
def modes_are_obeyed() -> bool:
    """Whether `modes` does what it says: others than root obey anyway, and root on most Linux."""
    if not _is_root() or sys.platform != "linux":
        return os.name == "posix" and not _is_root()
    with NamedTemporaryFile() as locked:
        Path(locked.name).chmod(0)
        command = [sys.executable, "-c", "import sys; open(sys.argv[1])", locked.name]
        tried = subprocess.run(command, capture_output=True, preexec_fn=_obey_modes)
    return b"PermissionError" in tried.stderr


def on_a_small_disk(place: Path, *, kilobytes: int, read_only: bool = False) -> list[str]:
    """A command to put before another one, which then finds an empty disk of that size there."""
    mount = f'mount -t tmpfs -o size={kilobytes}k tmpfs "$0"'
    if read_only:
        mount += ' && printf former > "$0/former.mp3" && mount -o remount,ro "$0"'
    return ["unshare", "--mount", "sh", "-c", f'{mount} && "$@"', str(place)]


@cache
def disks_can_be_made() -> bool:
    """Whether this is a Linux and a root that may do so."""
    if not (_is_root() and shutil.which("unshare")):
        return False
    command = [*on_a_small_disk(Path("/mnt"), kilobytes=64), "true"]
    return subprocess.run(command, capture_output=True).returncode == 0
