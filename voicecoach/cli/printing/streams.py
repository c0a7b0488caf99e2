"""What is printed, and where: no terminal obeys it, and no run fails for want of a listener."""

import os
import sys
from contextlib import suppress

from voicecoach.escape_text import escape_controls


def prepare_streams() -> None:
    """Be ready for a terminal that cannot show every name, and for streams that were closed.

    What is opened next would take a closed stream's number, and be written to as if it were it.
    """
    for number, name in enumerate(("stdin", "stdout", "stderr")):
        if getattr(sys, name) is None:
            setattr(sys, name, _open_nothing(number))
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")


def _open_nothing(number: int) -> object:
    nothing = os.open(os.devnull, os.O_RDWR)
    if nothing != number:
        os.dup2(nothing, number)
        os.close(nothing)
    return open(number, "w" if number else "r", encoding="utf-8", closefd=False)


def discard_stdout() -> None:
    """What is still unprinted would fail again at the end, and change the exit code."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def print_line(line: str) -> None:
    """Print one line of the answer, also where a name or a text holds what ends lines."""
    print_text(escape_controls(line))


def print_text(text: str) -> None:
    """Print a part of the answer as it is, at once: a fault must show while it can be told."""
    print(text, flush=True)


def print_path(path: str | os.PathLike[str]) -> None:
    """As the system knows it, whatever the terminal can show: a script may want to use it."""
    sys.stdout.flush()
    sys.stdout.buffer.write(os.fsencode(path) + b"\n")
    sys.stdout.buffer.flush()


def print_notice(sentence: str) -> None:
    """Tell the user beside the answer."""
    print_to_stderr(f"voicecoach: {escape_controls(sentence)}")


def print_to_stderr(lines: str) -> None:
    """Print to stderr as it is; where that is full or gone, the exit code says enough."""
    with suppress(OSError, ValueError):
        print(lines, file=sys.stderr, flush=True)
