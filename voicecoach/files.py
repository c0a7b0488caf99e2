"""Files that are whole or not there: written beside their place, then moved onto it."""

import errno
import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

_BUFFER = 1 << 20
"""Bytes: a session is written in thousands of pieces, and each call of the system costs."""


@contextmanager
def replacing(target: Path) -> Iterator[BinaryIO]:
    """A file to write; it takes `target`'s place when the block ends well, else leaves no trace.

    Raises OSError when the folder cannot be written or `target` cannot be replaced.
    """
    target = Path(os.path.realpath(target))  # through a link, the file it names is replaced
    if target.is_dir():
        raise IsADirectoryError(errno.EISDIR, "it is a folder")
    if target.exists() and not target.is_file():
        raise OSError(errno.EINVAL, "it is not a file but a device or a pipe")
    partial = target.with_name(f".voicecoach-{secrets.token_hex(8)}.part")
    try:
        # Not tempfile: its files are private, and to learn what a new file's mode should be
        # means to change the umask, which all threads share.
        with partial.open("xb", _BUFFER) as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        if target.exists():
            partial.chmod(target.stat().st_mode & 0o777)
        partial.replace(target)
    except BaseException:
        with suppress(OSError):
            partial.unlink()
        raise
