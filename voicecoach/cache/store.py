"""A folder of results, each under a key that names everything it is made of.

The results are clips of speech, tones, frames of MP3 and the voice lists of engines.
"""

import errno
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, suppress
from pathlib import Path

from voicecoach.atomic_files import atomic_write
from voicecoach.cache import prune_and_verify as upkeep
from voicecoach.cache.entry import encode_entry, entry_file_name, is_entry, note_use, read_entry
from voicecoach.cache.folder import cache_folder
from voicecoach.locks import claim, claim_file_name

_PATIENCE_S = 30.0
"""How long to wait for another process that is making the same content, before making it as well;
longer than the online voice may take for a phrase."""


def default_cache_folder() -> Path:
    """Return the folder of a `CacheStore` that was given none."""
    return Path(cache_folder())


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


class CacheStore:
    """A folder of contents that outlive the run; threads and processes may share it.

    A cache must never stop a build. A content that cannot be read counts as missing. One that
    cannot be written is not kept, and `problem` says why in one sentence.
    """

    def __init__(self, folder: Path | None = None) -> None:
        self.folder = default_cache_folder() if folder is None else folder
        self.problem: str | None = None

    def get(self, key: str) -> bytes | None:
        """Return the content under `key`, or None if there is none or its entry is damaged."""
        place = self.folder / entry_file_name(key)
        content = read_entry(place)
        if content is not None:
            note_use(place)
        return content

    def put(self, key: str, content: bytes) -> None:
        """Keep `content` under `key`, if the folder can be written."""
        place = self.folder / entry_file_name(key)
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            with suppress(OSError):
                place.rmdir()  # an empty folder in its place would block the entry for ever
            with atomic_write(place) as file:
                file.write(encode_entry(key, content))
            _changed_folders.add(self.folder)
        except OSError as error:
            self.problem = self._describe_problem(error)

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
