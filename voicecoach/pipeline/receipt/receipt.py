"""The receipt of a build: the files it read and wrote, and the lines it printed.

As long as none of the files changes, the same command has the same answer, and nothing needs to be
built. A receipt is stored in the cache as `<digest of the command>.receipt`, in the form of
`cache/entry.py`. A receipt that is odd in any way, or cannot be compared, counts as a change.
"""

import json
import os
import stat
import time
from collections.abc import Sequence
from contextlib import suppress
from hashlib import sha256
from typing import Any, NamedTuple

from voicecoach.cache.folder import cache_folder
from voicecoach.escape_text import CONTROL_CODES
from voicecoach.file_trace import Trace, file_identity
from voicecoach.pipeline.receipt.circumstances import digest_of_command

RECEIPT_VERSION = 1
MAX_RECEIPT_BYTES = 1 << 22
"""A larger receipt, with the cue sheet of a session of many hours, is not stored."""

MAX_INPUT_BYTES = 1 << 25
"""A larger file is not compared, so its build is never skipped."""

_HEADER_BYTES, _DIGEST_BYTES = 46, 32
_HOUR_S = 3_600
_SECOND_NS = 1_000_000_000

_CLOCK_STEP_NS = 20_000_000
"""Two changes of a file within this time may leave it with the same time of change."""

_DAMAGE_ERRORS = (OSError, ValueError, TypeError, LookupError, AttributeError, RecursionError)
"""The errors that reading odd data raises."""

AnswerLine = tuple[str, str]
"""`("text", ...)` or `("path", ...)`: a path is printed as the system knows it."""


class PrintedAnswer(NamedTuple):
    """What a command printed: notices on stderr, and the lines of the answer on stdout."""

    notices: list[str]
    lines: list[AnswerLine]

    @property
    def paths(self) -> list[str]:
        """Return the files that were printed."""
        return [text for kind, text in self.lines if kind == "path"]


def load_receipt(arguments: Sequence[str]) -> PrintedAnswer | None:
    """Return the answer to the command with these arguments. None if anything has changed."""
    try:
        digest = digest_of_command(tuple(arguments))
        path = _receipt_path(digest)
        receipt = json.loads(_read_content(path, digest))
        if receipt["version"] != RECEIPT_VERSION or not _is_unchanged(receipt):
            return None
        answer = _parse_answer(receipt)
        _note_use(path)
    except _DAMAGE_ERRORS:
        return None
    return answer


def save_receipt(arguments: Sequence[str], trace: Trace, answer: PrintedAnswer) -> None:
    """Store a receipt of the command that has just ended well, unless it might miss a change."""
    if not _shows_every_change(trace):
        return
    receipt = {
        "version": RECEIPT_VERSION,
        "read": trace.read,
        "absent": sorted(trace.absent),
        "written": {path: list(identity) for path, identity in trace.written.items()},
        **answer._asdict(),
    }
    with suppress(OSError):  # a cache must never stop a build
        _store(digest_of_command(tuple(arguments)), json.dumps(receipt).encode("ascii"))


def _shows_every_change(trace: Trace) -> bool:
    """Wait until a change of the written files is sure to show. False if it never is."""
    times = [modified_ns for _, _, _, modified_ns, _ in trace.written.values()]
    if not (trace.is_reliable and trace.read and times):
        return False
    if any(modified_ns % _SECOND_NS == 0 for modified_ns in times):
        return False  # this disk counts in seconds
    left_ns = max(times) + _CLOCK_STEP_NS - time.time_ns()
    if 0 < left_ns <= _CLOCK_STEP_NS:
        time.sleep(left_ns / _SECOND_NS)
    return True


def _store(digest: str, content: bytes) -> None:
    """Write the receipt into the cache. Raises OSError."""
    from pathlib import Path

    from voicecoach.atomic_files import atomic_write
    from voicecoach.cache.entry import encode_entry

    if len(content) <= MAX_RECEIPT_BYTES:
        with atomic_write(Path(_receipt_path(digest))) as file:
            file.write(encode_entry(digest, content))


def _receipt_path(digest: str) -> str:
    return os.path.join(cache_folder(), f"{digest}.receipt")


def _read_content(path: str, digest: str) -> bytes:
    """Return the content of the entry. Raises OSError, and ValueError if it is damaged."""
    entry = _read_bytes(path, MAX_RECEIPT_BYTES + _HEADER_BYTES)
    header, content = entry[:_HEADER_BYTES], entry[_HEADER_BYTES:]
    if header[-_DIGEST_BYTES:] != sha256(digest.encode("ascii") + content).digest():
        raise ValueError("not the entry that was written")
    return content


def _read_bytes(path: str, limit: int) -> bytes:
    """Return the whole of a regular file: others may never end. Raises OSError and ValueError."""
    facts = os.stat(path)
    if not stat.S_ISREG(facts.st_mode) or facts.st_size > limit:
        raise ValueError("not a regular file, or too large")
    with open(path, "rb") as file:
        return file.read(limit + 1)


def _is_unchanged(receipt: Any) -> bool:
    """Return whether its files are as they were. Raises one of `_DAMAGE_ERRORS` for odd data."""
    read, absent, written = receipt["read"], receipt["absent"], receipt["written"]
    if not (read and written and all(isinstance(path, str) for path in absent)):
        return False
    return (
        all(list(file_identity(os.stat(path))) == known for path, known in written.items())
        and not any(os.path.isfile(path) for path in absent)
        and all(_digest_of(path) == known for path, known in read.items())
    )


def _digest_of(path: str) -> str:
    return sha256(_read_bytes(path, MAX_INPUT_BYTES)).hexdigest()


def _parse_answer(receipt: Any) -> PrintedAnswer:
    """Return the answer in a receipt. Raises one of `_DAMAGE_ERRORS` for odd data."""
    notices, lines = receipt["notices"], receipt["lines"]
    if not all(isinstance(sentence, str) for sentence in notices):
        raise ValueError("a notice is a sentence")
    written = receipt["written"]
    return PrintedAnswer(list(notices), [_check_line(kind, text, written) for kind, text in lines])


def _check_line(kind: Any, text: Any, written: Any) -> AnswerLine:
    """Return the line. Raises ValueError for one that no build prints.

    Somebody else may have written the receipt, so it may not have control codes for the terminal.
    """
    if kind == "path" and text in written:
        return kind, text
    if kind == "text" and not CONTROL_CODES.search(text.replace("\n", "")):
        return kind, text
    raise ValueError("not a line of an answer")


def _note_use(path: str) -> None:
    """Note that the receipt was used, as `note_use` of `cache/entry.py` does.

    The cache drops the entries first that were not used for the longest time.
    """
    if abs(time.time() - os.stat(path).st_mtime) > _HOUR_S:
        with suppress(OSError):
            os.utime(path)
