"""The functions that print. The answer goes to stdout, everything else to stderr.

Text from routines and files is escaped, so that no terminal runs the control codes in it.
"""

import os
import sys
from contextlib import suppress

from voicecoach.escape_text import escape_controls

_STDOUT = 1
_closed: set[int] = set()
"""The numbers of the streams that were closed at the start."""


def prepare_streams() -> None:
    """Make all three standard streams usable.

    A stream that was closed gets replaced, or the next file that is opened would take its number,
    and would get everything that is printed. To print an answer then raises an OSError. A terminal
    that cannot show a character shows an escape for it.
    """
    for number, name in enumerate(("stdin", "stdout", "stderr")):
        if getattr(sys, name) is None:
            _closed.add(number)
            setattr(sys, name, _open_null_device(number))
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")


def _open_null_device(number: int) -> object:
    """Open the null device as the standard stream of that number."""
    # What is printed to stdout is an answer, and must not get lost without a word.
    access = os.O_RDONLY if number == _STDOUT else os.O_RDWR
    descriptor = os.open(os.devnull, access)
    if descriptor != number:
        os.dup2(descriptor, number)
        os.close(descriptor)
    mode = "w" if number else "r"
    return open(number, mode, encoding="utf-8", closefd=False)


def is_stdout_closed() -> bool:
    """Return whether there was no standard output at the start."""
    return _STDOUT in _closed


def discard_stdout() -> None:
    """Throw away what is not printed yet: it would fail again at the end, and change the code."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def print_escaped_line(line: str) -> None:
    """Print one line of the answer, with escapes for line breaks and control codes in it."""
    print_text(escape_controls(line))


def print_text(text: str) -> None:
    """Print a part of the answer as it is, and at once, so that a fault can still be reported."""
    print(text, flush=True)


def print_path(path: str | os.PathLike[str]) -> None:
    """Print a path with exactly the bytes that it has, so that a script can use it."""
    sys.stdout.flush()
    sys.stdout.buffer.write(os.fsencode(path) + b"\n")
    sys.stdout.buffer.flush()


def print_notice(sentence: str) -> None:
    """Print one sentence for the user to stderr, after the name of the program."""
    print_to_stderr(f"voicecoach: {escape_controls(sentence)}")


def print_prompt(question: str) -> None:
    """Print a question to stderr. The answer follows on the same line."""
    with suppress(OSError, ValueError):
        print(escape_controls(question), end="", file=sys.stderr, flush=True)


def print_to_stderr(lines: str) -> None:
    """Print to stderr as it is. If stderr is full or closed, the exit code must be enough."""
    with suppress(OSError, ValueError):
        print(lines, file=sys.stderr, flush=True)
