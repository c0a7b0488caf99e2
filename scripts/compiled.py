"""Keeps voicecoach compiled in the clone, where the user has turned that off for Python.

With PYTHONDONTWRITEBYTECODE, each call of an editable package would compile all of it anew, which
takes longer than most builds. So it is compiled at set-up, and again once its files have changed.
"""

import hashlib
import os
import subprocess
from contextlib import suppress
from pathlib import Path


def keep_compiled(package: Path, python: str, stamp: Path) -> None:
    """Compile `package` for that `python`, unless `stamp` says that it is done for these files.

    Nothing but time is lost where it cannot be done: no fault stops the program.
    """
    if not package.is_dir():
        return
    with suppress(OSError):
        digest = _digest_of(package, os.path.realpath(python))
        if _read(stamp) == digest:
            return
        # -I, since no file of the folder that the user is in must be run.
        command = [python, "-I", "-m", "compileall", "-qq", str(package)]
        subprocess.run(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
        stamp.write_text(digest, "utf-8")


def _read(stamp: Path) -> str:
    try:
        return stamp.read_text("utf-8")
    except (OSError, ValueError):
        return ""


def _digest_of(package: Path, python: str) -> str:
    """A digest of the names, sizes and times of the files, and of the Python they are for."""
    files = [(str(path), path.stat()) for path in sorted(package.rglob("*.py"))]
    description = repr(
        [python] + [(path, facts.st_size, facts.st_mtime_ns) for path, facts in files]
    )
    return hashlib.sha256(description.encode("utf-8", "surrogatepass")).hexdigest()
