"""Write files atomically: each is written beside its target, and then moved onto it."""

import errno
import os
import stat
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from voicecoach.errors import OutputError
from voicecoach.file_trace import note_written
from voicecoach.locks import lock_file, part_file_name

_BUFFER_BYTES = 1 << 20
"""A session is written in thousands of pieces, and each system call takes time."""

_TRIES = 9
"""Some network folders give a file a new inode at each look. There, a new part never seems to be
ours, however often we try."""

_ANYBODY, _OWNER = 0o666, 0o600


LOCKED_BY_OWNER = "belongs to another user, and nobody else can replace it; name another file"


def is_locked_by_owner(target: Path) -> bool:
    """Return whether `target` is in a folder such as /tmp, in which only owners replace files.

    root may replace it, and so may the owner of the folder.
    """
    if sys.platform == "win32" or not target.exists():
        return False
    owners = (target.stat().st_uid, target.parent.stat().st_uid)
    return _is_sticky(target.parent) and os.geteuid() not in (0, *owners)


def _is_sticky(folder: Path) -> bool:
    return bool(folder.stat().st_mode & stat.S_ISVTX)


@contextmanager
def atomic_open(target: Path) -> Iterator[BinaryIO]:
    """Yield a file to write for the user; it replaces `target` if the block ends without an error.

    After an error it leaves no trace. A link is followed, permissions stay as they are, and all of
    the file is on the disk before the former file is removed. An OSError, also one that the block
    raises, becomes an OutputError: one sentence on what is wrong with `target` and what to do.
    """
    try:
        place = _resolve_target(target)
        with atomic_write(place, _ANYBODY) as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
            if place.exists():
                Path(file.name).chmod(place.stat().st_mode & 0o777)
            written = os.fstat(file.fileno())
        note_written(target, written)
    except OSError as error:
        reason = _describe_error(target, error)
        raise OutputError(f'"{target}" cannot be written: {reason}') from error


@contextmanager
def write_beside(target: Path | None, text: Callable[[], str]) -> Iterator[None]:
    """Write `text()` to `target`, which is replaced only if the block ends well.

    Without a target, nothing is written. Raises OutputError.
    """
    if target is None:
        yield
        return
    with atomic_open(target) as file:
        file.write(text().encode(errors="backslashreplace"))  # names that are no UTF-8
        file.flush()  # a full disk should be noticed now, while both former files are there
        yield


@contextmanager
def atomic_write(target: Path, mode: int = _OWNER) -> Iterator[BinaryIO]:
    """Yield a file to write; it replaces `target` if the block ends without an error.

    After an error it leaves no trace. It does not wait for the disk, so after a power cut the file
    may be there and damaged. Raises OSError.
    """
    parts: list[Path] = []
    try:
        with _open_part(target.parent, mode, parts) as file:
            yield file
            file.flush()
            if sys.platform == "win32":  # Windows cannot move an open file
                file.close()
            # The part is still locked here, so that no other process removes it as a leftover.
            parts[-1].replace(target)
    except BaseException:
        for part in parts:
            with suppress(OSError):
                part.unlink()
        raise


def _open_part(folder: Path, mode: int, parts: list[Path]) -> BinaryIO:
    """Return a new file in `folder`, locked so that `remove_leftovers` leaves it alone.

    Its path is the last of `parts`. A path is added before the file exists, because Ctrl-C may
    come in between. The module tempfile is of no use here: its files are private, and to find the
    mode of a new file one must change the umask, which all threads share.
    """
    for _ in range(_TRIES):
        file = _create_part(folder, mode, parts)
        if _lock_part(file):
            return file
        file.close()  # another process removed it as a leftover before it was locked
        with suppress(OSError):
            parts[-1].unlink()
    return _create_part(folder, mode, parts)


def _create_part(folder: Path, mode: int, parts: list[Path]) -> BinaryIO:
    parts.append(folder / part_file_name())
    return open(
        parts[-1], "xb", _BUFFER_BYTES, opener=lambda path, flags: os.open(path, flags, mode)
    )


def _lock_part(file: BinaryIO) -> bool:
    """Lock the file; return False if another process has removed it."""
    try:
        return sys.platform == "win32" or lock_file(file)
    except OSError:  # in a folder without locks, nobody removes leftovers
        return True


def _resolve_target(target: Path) -> Path:
    """Return the file that would be replaced, which a link may name. Raises OSError."""
    place = Path(os.path.realpath(target))
    if place.is_symlink():
        raise OSError(errno.ELOOP, "it is a link that leads to itself")
    if place.is_dir():
        raise IsADirectoryError(errno.EISDIR, "it is a folder")
    if place.exists() and not place.is_file():
        raise OSError(errno.EINVAL, "it is a device or a pipe")
    return place


def _describe_error(target: Path, error: OSError) -> str:
    """Return what is wrong and what to do, to be read after "cannot be written:"."""
    folder = target.parent
    if isinstance(error, IsADirectoryError):
        return "it is a folder; name a file in it"
    if isinstance(error, FileNotFoundError | NotADirectoryError) and not folder.is_dir():
        return f'there is no folder "{folder}"; make it, or name another file'
    if error.errno == errno.EPERM and target.exists() and _is_sticky(folder):
        return LOCKED_BY_OWNER
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return f'no permission to write in "{folder}"; name a file in another folder'
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return "the disk is full; make room, or name a file on another disk"
    if error.errno == errno.ENAMETOOLONG:
        return "its name is too long; use a shorter one"
    return f"{error.strerror or error}; name another file"
