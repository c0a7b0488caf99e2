"""The receipt of a build: the files it read and wrote, and what it answered.

As long as all of them are as they were, the same command has the same answer, and nothing needs to
be built. A receipt lies in the cache as `<digest of the command>.receipt`, in the form of
`cache/entry.py`. What is not exactly as expected, or cannot be known, counts as a change.
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
"""A larger receipt, with the cue sheet of a session of many hours, is not kept."""

MOST_INPUT_BYTES = 1 << 25
"""A larger file is not compared: its build is never skipped."""

_HEADER_BYTES, _DIGEST_BYTES = 46, 32
_HOUR_S = 3_600
_SECOND_NS = 1_000_000_000

_TICK_NS = 20_000_000
"""In a shorter time, two changes of a file may leave it with the same time of change."""

_UNREADABLE = (OSError, ValueError, TypeError, LookupError, AttributeError, RecursionError)
"""What reading odd data leads to."""


AnswerLine = tuple[str, str]
"""`("text", ...)` or `("path", ...)`: a path is printed as the system knows it."""


class PrintedAnswer(NamedTuple):
    """What a command told its user: sentences beside the answer, and the lines of the answer."""

    notices: list[str]
    lines: list[AnswerLine]


def load_receipt(arguments: Sequence[str]) -> PrintedAnswer | None:
    """The answer to the command with these arguments; None unless all is as it was then."""
    try:
        digest = digest_of_command(tuple(arguments))
        place = _place_of(digest)
        receipt = json.loads(_content_of(place, digest))
        if receipt["version"] != RECEIPT_VERSION or not _is_unchanged(receipt):
            return None
        answer = _answer_in(receipt)
        _note_use(place)
    except _UNREADABLE:
        return None
    return answer


def save_receipt(arguments: Sequence[str], trace: Trace, answer: PrintedAnswer) -> None:
    """Keep a receipt of the command, which has just ended well, unless a change might be missed."""
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
        _keep(digest_of_command(tuple(arguments)), json.dumps(receipt).encode("ascii"))


def _shows_every_change(trace: Trace) -> bool:
    """Wait until a change of what was written is sure to show; False where it never is."""
    times = [modified_ns for _, _, _, modified_ns, _ in trace.written.values()]
    if not (trace.is_reliable and trace.read and times):
        return False
    if any(modified_ns % _SECOND_NS == 0 for modified_ns in times):
        return False  # this disk counts in seconds
    left_ns = max(times) + _TICK_NS - time.time_ns()
    if 0 < left_ns <= _TICK_NS:
        time.sleep(left_ns / _SECOND_NS)
    return True


def _keep(digest: str, content: bytes) -> None:
    """Raises OSError."""
    from pathlib import Path

    from voicecoach.cache.entry import encode_entry
    from voicecoach.files import atomic_write

    if len(content) <= MAX_RECEIPT_BYTES:
        with atomic_write(Path(_place_of(digest))) as file:
            file.write(encode_entry(digest, content))


def _place_of(digest: str) -> str:
    return os.path.join(cache_folder(), f"{digest}.receipt")


def _content_of(place: str, digest: str) -> bytes:
    """What is in the entry. Raises OSError, and ValueError where it is damaged."""
    entry = _bytes_of(place, MAX_RECEIPT_BYTES + _HEADER_BYTES)
    header, content = entry[:_HEADER_BYTES], entry[_HEADER_BYTES:]
    if header[-_DIGEST_BYTES:] != sha256(digest.encode("ascii") + content).digest():
        raise ValueError("not the entry that was written")
    return content


def _bytes_of(path: str, most: int) -> bytes:
    """The whole of a regular file; others may never end. Raises OSError and ValueError."""
    facts = os.stat(path)
    if not stat.S_ISREG(facts.st_mode) or facts.st_size > most:
        raise ValueError("no file of such a size")
    with open(path, "rb") as file:
        return file.read(most + 1)


def _is_unchanged(receipt: Any) -> bool:
    """Whether its files are as they were. Raises what reading odd data leads to."""
    read, absent, written = receipt["read"], receipt["absent"], receipt["written"]
    if not (read and written and all(isinstance(path, str) for path in absent)):
        return False
    return (
        all(list(file_identity(os.stat(path))) == known for path, known in written.items())
        and not any(os.path.isfile(path) for path in absent)
        and all(_digest_of(path) == known for path, known in read.items())
    )


def _digest_of(path: str) -> str:
    return sha256(_bytes_of(path, MOST_INPUT_BYTES)).hexdigest()


def _answer_in(receipt: Any) -> PrintedAnswer:
    """Raises ValueError, and others of `_UNREADABLE`, for what no build has answered."""
    notices, lines = receipt["notices"], receipt["lines"]
    if not all(isinstance(sentence, str) for sentence in notices):
        raise ValueError("a notice is a sentence")
    return PrintedAnswer(
        list(notices), [_line(kind, told, receipt["written"]) for kind, told in lines]
    )


def _line(kind: Any, told: Any, written: Any) -> AnswerLine:
    """Somebody else may have written the receipt: a terminal must not obey it."""
    if kind == "path" and told in written:
        return kind, told
    if kind == "text" and not CONTROL_CODES.search(told.replace("\n", "")):
        return kind, told
    raise ValueError("not a line of an answer")


def _note_use(place: str) -> None:
    """As `note_use` of `cache/entry.py`: the cache drops first what was not used for long."""
    if abs(time.time() - os.stat(place).st_mtime) > _HOUR_S:
        with suppress(OSError):
            os.utime(place)
