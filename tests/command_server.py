"""A process that has loaded voicecoach, and forks for each call of the command.

A new Python takes a quarter of a second to load what the command needs, and the tests call the
command many hundred times. A fork has loaded it already. Everything else is as in a new Python: a
call is a process of its own, with its own folder, environment, streams and exit code.

This is the tests' side. The process itself is `forking_command.py`.
"""

import json
import os
import re
import signal
import socket
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from subprocess import CompletedProcess
from tempfile import TemporaryFile

from tests.engines.warm.hibari import nursery

READ_LATE = re.compile(
    r"(?i)HOME|XDG_\w+_HOME|HIBARI_HOME|VOICECOACH_\w+|COLUMNS|\w+_PROXY|PYTEST_\w+"
    r"|REQUESTS_CA_BUNDLE|SPEAKING_PROGRAM|TERM|LINES|TMPDIR|PATH"
)
"""Variables that nothing reads before the command runs, so that a fork obeys them too."""


class CommandServer:
    """Starts the process when it is made."""

    def __init__(self) -> None:
        self._environment = dict(os.environ)
        ours, theirs = socket.socketpair()
        with theirs:
            self._process = subprocess.Popen(
                [
                    sys.executable,
                    "-m",
                    "tests.forking_command",
                    str(theirs.fileno()),
                    nursery().address,
                ],
                cwd=Path(__file__).parents[1],
                env={**self._environment, "OPENBLAS_NUM_THREADS": "1"},
                stdin=subprocess.DEVNULL,
                pass_fds=[theirs.fileno()],
            )
        self._socket = ours

    def close(self) -> None:
        self._socket.close()
        self._process.wait()

    def obeys(self, environment: Mapping[str, str]) -> bool:
        """Whether a fork does what a new Python would do in this environment."""
        changed = dict(self._environment.items() ^ environment.items())
        return all(READ_LATE.fullmatch(name) for name in changed)

    def run(
        self,
        arguments: Sequence[str],
        *,
        folder: Path,
        environment: Mapping[str, str],
        stdin: bytes = b"",
        is_merged: bool = False,
        timeout: float,
        prelude: str = "",
    ) -> "CompletedProcess[bytes]":
        """Run the command as `subprocess.run` would, and capture what it prints."""
        request = {
            "arguments": arguments,
            "folder": str(folder),
            "environment": dict(environment),
            "prelude": prelude,
        }
        with TemporaryFile() as given, TemporaryFile() as printed, TemporaryFile() as complained:
            given.write(stdin)
            given.seek(0)
            streams = [given, printed, printed if is_merged else complained]
            line = json.dumps(request).encode() + b"\n"
            sent = socket.send_fds(self._socket, [line], [stream.fileno() for stream in streams])
            self._socket.sendall(line[sent:])
            code = self._wait(arguments, timeout)
            for output in (printed, complained):
                output.seek(0)
            return CompletedProcess(arguments, code, printed.read(), complained.read())

    def _wait(self, arguments: Sequence[str], timeout: float) -> int:
        process = self._receive_number()
        self._socket.settimeout(timeout)
        try:
            return self._receive_number()
        except TimeoutError:
            os.kill(process, signal.SIGKILL)
            self._socket.settimeout(None)
            self._receive_number()
            raise subprocess.TimeoutExpired(arguments, timeout) from None
        finally:
            self._socket.settimeout(None)

    def _receive_number(self) -> int:
        text = self._socket.recv(1)
        while not text.endswith(b"\n"):
            more = self._socket.recv(1)
            assert more, "the command server has ended"
            text += more
        return int(text)
