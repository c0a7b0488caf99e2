"""Look after the cache: count its entries, verify them, and keep them within a limit.

Only entries are ever touched, and files that our own processes left half written.
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

from voicecoach.cache.entry import is_entry, make_way, read_entry
from voicecoach.locks import remove_leftovers

LIMIT_BYTES = 500_000_000
"""The size of the cache, unless the user says otherwise."""

_DAY_S = 86_400


class CacheSize(NamedTuple):
    """A number of entries, and their total size in bytes."""

    entries: int
    size: int


class _Entry(NamedTuple):
    """The facts about the file of an entry."""

    used: float
    """The time of its last use, in seconds since the epoch."""
    size: int
    mode: int
    path: str


def count_entries(folder: Path) -> CacheSize:
    """Return the size of the cache in `folder`. Raises OSError if it cannot be read."""
    return _total_size(_list_entries(folder))


def verify_entries(folder: Path) -> tuple[CacheSize, CacheSize]:
    """Read every entry and remove the damaged ones; return what stays and what was removed.

    Raises OSError if the folder cannot be read or an entry cannot be removed.
    """
    remove_leftovers(folder)
    entries = list(_list_entries(folder))
    damaged = [entry for entry in entries if read_entry(Path(entry.path)) is None]
    return _remove(damaged, entries)


def prune_entries(
    folder: Path, max_bytes: int, older_than_s: float = inf
) -> tuple[CacheSize, CacheSize]:
    """Remove the entries that were not used for `older_than_s`, and more until the rest fits.

    The entries that were not used for the longest time go first, until at most `max_bytes` stay.
    Return what stays and what was removed. Raises OSError as `verify_entries` does.
    """
    remove_leftovers(folder)
    now = time.time()
    latest_first = sorted(
        (_correct_future_use(entry, now) for entry in _list_entries(folder)), reverse=True
    )
    oldest = now - older_than_s
    totals = accumulate(entry.size for entry in latest_first)
    removable = [
        entry
        for entry, total in zip(latest_first, totals, strict=True)
        if entry.used < oldest or total > max_bytes
    ]
    return _remove(removable, latest_first)


def _correct_future_use(entry: _Entry, now: float) -> _Entry:
    """Return the entry, as used long ago if a wrong clock dated its use in the future."""
    return entry if entry.used < now + _DAY_S else entry._replace(used=0.0)


def _list_entries(folder: Path) -> Iterator[_Entry]:
    """Yield all entries of the folder, also those that cannot be read or are no files."""
    try:
        files = os.scandir(folder)
    except FileNotFoundError:  # nothing was ever kept, or the folder was removed
        return
    with files:
        for file in files:
            if is_entry(file.name):
                with suppress(FileNotFoundError):  # another process has just removed it
                    facts = file.stat(follow_symlinks=False)
                    yield _Entry(facts.st_mtime, facts.st_size, facts.st_mode, file.path)


def _remove(removable: Sequence[_Entry], entries: Sequence[_Entry]) -> tuple[CacheSize, CacheSize]:
    """Remove some of the entries; return what stays and what was removed."""
    problems = list(filter(None, map(_try_to_remove, removable)))
    if problems:
        raise problems[0]
    before, removed = _total_size(entries), _total_size(removable)
    return CacheSize(before.entries - removed.entries, before.size - removed.size), removed


def _try_to_remove(entry: _Entry) -> OSError | None:
    """Remove the entry, or return the error, so that the other entries are removed all the same."""
    try:
        if stat.S_ISDIR(entry.mode):
            make_way(Path(entry.path))
        else:
            Path(entry.path).unlink()
    except FileNotFoundError:  # another process was quicker
        return None
    except OSError as error:
        return error
    return None


def _total_size(entries: Iterable[_Entry]) -> CacheSize:
    sizes = [entry.size for entry in entries]
    return CacheSize(len(sizes), sum(sizes))
