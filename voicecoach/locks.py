"""Who is at work on a file: locks that end with their process, and files whose process has ended.

A lock belongs to an open file, so the system lets go of it however a process ends: no number of a
process, no age has to be judged. Where files cannot be locked (some network folders), everybody
goes on as if alone, and nothing is taken for left over.
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
_GLANCE_S = 0.02
_CLOSED_S = 10
"""On Windows a part is closed before it is moved; for so long it is not yet left over."""


def part_file_name() -> str:
    """A new name for a file that is being written; `remove_leftovers` knows it by that name."""
    return f".voicecoach-{os.urandom(8).hex()}.part"


def claim_file_name(key: str) -> str:
    """The name of the file that is locked by who is at work on `key`, 16 to 64 hex digits."""
    return f".voicecoach-{key}.claim"


def lock_file(file: BinaryIO) -> bool:
    """Lock the open `file` until it is closed; False if somebody else has it, or its name.

    Raises OSError where files cannot be locked.
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
    """Wait until nobody else has claimed `place`, a name of `claim_file_name`; then it is ours.

    A claim is there to save work: after `patience_s`, or where there are no locks, go on without.
    """
    claim = _claim(place, time.monotonic() + patience_s)
    try:
        yield
    finally:
        if claim:
            with suppress(OSError):  # Windows removes no open file: `remove_leftovers` will
                place.unlink()
            claim.close()


def _claim(place: Path, until: float) -> BinaryIO | None:
    while True:
        try:
            file = place.open("ab")
        except OSError:
            return None
        try:
            if lock_file(file):
                return file
        except OSError:
            until = 0
        file.close()
        if time.monotonic() >= until:
            return None
        time.sleep(_GLANCE_S)


def remove_leftovers(folder: Path) -> None:
    """Remove the parts and claims in `folder` whose process is no more, and nothing else."""
    with suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            if _OURS.fullmatch(entry.name) and entry.is_file(follow_symlinks=False):
                with suppress(OSError):  # not ours to open, or taken away meanwhile
                    _remove_left_over(folder / entry.name)


def _remove_left_over(path: Path) -> None:
    if sys.platform == "win32":  # where no open file can be removed, that is lock enough
        if time.time() - path.stat().st_mtime > _CLOSED_S:
            path.unlink()
        return
    with path.open("r+b") as file:
        if lock_file(file):
            path.unlink()
