"""Questions, asked on the terminal itself, also where standard input is the sheet."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

from voicecoach.cli.printing.streams import print_prompt

_DEVICE = "CONIN$" if sys.platform == "win32" else "/dev/tty"
_NO = ("n", "no", "q", "quit")
_YES = ("", "y", "yes")


@dataclass(frozen=True)
class Terminal:
    """Somebody who can answer."""

    answers: TextIO

    def ask(self, question: str) -> str | None:
        """Return the answer without the space around it, or None if there is no more input."""
        print_prompt(question)
        line = self.answers.readline()
        return line.strip() if line else None

    def confirm(self, question: str) -> bool:
        """Return whether the answer is yes, which Enter alone means too."""
        while True:
            answer = self.ask(f"{question} [Y/n] ")
            if answer is None or answer.casefold() in _NO:
                return False
            if answer.casefold() in _YES:
                return True


@contextmanager
def open_terminal(*, is_stdin_taken: bool) -> Iterator[Terminal | None]:
    """Yield the terminal, or None if nobody sees a question or can answer it."""
    if not sys.stdout.isatty():
        yield None
    elif not is_stdin_taken:
        yield Terminal(sys.stdin) if sys.stdin.isatty() else None
    else:
        with _open_device() as device:
            yield device


@contextmanager
def _open_device() -> Iterator[Terminal | None]:
    try:
        # Not `with`: an OSError of the block below would be taken for one of the device.
        device = Path(_DEVICE).open(encoding=sys.stdin.encoding, errors="replace")  # noqa: SIM115
    except OSError:
        yield None
        return
    with device:
        yield Terminal(device)
