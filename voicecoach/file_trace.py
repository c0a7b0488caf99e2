"""The trace of a build: the files that it read, those that were missing, and those that it wrote.

The next build compares the trace with the files of that time (`pipeline/receipt/receipt.py`). Code
that reads a file which affects the result (a routine, a cover, the settings) must note it here.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha256

Identity = tuple[int, int, int, int, int]
"""Device, inode, size in bytes, and two times in ns: the last change of the content, and the last
change of the file itself."""


class Trace:
    """The files of one build, by the paths that the build used."""

    def __init__(self) -> None:
        self.read: dict[str, str] = {}
        """The SHA-256 of the content that the build used."""
        self.absent: set[str] = set()
        """Places at which a file would have been read instead of another one."""
        self.written: dict[str, Identity] = {}
        """The files that the build wrote."""
        self.is_reliable = True
        """False if the trace may miss a change."""


_active_traces: list[Trace] = []


@contextmanager
def record_trace() -> Iterator[Trace]:
    """Record the trace of everything that this process reads and writes in the block."""
    trace = Trace()
    _active_traces.append(trace)
    try:
        yield trace
    finally:
        _active_traces.remove(trace)


def note_read(path: str | os.PathLike[str], content: bytes) -> None:
    """Note that the build used `content`, the whole of the file at `path`."""
    digest = sha256(content).hexdigest()
    for trace in _active_traces:
        if trace.read.setdefault(os.fspath(path), digest) != digest:
            trace.is_reliable = False  # the file changed during the build


def note_other_name(path: str | os.PathLike[str], read: str | os.PathLike[str]) -> None:
    """Note that `path` leads to a file that was `read` under another name.

    A link may lead to another file at the next build.
    """
    for trace in _active_traces:
        if digest := trace.read.get(os.fspath(read)):
            trace.read.setdefault(os.fspath(path), digest)


def note_absent(path: str | os.PathLike[str]) -> None:
    """Note that a file at `path` would have been read, but there was none."""
    for trace in _active_traces:
        trace.absent.add(os.fspath(path))


def note_untraceable() -> None:
    """Note that the build used something that cannot be compared later, such as standard input."""
    for trace in _active_traces:
        trace.is_reliable = False


def note_written(path: str | os.PathLike[str], written: os.stat_result) -> None:
    """Note that the file which `written` describes was moved to `path`.

    If another program has replaced it already, the trace is not reliable.
    """
    for trace in _active_traces:
        try:
            present = os.stat(path)
        except OSError:
            trace.is_reliable = False
            continue
        # Moving a file changes the last of its times, and nothing else.
        if file_identity(present)[:-1] != file_identity(written)[:-1]:
            trace.is_reliable = False
        trace.written[os.fspath(path)] = file_identity(present)


def file_identity(facts: os.stat_result) -> Identity:
    """Return facts that tell the file and its content from any other file at its place."""
    return (
        facts.st_dev,
        facts.st_ino,
        facts.st_size,
        facts.st_mtime_ns,
        facts.st_ctime_ns,
    )
