"""The trace of a build: the files it read, looked for and did not find, and wrote.

The next build compares the trace with what is there then (`pipeline/receipt/receipt.py`). Code
that reads a file which changes what is built (a routine, a cover, the settings) must note it here.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha256

Identity = tuple[int, int, int, int, int]
"""Device, inode, size in bytes, times of the last change of the content and of the file, in ns."""


class Trace:
    """The files of one build by their paths, as the build named them.

    `read` has the SHA-256 of the content that was used. `absent` are places where a file would have
    been read instead of another one. `is_reliable` is False where the trace may miss a change.
    """

    def __init__(self) -> None:
        self.read: dict[str, str] = {}
        self.absent: set[str] = set()
        self.written: dict[str, Identity] = {}
        self.is_reliable = True


_running: list[Trace] = []


@contextmanager
def record_trace() -> Iterator[Trace]:
    """The trace of all that this process reads and writes until the block ends."""
    trace = Trace()
    _running.append(trace)
    try:
        yield trace
    finally:
        _running.remove(trace)


def note_read(path: str | os.PathLike[str], content: bytes) -> None:
    """Note that the build used `content`, the whole of the file at `path`."""
    digest = sha256(content).hexdigest()
    for trace in _running:
        if trace.read.setdefault(os.fspath(path), digest) != digest:
            trace.is_reliable = False  # it changed between two looks at it


def note_other_name(path: str | os.PathLike[str], read: str | os.PathLike[str]) -> None:
    """Note that `path` leads to a file that was `read` under another name, and may not for ever."""
    for trace in _running:
        if digest := trace.read.get(os.fspath(read)):
            trace.read.setdefault(os.fspath(path), digest)


def note_absent(path: str | os.PathLike[str]) -> None:
    """Note that a file at `path` would have been read, but there was none."""
    for trace in _running:
        trace.absent.add(os.fspath(path))


def note_untraceable() -> None:
    """Note that the build used what cannot be compared later, such as standard input."""
    for trace in _running:
        trace.is_reliable = False


def note_written(path: str | os.PathLike[str], written: os.stat_result) -> None:
    """Note that the file which `written` describes was moved to `path`.

    Another program may have replaced it already; then the trace is not reliable.
    """
    for trace in _running:
        try:
            found = os.stat(path)
        except OSError:
            trace.is_reliable = False
            continue
        # To move a file changes its last time, and no other fact.
        if file_identity(found)[:-1] != file_identity(written)[:-1]:
            trace.is_reliable = False
        trace.written[os.fspath(path)] = file_identity(found)


def file_identity(facts: os.stat_result) -> Identity:
    """What tells a file, and its content, from any other that was ever at its place."""
    return (
        facts.st_dev,
        facts.st_ino,
        facts.st_size,
        facts.st_mtime_ns,
        facts.st_ctime_ns,
    )
