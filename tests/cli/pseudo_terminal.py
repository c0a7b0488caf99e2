"""The command on a terminal of its own, where somebody answers its questions."""

import os
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

NEEDS_PTY = "Windows has no pseudo-terminal in the standard library"
CTRL_C = "\x03"
_PATIENCE_S = 30


def run_on_terminal(
    *arguments: str,
    folder: Path,
    answers: Sequence[tuple[str, str]] = (),
    stdin: bytes | None = None,
    stdout: Path | None = None,
) -> tuple[int, str]:
    """Run `voicecoach`, and return its exit code and all that the terminal showed.

    Each answer is typed once the text before it is shown. Without `stdin`, that is the terminal
    too. Otherwise it is a pipe that holds these bytes. With `stdout`, the answer goes to that file.
    """
    import pty

    ours, theirs = pty.openpty()
    answers_to = theirs if stdout is None else os.open(stdout, os.O_WRONLY | os.O_CREAT)
    process = subprocess.Popen(
        [sys.executable, "-m", "voicecoach", *arguments],
        cwd=folder,
        env={**os.environ, "TERM": "dumb", "COLUMNS": "100"},
        stdin=theirs if stdin is None else subprocess.PIPE,
        stdout=answers_to,
        stderr=theirs,
        preexec_fn=_take_terminal,
    )
    for number in {theirs, answers_to}:
        os.close(number)
    if process.stdin is not None:
        process.stdin.write(stdin or b"")
        process.stdin.close()
    shown = _answer(ours, answers)
    code = process.wait(_PATIENCE_S)
    os.close(ours)
    return code, shown.replace("\r\n", "\n")


def _take_terminal() -> None:
    """Make the terminal on stderr the one that Ctrl-C and /dev/tty belong to."""
    import fcntl
    import termios

    os.setsid()
    fcntl.ioctl(2, termios.TIOCSCTTY, 0)


def _answer(terminal: int, answers: Sequence[tuple[str, str]]) -> str:
    import select

    shown, seen, typed, waiting = "", 0, "", list(answers)
    end = time.monotonic() + _PATIENCE_S
    while time.monotonic() < end:
        while waiting and waiting[0][0] in shown[seen:]:
            seen = shown.index(waiting[0][0], seen) + len(waiting[0][0])
            typed = waiting.pop(0)[1]
            os.write(terminal, typed.encode())
        if not select.select([terminal], [], [], 0.5)[0]:
            if typed == CTRL_C:  # it came before the program began to wait for input
                os.write(terminal, typed.encode())
            continue
        try:
            part = os.read(terminal, 10_000)
        except OSError:  # how a terminal says that its other end is closed
            part = b""
        if not part:
            break
        shown += part.decode("utf-8", "replace")
    assert not waiting, f"{waiting[0][0]!r} was never shown in {shown!r}"
    return shown
