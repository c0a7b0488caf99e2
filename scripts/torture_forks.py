"""Builds as forks of a Python that has loaded voicecoach, which is most of the time of a small one.

Each is a process of its own, with its own environment, and it can be killed like any other.
"""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Mapping, Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from selectors import EVENT_READ, DefaultSelector
from typing import NoReturn

ROOT = Path(__file__).resolve().parent.parent


class Forks(AbstractContextManager["Forks"]):
    """A running Python that forks for each piece of code."""

    def __init__(self) -> None:
        self._process = subprocess.Popen(
            [sys.executable, __file__], stdin=subprocess.PIPE, stdout=subprocess.PIPE, bufsize=0
        )

    def __exit__(self, *_error: object) -> None:
        self._process.communicate()

    def run(
        self,
        code: str,
        arguments: Sequence[str],
        environment: Mapping[str, str],
        kill: tuple[float | None, int] = (None, 0),
    ) -> int:
        """Run the code with these arguments of the program, silently, and return its exit code.

        `kill` has the seconds after which it gets a signal, and the number of that signal.
        """
        request = {"code": code, "arguments": arguments, "environment": dict(environment)}
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps(request).encode() + b"\n")
        child = self._receive()
        delay, number = kill
        if delay is not None and not self._has_answer(delay):
            os.kill(child, number)
        return self._receive()

    def _has_answer(self, seconds: float) -> bool:
        assert self._process.stdout is not None
        with DefaultSelector() as selector:
            selector.register(self._process.stdout, EVENT_READ)
            return bool(selector.select(seconds))

    def _receive(self) -> int:
        assert self._process.stdout is not None
        return int(self._process.stdout.readline())


def serve() -> None:
    """Fork for each line of the standard input; print the process id, and later the exit code."""
    for line in sys.stdin:
        child = os.fork()
        if not child:
            become(**json.loads(line))
        print(child, flush=True)
        _, status = os.waitpid(child, 0)
        print(os.waitstatus_to_exitcode(status), flush=True)


def become(code: str, arguments: list[str], environment: dict[str, str]) -> NoReturn:
    """Run the code as `python -c` does, deaf to nothing, and end the process."""
    try:
        # A shell may have its programs in the background ignore Ctrl-C.
        signal.signal(signal.SIGINT, signal.default_int_handler)
        signal.signal(signal.SIGTERM, signal.SIG_DFL)
        silence = os.open(os.devnull, os.O_RDWR)
        for stream in (0, 1, 2):
            os.dup2(silence, stream)
        os.environ.clear()
        os.environ.update(environment)
        sys.argv = ["-c", *arguments]
        exec(code, {"__name__": "__main__"})
    finally:
        os._exit(1)


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))
    from tests.forking_command import load_everything

    load_everything()
    serve()
