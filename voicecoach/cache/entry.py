"""One entry of the cache: a file that tells by itself whether it is whole and belongs there.

It is 6 bytes that say what it is and in which format, the length of the clip in 8 bytes,
big-endian, the SHA-256 of key and clip, and the clip. Its name is the key, its time of change is
when it was last used. A receipt (`pipeline/receipt/receipt.py`) is an entry as well.
"""

import os
import re
import stat
import time
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

_MAGIC = b"vclip\x01"
_LENGTH_BYTES = 8
_HEADER_BYTES = len(_MAGIC) + _LENGTH_BYTES + 32

_NAME = re.compile(r"[0-9a-f]{64}\.(clip|receipt)")

MAX_ENTRY_BYTES = 1 << 23
"""A clip of 120 s is 5.8 MB, and nothing that is kept is larger."""

_HOUR_S = 3_600
"""Use is noted once an hour: a build of known words should not have to write for every word."""


def entry_file_name(key: str) -> str:
    """The name of the file for `key`."""
    return f"{key}.clip"


def is_entry(name: str) -> bool:
    """Whether a file of that name is an entry; no other in the folder is our business."""
    return _NAME.fullmatch(name) is not None


def encode_entry(key: str, clip: bytes) -> bytes:
    """What is in the file for `clip`."""
    length = len(clip).to_bytes(_LENGTH_BYTES, "big")
    return _MAGIC + length + sha256(key.encode("ascii") + clip).digest() + clip


def read_entry(place: Path) -> bytes | None:
    """The clip; None if there is none, or nothing that is whole and belongs there."""
    try:
        facts = place.stat()  # first: a pipe in its place would be waited for
        if not stat.S_ISREG(facts.st_mode) or facts.st_size > MAX_ENTRY_BYTES:
            return None
        entry = place.read_bytes()
    except OSError:
        return None
    clip = entry[_HEADER_BYTES:]
    return clip if entry == encode_entry(place.stem, clip) else None


def note_use(place: Path) -> None:
    """Let the entry be one of those used last, where that can be noted."""
    with suppress(OSError):
        if abs(time.time() - place.stat().st_mtime) > _HOUR_S:
            os.utime(place)
