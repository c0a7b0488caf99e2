"""Files that are whole or not there: written beside their place, then moved onto it."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO


@contextmanager
def replacing(target: Path) -> Iterator[BinaryIO]:
    """A file to write; it takes `target`'s place when the block ends well, else leaves no trace.

    Raises OSError when the folder cannot be written or `target` cannot be replaced.
    """
    target = Path(os.path.realpath(target))  # through a link, the file it names is replaced
    if target.is_dir():
        raise IsADirectoryError(f"{target} is a folder")
    descriptor, name = tempfile.mkstemp(dir=target.parent, prefix=".voicecoach-", suffix=".part")
    partial = Path(name)
    try:
        with os.fdopen(descriptor, "wb") as file:
            yield file
            file.flush()
            os.fsync(descriptor)
        partial.chmod(_mode_of(target))
        partial.replace(target)
    except BaseException:
        with suppress(OSError):
            partial.unlink()
        raise


def _mode_of(target: Path) -> int:
    """The mode `target` has, or that a new file would get: mkstemp's own is private."""
    if target.exists():
        return target.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
