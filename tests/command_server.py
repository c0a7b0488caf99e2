"""A process that has loaded voicecoach, and forks for each call of the command.

A new Python takes a quarter of a second to load what the command needs, and the tests call the
command many hundred times. A fork has loaded it already. Everything else is as in a new Python: a
call is a process of its own, with its own folder, environment, streams and exit code.
"""

import gc
import json
import os
import pkgutil
import re
import signal
import socket
import subprocess
import sys
from collections.abc import Mapping, Sequence
from contextlib import suppress
from importlib import import_module
from pathlib import Path
from subprocess import CompletedProcess
from tempfile import TemporaryFile
from typing import Any, NoReturn

import voicecoach
from tests.engines.warm.hibari import nursery, start_warm_children
from voicecoach.engines.embedded.lexicon import Alphabet, mark_words
from voicecoach.languages.english_spoken.spoken_form import spoken_english
from voicecoach.routine.source.record import Record

LIBRARIES = (
    "numpy numpy.fft numpy.random soundfile soxr lameenc mutagen pydantic yaml PIL gtts requests "
    "hibari.voices espeakng_loader typer._adapters typer._click.decorators"
).split()
"""What a command loads late."""

READ_LATE = re.compile(
    r"(?i)HOME|XDG_\w+_HOME|HIBARI_HOME|VOICECOACH_\w+|COLUMNS|\w+_PROXY|PYTEST_\w+"
)
"""Variables that nothing reads before the command runs, so that a fork obeys them too."""


class CommandServer:
    """The client's side: starts the server when it is made."""

    def __init__(self) -> None:
        self._environment = dict(os.environ)
        ours, theirs = socket.socketpair()
        with theirs:
            self._process = subprocess.Popen(
                [
                    sys.executable,
                    "-m",
                    "tests.command_server",
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
    ) -> "CompletedProcess[bytes]":
        """Run the command as `subprocess.run` would, and capture what it prints."""
        request = {"arguments": arguments, "folder": str(folder), "environment": dict(environment)}
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


def load_everything() -> None:
    for name in LIBRARIES:
        with suppress(ImportError):  # hibari is not for every Python
            import_module(name)
    for module in pkgutil.walk_packages(voicecoach.__path__, "voicecoach."):
        if not module.name.endswith((".child", ".__main__")):
            import_module(module.name)
    prepare_everything()


def prepare_everything() -> None:
    """Prepare the records, the rules for texts and the lexicons, as a command does at first use."""
    waiting: list[type[Record]] = [Record]
    while waiting:
        record = waiting.pop()
        record.model_rebuild()
        waiting += record.__subclasses__()
    spoken_english("1 x")
    for alphabet in Alphabet:
        mark_words("One.", alphabet, "{} {}".format)


def serve(client: socket.socket) -> None:
    """Answer each request with the process id, and with the exit code when it has ended."""
    while request := receive_request(client):
        arguments, streams = request
        process = os.fork()
        if not process:
            client.close()
            become_command(arguments, streams)
        for stream in streams:
            os.close(stream)
        client.sendall(f"{process}\n".encode())
        _, status = os.waitpid(process, 0)
        client.sendall(f"{os.waitstatus_to_exitcode(status)}\n".encode())


def receive_request(client: socket.socket) -> tuple[dict[str, Any], list[int]] | None:
    """Return the request and its three streams, or None when the client is gone."""
    message, streams, _, _ = socket.recv_fds(client, 65_536, 3)
    while message and not message.endswith(b"\n"):
        message += client.recv(65_536)
    return (json.loads(message), list(streams)) if message else None


def become_command(request: dict[str, Any], streams: list[int]) -> NoReturn:
    """Do what `python -m voicecoach` does, and end the process."""
    try:
        for number, stream in enumerate(streams):
            os.dup2(stream, number)
            os.close(stream)
        os.chdir(request["folder"])
        os.environ.clear()
        os.environ.update(request["environment"])
        sys.argv = ["voicecoach", *request["arguments"]]
        sys.stdin = os.fdopen(0, encoding="utf-8", closefd=False)
        sys.stdout = os.fdopen(1, "w", encoding="utf-8", closefd=False)
        sys.stderr = os.fdopen(2, "w", 1, "utf-8", "backslashreplace", closefd=False)
        import_module("voicecoach.cli").main()
    except BaseException as error:
        sys.excepthook(type(error), error, error.__traceback__)
    finally:
        sys.stderr.flush()
        os._exit(1)


if __name__ == "__main__":
    load_everything()
    start_warm_children(sys.argv[2])
    gc.freeze()  # or the collector of each fork would write to all that is loaded, and copy it
    with socket.socket(fileno=int(sys.argv[1])) as connection:
        serve(connection)
