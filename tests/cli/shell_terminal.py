"""A shell on a terminal of its own, in which somebody types."""

import os
import re
import signal
import subprocess
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import TracebackType

_PATIENCE_S = 20
_CURSOR_QUESTION, _CURSOR = b"\x1b[6n", b"\x1b[1;1R"


class ShellTerminal:
    """Types into a shell, and waits for what it shows."""

    def __init__(self, argv: Sequence[str], folder: Path, environment: Mapping[str, str]) -> None:
        import pty

        self.ours, theirs = pty.openpty()
        self.process = subprocess.Popen(
            argv,
            cwd=folder,
            env={**os.environ, **environment, "TERM": "dumb", "COLUMNS": "200", "PS1": "> "},
            stdin=theirs,
            stdout=theirs,
            stderr=theirs,
            start_new_session=True,
        )
        os.close(theirs)
        self.shown = ""

    def __enter__(self) -> "ShellTerminal":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()
        os.close(self.ours)

    def type(self, text: str) -> None:
        """Type the text, and forget what was shown before."""
        self.shown = ""
        os.write(self.ours, text.encode())

    def wait_for(self, text: str) -> None:
        """Wait until the text is shown. Fails if it never is."""
        import select

        end = time.monotonic() + _PATIENCE_S
        while text not in self.shown:
            assert time.monotonic() < end, f"{text!r} was never shown in {self.shown!r}"
            if select.select([self.ours], [], [], 0.2)[0]:
                part = os.read(self.ours, 10_000)
                if _CURSOR_QUESTION in part:
                    os.write(self.ours, _CURSOR)
                # zsh goes back to write a blank anew.
                self.shown = re.sub(".\b", "", self.shown + part.decode("utf-8", "replace"))
