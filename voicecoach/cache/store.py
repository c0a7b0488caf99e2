"""A folder of clips, and of what was made of them, each under a key that names all it is made of.

Tones and frames are kept as well, and the list of voices an engine had.
"""

import errno
import json
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, suppress
from hashlib import sha256
from pathlib import Path

from voicecoach.cache import upkeep
from voicecoach.cache.entry import encode_entry, entry_file_name, is_entry, note_use, read_entry
from voicecoach.cache.folder import cache_folder
from voicecoach.files import atomic_write
from voicecoach.locks import claim, claim_file_name

_PATIENCE_S = 30.0
"""How long to wait for another process that is making the same clip, before making it as well;
longer than the online voice may try a phrase."""


def default_cache_folder() -> Path:
    """Where clips are kept unless the caller says otherwise."""
    return Path(cache_folder())


def key_of(**audible: str | int) -> str:
    """64 hexadecimal digits for these facts; any other fact or value gives others."""
    canonical = json.dumps(audible, sort_keys=True, separators=(",", ":"))
    return sha256(canonical.encode("ascii")).hexdigest()


_grown: set[Path] = set()
"""Folders that something was put into: to look whether one is too large costs some time."""


@contextmanager
def pruned_after() -> Iterator[None]:
    """Keep each folder that grows within its limit, when the block is done.

    Not earlier: a session may be larger than the limit, and needs all of it.
    """
    try:
        yield
    finally:
        for folder in _taken(_grown):
            with suppress(OSError):
                upkeep.prune_entries(folder, upkeep.LIMIT_BYTES)


def _taken(folders: set[Path]) -> Iterator[Path]:
    with suppress(KeyError):  # it is empty: other threads keep limits, and take from it as well
        while True:
            yield folders.pop()


class ClipStore:
    """Clips that outlive the run; threads and processes may share the folder.

    A cache must never stop a build: what cannot be read is not found, what cannot be kept is not,
    and `problem` says why in one sentence.
    """

    def __init__(self, folder: Path | None = None) -> None:
        self.folder = default_cache_folder() if folder is None else folder
        self.problem: str | None = None

    def get(self, key: str) -> bytes | None:
        """The clip stored under `key`; None if there is none or its entry is damaged."""
        place = self.folder / entry_file_name(key)
        clip = read_entry(place)
        if clip is not None:
            note_use(place)
        return clip

    def put(self, key: str, clip: bytes) -> None:
        """Keep `clip` under `key`, if the folder can be written."""
        place = self.folder / entry_file_name(key)
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            with suppress(OSError):
                place.rmdir()  # an empty folder in its place, however it came there
            with atomic_write(place) as file:
                file.write(encode_entry(key, clip))
            _grown.add(self.folder)
        except OSError as error:
            full = error.errno in (errno.ENOSPC, errno.EDQUOT)
            self.problem = (
                f"speech cannot be kept in {self.folder} ({error.strerror or error}); "
                f"{'make room, or ' if full else ''}"
                "set VOICECOACH_CACHE_DIR to a folder that can be written"
            )

    def is_empty(self) -> bool:
        """Whether nothing was ever kept here, or nothing is left."""
        try:
            return not any(is_entry(place.name) for place in self.folder.iterdir())
        except OSError:
            return True

    def claim(self, key: str) -> AbstractContextManager[None]:
        """While it lasts, no other process makes the clip of `key`: ask for it again first."""
        return claim(self.folder / claim_file_name(key), _PATIENCE_S)
