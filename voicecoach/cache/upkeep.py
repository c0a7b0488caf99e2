"""The cache looked after: counted, read through, and kept within bounds.

Only what has the name of an entry is ever touched, and what processes of ours left half written.
"""

import os
import stat
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from itertools import accumulate
from math import inf
from pathlib import Path
from typing import NamedTuple

from voicecoach.cache.entry import is_entry, read_entry
from voicecoach.locks import remove_leftovers

LIMIT_BYTES = 500_000_000
"""How much is kept unless the user says otherwise."""

_DAY_S = 86_400


class CacheSize(NamedTuple):
    """So many entries, of so many bytes together."""

    entries: int
    size: int


class _Entry(NamedTuple):
    used: float
    size: int
    mode: int
    path: str


def count_entries(folder: Path) -> CacheSize:
    """What is in `folder`. Raises OSError if it cannot be read."""
    return _sum_of(_entries(folder))


def verify_entries(folder: Path) -> tuple[CacheSize, CacheSize]:
    """Read every entry; what is whole, and what was damaged and is removed.

    Raises OSError if the folder cannot be read or an entry cannot be removed.
    """
    remove_leftovers(folder)
    found = list(_entries(folder))
    damaged = [entry for entry in found if read_entry(Path(entry.path)) is None]
    return _without(found, damaged)


def prune_entries(
    folder: Path, max_bytes: int, older_than_s: float = inf
) -> tuple[CacheSize, CacheSize]:
    """Remove what was not used for so long, then what was not used for the longest time.

    What is kept, at most `max_bytes`, and what is removed. Raises OSError as `verify_entries`.
    """
    remove_leftovers(folder)
    now = time.time()
    found = sorted((_dated(entry, now) for entry in _entries(folder)), reverse=True)
    oldest = now - older_than_s
    sizes = accumulate(entry.size for entry in found)
    leaving = [
        entry
        for entry, size in zip(found, sizes, strict=True)
        if entry.used < oldest or size > max_bytes
    ]
    return _without(found, leaving)


def _dated(entry: _Entry, now: float) -> _Entry:
    """Used long ago, where the clock that told it was wrong."""
    return entry if entry.used < now + _DAY_S else entry._replace(used=0.0)


def _entries(folder: Path) -> Iterator[_Entry]:
    """The entries there are; also those that cannot be read, or are no files."""
    try:
        found = os.scandir(folder)
    except FileNotFoundError:  # nothing was ever kept, or all of it was removed
        return
    with found:
        for file in found:
            if is_entry(file.name):
                with suppress(FileNotFoundError):  # somebody else removed it meanwhile
                    known = file.stat(follow_symlinks=False)
                    yield _Entry(known.st_mtime, known.st_size, known.st_mode, file.path)


def _without(found: Sequence[_Entry], leaving: Sequence[_Entry]) -> tuple[CacheSize, CacheSize]:
    """What stays and what went, once it went."""
    problems = list(filter(None, map(_problem_removing, leaving)))
    if problems:
        raise problems[0]
    all_there, gone = _sum_of(found), _sum_of(leaving)
    return CacheSize(all_there.entries - gone.entries, all_there.size - gone.size), gone


def _problem_removing(entry: _Entry) -> OSError | None:
    try:
        if stat.S_ISDIR(entry.mode):
            Path(entry.path).rmdir()
        else:
            Path(entry.path).unlink()
    except FileNotFoundError:  # somebody else was quicker
        return None
    except OSError as error:  # the others go all the same
        return error
    return None


def _sum_of(entries: Iterable[_Entry]) -> CacheSize:
    sizes = [entry.size for entry in entries]
    return CacheSize(len(sizes), sum(sizes))
