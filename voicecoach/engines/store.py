"""A folder of clips, and of what was made of them, each under a key that names all it is made of.

Tones and frames are kept as well, and the list of voices an engine had.

An entry is 6 bytes that say what it is and in which format, the length of the clip in 8 bytes,
big-endian, the SHA-256 of key and clip, and the clip.
"""

import json
import os
import tempfile
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

_MAGIC = b"vclip\x01"
_LENGTH_BYTES = 8
_HEADER_BYTES = len(_MAGIC) + _LENGTH_BYTES + 32


def default_folder() -> Path:
    """`VOICECOACH_CACHE_DIR`, or else the place where this system keeps what can be re-made."""
    if chosen := os.environ.get("VOICECOACH_CACHE_DIR"):
        return Path(chosen)
    from platformdirs import user_cache_dir

    return Path(user_cache_dir("voicecoach", appauthor=False))


def key_of(**audible: str | int) -> str:
    """64 hexadecimal digits for these facts; any other fact or value gives others."""
    canonical = json.dumps(audible, sort_keys=True, separators=(",", ":"))
    return sha256(canonical.encode("ascii")).hexdigest()


class ClipStore:
    """Clips that outlive the run; threads and processes may share the folder.

    A cache must never stop a build: where the folder cannot be used, nothing is found and
    nothing is kept, and `problem` says why in one sentence.
    """

    def __init__(self, folder: Path | None = None) -> None:
        self.folder = default_folder() if folder is None else folder
        self.problem: str | None = None

    def get(self, key: str) -> bytes | None:
        """The clip stored under `key`; None if there is none or its entry is damaged."""
        try:
            entry = self._path(key).read_bytes()
        except OSError:
            return None
        clip = entry[_HEADER_BYTES:]
        return clip if entry == _entry(key, clip) else None

    def put(self, key: str, clip: bytes) -> None:
        """Keep `clip` under `key`, if the folder can be written."""
        if self.problem is not None:
            return
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            _write_whole(self._path(key), _entry(key, clip))
        except OSError as error:
            self.problem = (
                f"speech cannot be kept in {self.folder} ({error.strerror or error}); "
                "set VOICECOACH_CACHE_DIR to a folder that can be written"
            )

    def _path(self, key: str) -> Path:
        return self.folder / f"{key}.clip"


def _entry(key: str, clip: bytes) -> bytes:
    length = len(clip).to_bytes(_LENGTH_BYTES, "big")
    return _MAGIC + length + sha256(key.encode("ascii") + clip).digest() + clip


def _write_whole(path: Path, entry: bytes) -> None:
    """Write beside the place, then move onto it, so that a reader sees all of it or nothing.

    Not `files.replacing`: an entry that a power cut spoils is noticed when it is read, so the
    cost of waiting for the disk, once per clip, buys nothing; and a clip may stay private.
    """
    descriptor, name = tempfile.mkstemp(dir=path.parent, prefix=".voicecoach-", suffix=".part")
    partial = Path(name)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(entry)
        partial.replace(path)
    except BaseException:
        with suppress(OSError):
            partial.unlink()
        raise
