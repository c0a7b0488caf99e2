"""The parent's side of an engine in a child process: start the child, ask it, end it.

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
AnswerT = TypeVar("AnswerT")
ReadAnswer = Callable[[bytes, bytes], AnswerT]
"""Makes a value of the letter and the payload of an answer."""

_LONGEST_PAYLOAD = 1 << 25
"""More than ten minutes of speech: a longer frame is noise in the pipe."""


UNREADABLE = (ValueError, TypeError, LookupError, AttributeError, RecursionError)
"""The errors of reading odd data; the last one comes from JSON that is nested without end."""


class ChildError(Exception):
    """The child died, hung or wrote no frame, and has been ended; to be read after "it"."""


class ChildProcess:
    """One running child, a Python program; only one thread may use it at a time.

    Python is started with `arguments`. It is isolated from the user's environment and folder
    (`-I`), and finds no installed package by itself (`-S`).
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
        # Also runs when this object is collected, and when the interpreter ends.
        self.end = weakref.finalize(self, _end, self.process, reader)

    def ask(self, request: dict[str, Any], patience_s: float, read: ReadAnswer[AnswerT]) -> AnswerT:
        """Return what `read` makes of the child's answer.

        Raises ChildError, also if `read` raises one of the errors in `UNREADABLE`. Other errors
        of `read` pass.
        """
        try:
            return self._exchange(request, patience_s, read)
        except BaseException:
            # Also at Ctrl-C: a late answer must not be taken for the answer to the next request.
            self.end()
            raise

    def _exchange(
        self, request: dict[str, Any], patience_s: float, read: ReadAnswer[AnswerT]
    ) -> AnswerT:
        self._refuse_early_answer()
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

    def _refuse_early_answer(self) -> None:
        """Raise ChildError for a frame that came before the request: it cannot be its answer."""
        if not self._frames.empty():
            if self._frames.get() is None:
                raise ChildError("ended unexpectedly")
            raise ChildError("gave an answer before it was asked")

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
            if size > _LONGEST_PAYLOAD:
                break
            payload = stdout.read(size)
            # While one answer waits to be taken, there can be no request for another.
            if len(payload) < size or not frames.empty():
                break
            frames.put((head[-5:-4], payload))
    frames.put(None)


def _end(process: subprocess.Popen[bytes], reader: Thread) -> None:
    process.kill()  # the child has nothing to save
    process.wait()
    if process.stdin is not None:
        with suppress(OSError):  # closing writes the rest of a request, which nobody reads
            process.stdin.close()
    if reader is not current_thread():  # the garbage collector may run this in any thread
        reader.join(timeout=1)
