"""A folder of results, each under a key that names everything it is made of.

The results are clips of speech, tones, frames of MP3 and the voice lists of engines.
"""

import errno
import os
import stat
import sys
from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager, suppress
from pathlib import Path

from voicecoach.atomic_files import atomic_write
from voicecoach.cache import prune_and_verify as upkeep
from voicecoach.cache.entry import (
    encode_entry,
    entry_file_name,
    is_entry,
    make_way,
    note_use,
    read_entry,
)
from voicecoach.cache.folder import cache_folder, own_cache_folder
from voicecoach.locks import claim, claim_file_name

_PATIENCE_S = 30.0
"""How long to wait for another process that is making the same content, before making it as well;
longer than the online voice may take for a phrase."""


def default_cache_folder() -> Path:
    """Return the folder of a `CacheStore` that was given none."""
    return Path(cache_folder())


_FORBIDDEN = (errno.EACCES, errno.EPERM, errno.EROFS)

_SHARED = stat.S_IWGRP | stat.S_IWOTH
_READABLE, _PRIVATE = 0o644, 0o600
_PRIVATE_FOLDER = 0o700

_changed_folders: set[Path] = set()
"""Folders with new entries. Only these are pruned, because to measure a folder takes time."""


@contextmanager
def prune_cache_after() -> Iterator[None]:
    """Bring each folder with new entries back to its limit when the block is done.

    Not earlier, because a session may be larger than the limit and needs all its entries.
    """
    try:
        yield
    finally:
        for folder in _pop_all(_changed_folders):
            with suppress(OSError):
                upkeep.prune_entries(folder, upkeep.LIMIT_BYTES)


def _pop_all(folders: set[Path]) -> Iterator[Path]:
    with suppress(KeyError):  # the set is empty, perhaps because another thread also pops from it
        while True:
            yield folders.pop()


def _is_of_another(folder: Path) -> bool:
    """Return whether the folder belongs to another user. Windows has no such owners."""
    if sys.platform == "win32":
        return False
    try:
        return folder.stat().st_uid != os.geteuid()
    except OSError:
        return False


def _try_to_write(folder: Path, key: str, content: bytes) -> OSError | None:
    """Write an entry into `folder`, which is made if need be. Return what went wrong."""
    place = folder / entry_file_name(key)
    try:
        folder.mkdir(mode=_PRIVATE_FOLDER, parents=True, exist_ok=True)
        make_way(place)
        # In a folder that several users write to, each must be able to read the others' entries.
        mode = _READABLE if folder.stat().st_mode & _SHARED else _PRIVATE
        with atomic_write(place, mode) as file:
            file.write(encode_entry(key, content))
    except OSError as error:
        return error
    _changed_folders.add(folder)
    return None


class CacheStore:
    """A folder of contents that outlive the run; threads and processes may share it.

    A cache must never stop a build. A content that cannot be read counts as missing. If the folder
    is another user's, new contents are kept in this user's own one, `own_folder`. A content that
    cannot be written is not kept, and `problem` says why in one sentence.
    """

    def __init__(self, folder: Path | None = None, own_folder: Path | None = None) -> None:
        self.folder = default_cache_folder() if folder is None else folder
        self.own_folder = Path(own_cache_folder()) if own_folder is None else own_folder
        self.problem: str | None = None

    def get(self, key: str) -> bytes | None:
        """Return the content under `key`, or None if there is none or its entry is damaged."""
        for folder in self._folders:
            place = folder / entry_file_name(key)
            content = read_entry(place)
            if content is not None:
                note_use(place)
                return content
        return None

    def put(self, key: str, content: bytes) -> None:
        """Keep `content` under `key`, if one of the folders can be written."""
        error = _try_to_write(self.folder, key, content)
        if error and error.errno in _FORBIDDEN and _is_of_another(self.folder):
            error = _try_to_write(self.own_folder, key, content)
        if error:
            self.problem = self._describe_problem(error)

    @property
    def _folders(self) -> Iterable[Path]:
        """The folders in which an entry may be, another user's first."""
        return [self.folder, self.own_folder] if _is_of_another(self.folder) else [self.folder]

    def _describe_problem(self, error: OSError) -> str:
        advice = "set VOICECOACH_CACHE_DIR to a folder that can be written"
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            advice = f"make room, or {advice}"
        return f"speech cannot be kept in {self.folder} ({error.strerror or error}); {advice}"

    def is_empty(self) -> bool:
        """Return whether the folder holds no entry."""
        try:
            return not any(is_entry(place.name) for place in self.folder.iterdir())
        except OSError:
            return True

    def claim(self, key: str) -> AbstractContextManager[None]:
        """Keep other processes from making the content of `key` during the block.

        Call `get` again in the block: another process may have made it before.
        """
        return claim(self.folder / claim_file_name(key), _PATIENCE_S)
