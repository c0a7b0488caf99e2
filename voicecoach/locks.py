"""Lock files, claim work, and remove the files of processes that have ended.

A lock belongs to an open file, so the system releases it when the process ends, even after a crash.
Nobody has to guess from a process number or from the age of a file. Some network folders have no
locks. There, processes work as if they were alone, and no file counts as a leftover.
"""

import os
import re
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

_OURS = re.compile(r"\.voicecoach-[0-9a-f]{16,64}\.(part|claim)")
_POLL_S = 0.02
_CLOSED_S = 10
"""On Windows a part is closed before it is moved. A part that is younger is no leftover."""


def part_file_name() -> str:
    """Return a new name for a file that is being written, which `remove_leftovers` recognises."""
    return f".voicecoach-{os.urandom(8).hex()}.part"


def claim_file_name(key: str) -> str:
    """Return the name of the file that a process locks while it works on `key`.

    `key` has 16 to 64 hexadecimal digits.
    """
    return f".voicecoach-{key}.claim"


def lock_file(file: BinaryIO) -> bool:
    """Lock the open `file` until it is closed.

    Return False if another process has locked it, or if its name leads to another file by now.
    Raises OSError if files cannot be locked here.
    """
    try:
        _lock(file.fileno())
        return os.path.samestat(os.fstat(file.fileno()), Path(file.name).stat())
    except (BlockingIOError, PermissionError, FileNotFoundError):
        return False


def _lock(descriptor: int) -> None:
    if sys.platform == "win32":
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
    else:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


@contextmanager
def claim(place: Path, patience_s: float) -> Iterator[None]:
    """Claim `place`, a name of `claim_file_name`, for the block; wait while another process has it.

    A claim only saves work. After `patience_s` seconds, or if there are no locks, the block runs
    without it.
    """
    claim_file = _wait_for_claim(place, time.monotonic() + patience_s)
    try:
        yield
    finally:
        if claim_file:
            with suppress(OSError):  # Windows removes no open file; `remove_leftovers` will do it
                place.unlink()
            claim_file.close()


def _wait_for_claim(place: Path, deadline: float) -> BinaryIO | None:
    """Return the locked file, or None if that takes longer or is impossible."""
    while True:
        try:
            file = place.open("ab")
        except OSError:
            return None
        try:
            if lock_file(file):
                return file
        except OSError:  # there are no locks here, so waiting would not help
            deadline = 0
        file.close()
        if time.monotonic() >= deadline:
            return None
        time.sleep(_POLL_S)


def remove_leftovers(folder: Path) -> None:
    """Remove the parts and claims in `folder` whose process has ended, and nothing else."""
    with suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            if _OURS.fullmatch(entry.name) and entry.is_file(follow_symlinks=False):
                with suppress(OSError):  # the file belongs to another user, or was just removed
                    _remove_leftover(folder / entry.name)


def _remove_leftover(path: Path) -> None:
    if sys.platform == "win32":  # Windows itself refuses to remove an open file
        if time.time() - path.stat().st_mtime > _CLOSED_S:
            path.unlink()
        return
    with path.open("r+b") as file:
        if lock_file(file):
            path.unlink()
