"""The parent's side of an engine that runs in a child process: start it, ask it, end it.

A child reads requests from its stdin, one line of JSON each, and answers each with one frame, as
`child_program.py` describes.
"""

import json
import subprocess
import sys
import weakref
from collections.abc import Callable, Sequence
from contextlib import suppress
from queue import Empty, SimpleQueue
from threading import Thread, current_thread
from typing import IO, Any, TypeVar

from voicecoach.engines.embedded.child_program import FRAME_START

_Frame = tuple[bytes, bytes]
_T = TypeVar("_T")
ReadAnswer = Callable[[bytes, bytes], _T]
"""Makes a value of an answer's letter and payload."""

_LONGEST_PAYLOAD = 1 << 25
"""More than ten minutes of speech: a longer frame is noise in the pipe."""


UNREADABLE = (ValueError, TypeError, LookupError, AttributeError, RecursionError)
"""What reading odd data leads to; the last one, JSON that is nested without end."""


class ChildError(Exception):
    """The child died, hung or wrote something that is no frame; it has been ended."""


class ChildProcess:
    """One running child, a Python program; usable from one thread at a time.

    `arguments` are what Python is started with. It is isolated from the user's environment and
    folder (`-I`), and finds no installed package by itself (`-S`).
    """

    def __init__(self, arguments: Sequence[str]) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-I", "-S", *arguments],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        self._frames: SimpleQueue[_Frame | None] = SimpleQueue()
        # A thread reads, because Windows has no select for pipes.
        reader = Thread(target=read_frames, args=(self.process.stdout, self._frames), daemon=True)
        reader.start()
        # Runs when this object goes, or the interpreter does, whichever is first.
        self.end = weakref.finalize(self, _end, self.process, reader)

    def ask(self, request: dict[str, Any], patience_s: float, read: ReadAnswer[_T]) -> _T:
        """What `read` makes of the child's answer, its letter and payload.

        Raises ChildError, also where `read` raises the errors of data that are not what they
        should be; its other errors pass.
        """
        try:
            return self._exchange(request, patience_s, read)
        except BaseException:
            # Also at Ctrl-C: a late answer must not pass for that to the next request.
            self.end()
            raise

    def _exchange(self, request: dict[str, Any], patience_s: float, read: ReadAnswer[_T]) -> _T:
        self._refuse_unasked()
        try:
            self._send(request)
            frame = self._frames.get(timeout=patience_s)
        except OSError as error:
            raise ChildError("ended unexpectedly") from error
        except Empty as error:
            raise ChildError(f"gave no answer within {patience_s:g} s") from error
        if frame is None:
            raise ChildError("ended unexpectedly")
        try:
            return read(*frame)
        except UNREADABLE as error:
            raise ChildError("gave an answer that cannot be read") from error

    def _refuse_unasked(self) -> None:
        """What the child says unasked must not pass for the answer to the next request."""
        if not self._frames.empty():
            ended = self._frames.get() is None
            raise ChildError("ended unexpectedly" if ended else "answered what it was not asked")

    def _send(self, request: dict[str, Any]) -> None:
        stdin = self.process.stdin
        assert stdin is not None  # noqa: S101  for mypy: a PIPE was asked for
        stdin.write(json.dumps(request).encode("ascii") + b"\n")
        stdin.flush()


def read_frames(stdout: IO[bytes], frames: "SimpleQueue[_Frame | None]") -> None:
    """Put each frame into `frames`, and None when the child ends or makes noise."""
    with stdout:
        while (head := stdout.read(len(FRAME_START) + 5)).startswith(FRAME_START):
            size = int.from_bytes(head[-4:], "big")
            payload = stdout.read(size) if size <= _LONGEST_PAYLOAD else b""
            if len(payload) < size or not frames.empty():  # no second answer comes unasked
                break
            frames.put((head[-5:-4], payload))
    frames.put(None)


def _end(process: subprocess.Popen[bytes], reader: Thread) -> None:
    process.kill()  # it keeps nothing that could be lost
    process.wait()
    if process.stdin is not None:
        with suppress(OSError):  # what was still to be sent has nobody to read it
            process.stdin.close()
    if reader is not current_thread():  # garbage is collected in any thread
        reader.join(timeout=1)
