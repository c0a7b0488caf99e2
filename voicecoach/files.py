"""Files that are whole or not there: written beside their place, then moved onto it."""

import errno
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from voicecoach.errors import OutputError
from voicecoach.file_trace import note_written
from voicecoach.locks import lock_file, part_file_name

_BUFFER = 1 << 20
"""Bytes: a session is written in thousands of pieces, and each call of the system costs."""

_TRIES = 9
"""Some network folders number a file anew each time: there, none ever seems to be the one made."""

_ANYBODY, _OWNER = 0o666, 0o600


@contextmanager
def atomic_open(target: Path) -> Iterator[BinaryIO]:
    """A file to write for the user; it takes `target`'s place when the block ends well.

    Else it leaves no trace. A link is followed, permissions are kept, and the disk has all of it
    before the former file goes. An OSError, also of the block's own, becomes an OutputError:
    one sentence on what is wrong with `target` and what to do.
    """
    try:
        place = _replaceable(target)
        with atomic_write(place, _ANYBODY) as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
            if place.exists():
                Path(file.name).chmod(place.stat().st_mode & 0o777)
            written = os.fstat(file.fileno())
        note_written(target, written)
    except OSError as error:
        raise OutputError(f'"{target}" cannot be written: {_reason(target, error)}') from error


@contextmanager
def atomic_write(target: Path, mode: int = _OWNER) -> Iterator[BinaryIO]:
    """A file to write; it takes `target`'s place when the block ends well, else leaves no trace.

    Nobody waits for the disk: after a power cut it may be there and spoiled. Raises OSError.
    """
    parts: list[Path] = []
    try:
        with _new_part(target.parent, mode, parts) as file:
            yield file
            file.flush()
            if sys.platform == "win32":  # there, what is open cannot be moved
                file.close()
            parts[-1].replace(target)  # still locked: nobody takes it for left over
    except BaseException:
        for part in parts:
            with suppress(OSError):
                part.unlink()
        raise


def _new_part(folder: Path, mode: int, parts: list[Path]) -> BinaryIO:
    """A new file of ours in `folder`, locked so that `sweep` leaves it alone.

    Its name is the last of `parts`, where each is put before it is made: Ctrl-C may come between.
    Not tempfile: its files are private, and to learn what a new file's mode should be means to
    change the umask, which all threads share.
    """
    for _ in range(_TRIES):
        file = _made(folder, mode, parts)
        if _is_held(file):
            return file
        file.close()  # somebody swept just now, between the two
        with suppress(OSError):
            parts[-1].unlink()
    return _made(folder, mode, parts)


def _made(folder: Path, mode: int, parts: list[Path]) -> BinaryIO:
    parts.append(folder / part_file_name())
    return open(parts[-1], "xb", _BUFFER, opener=lambda path, flags: os.open(path, flags, mode))


def _is_held(file: BinaryIO) -> bool:
    try:
        return sys.platform == "win32" or lock_file(file)
    except OSError:  # a folder without locks, where nobody sweeps
        return True


def _replaceable(target: Path) -> Path:
    """The file that would be replaced: through a link, the one it names. Raises OSError."""
    place = Path(os.path.realpath(target))
    if place.is_symlink():
        raise OSError(errno.ELOOP, "it is a link that leads to itself")
    if place.is_dir():
        raise IsADirectoryError(errno.EISDIR, "it is a folder")
    if place.exists() and not place.is_file():
        raise OSError(errno.EINVAL, "it is a device or a pipe")
    return place


def _reason(target: Path, error: OSError) -> str:
    folder = target.parent
    if isinstance(error, IsADirectoryError):
        return "it is a folder; name a file in it"
    if isinstance(error, FileNotFoundError | NotADirectoryError) and not folder.is_dir():
        return f'there is no folder "{folder}"; make it, or name another file'
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return f'no permission to write in "{folder}"; name a file in another folder'
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return "the disk is full; make room, or name a file on another"
    if error.errno == errno.ENAMETOOLONG:
        return "its name is too long; use a shorter one"
    return f"{error.strerror or error}; name another file"
