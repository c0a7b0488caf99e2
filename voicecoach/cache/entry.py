"""One entry of the cache: a file that shows by itself whether it is whole and has the right name.

It holds 6 bytes that say what it is and in which format, the length of the content in 8 bytes,
big-endian, the SHA-256 of key and content, and the content. Its name is the key. Its modification
time is the time of its last use. A receipt (`pipeline/receipt/receipt.py`) is an entry as well.
"""

import errno
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
"""A clip of 120 s is 5.8 MB, and no other content is larger."""

_HOUR_S = 3_600
"""The last use is noted once an hour, so that a build need not write for every word it knows."""


def entry_file_name(key: str) -> str:
    """Return the name of the file for `key`; it ends in `.clip`, whatever the content is."""
    return f"{key}.clip"


def is_entry(name: str) -> bool:
    """Return whether a file of that name is an entry. No other file of the folder is ours."""
    return _NAME.fullmatch(name) is not None


def encode_entry(key: str, content: bytes) -> bytes:
    """Return the bytes of the file for `content`."""
    length = len(content).to_bytes(_LENGTH_BYTES, "big")
    return _MAGIC + length + sha256(key.encode("ascii") + content).digest() + content


def read_entry(place: Path) -> bytes | None:
    """Return the content, or None if there is no entry or it is damaged or under a wrong name."""
    try:
        facts = place.stat()  # before reading: a pipe in its place would make us wait
        if not stat.S_ISREG(facts.st_mode) or facts.st_size > MAX_ENTRY_BYTES:
            return None
        entry = place.read_bytes()
    except OSError:
        return None
    content = entry[_HEADER_BYTES:]
    return content if entry == encode_entry(place.stem, content) else None


def make_way(place: Path) -> None:
    """Remove an empty folder from the place of an entry, or move a full one aside. Raises OSError.

    It would block the entry for ever, but what is in it is not ours.
    """
    with suppress(FileNotFoundError, NotADirectoryError):
        try:
            place.rmdir()
        except OSError as error:
            if error.errno not in (errno.ENOTEMPTY, errno.EEXIST):
                raise
            place.rename(place.with_name(f"{place.name}.moved-{os.urandom(4).hex()}"))


def note_use(place: Path) -> None:
    """Set the time of the entry's last use to now, if the file can be changed."""
    with suppress(OSError):
        if abs(time.time() - place.stat().st_mtime) > _HOUR_S:
            os.utime(place)
