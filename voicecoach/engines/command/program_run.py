"""One run of the user's program, with a limit of time and of bytes written."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO

from voicecoach.engines.interface import EngineError
from voicecoach.escape_text import quoted

MAX_SOUND_BYTES = 50_000_000
"""Two minutes of stereo at 48 kHz are 23 million bytes; a program that writes more has a fault."""

_POLL_S = 0.02
_LONGEST_COMPLAINT = 200


class ProgramRun:
    """One run of a program.

    It runs in `folder`, which is empty, so that it finds nothing in the current folder by chance.
    While it runs, its process is one of `running`.
    """

    def __init__(
        self,
        arguments: Sequence[str],
        folder: Path,
        sound: Path,
        patience_s: float,
        running: set[subprocess.Popen[bytes]],
    ) -> None:
        self._running = running
        self._arguments = arguments
        self._program = quoted(arguments[0])
        self._folder = folder
        self._sound = sound
        self._patience_s = patience_s

    def run(self, text: str | None, *, to_file: bool) -> None:
        """Run the program to its end; `text` goes to its stdin. Raises EngineError.

        The sound is its stdout, unless the program itself writes it `to_file`.
        """
        stdout_file = self._folder / "stdout" if to_file else self._sound
        with stdout_file.open("wb") as stdout, (self._folder / "stderr").open("w+b") as stderr:
            process = self._start(stdout, stderr)
            self._running.add(process)
            try:
                self._write_stdin(process, text)
                self._wait(process)
            finally:
                end_group(process)
                self._running.discard(process)
            if process.returncode:
                raise EngineError(self._describe_failure(process.returncode, stderr))

    def _start(self, stdout: BinaryIO, stderr: BinaryIO) -> subprocess.Popen[bytes]:
        try:
            return subprocess.Popen(
                self._arguments,
                stdin=subprocess.PIPE,
                stdout=stdout,
                stderr=stderr,
                cwd=self._folder,
                start_new_session=True,  # so that everything it starts can be ended with it
            )
        except (OSError, ValueError) as error:
            raise EngineError(f"the command {self._program} cannot be run: {error}") from None

    def _write_stdin(self, process: subprocess.Popen[bytes], text: str | None) -> None:
        assert process.stdin is not None  # noqa: S101  for mypy: a PIPE was asked for
        with suppress(OSError), process.stdin:  # the program may close its stdin unread
            if text is not None:
                process.stdin.write(f"{text}\n".encode("utf-8", "replace"))

    def _wait(self, process: subprocess.Popen[bytes]) -> None:
        deadline = time.monotonic() + self._patience_s
        while process.poll() is None:
            if _folder_size(self._folder) > MAX_SOUND_BYTES:
                raise EngineError(_describe_endless(self._program))
            if time.monotonic() > deadline:
                raise EngineError(
                    f"the command {self._program} gave no speech within {self._patience_s:g} s: "
                    "try it in a terminal"
                )
            time.sleep(_POLL_S)

    def _describe_failure(self, code: int, stderr: BinaryIO) -> str:
        """Return how it failed, with the first line that it wrote to stderr."""
        stderr.seek(0)
        lines = stderr.read(_LONGEST_COMPLAINT).decode("utf-8", "replace").strip().splitlines()
        end = f"was ended by signal {-code}" if code < 0 else f"failed with exit code {code}"
        reason = f": {lines[0]}" if lines else ""
        return f"the command {self._program} {end}{reason}"


def _folder_size(folder: Path) -> int:
    """Return the bytes of all files in the folder."""
    size = 0
    for file in folder.iterdir():
        with suppress(OSError):  # the program may have removed the file meanwhile
            size += file.stat().st_size
    return size


def end_group(process: subprocess.Popen[bytes]) -> None:
    """End the program, and everything that still runs in its process group."""
    if sys.platform == "win32":
        process.kill()
    else:
        with suppress(OSError):  # nothing of the group is running any more
            os.killpg(process.pid, signal.SIGKILL)
    process.wait()


def read_sound(sound: Path, program: str) -> bytes:
    """Return the file that the program wrote.

    Raises EngineError if it is empty or missing, or larger than `MAX_SOUND_BYTES`.
    """
    try:
        if not sound.is_file():  # to read from a pipe would make us wait
            raise OSError("no file")
        if sound.stat().st_size > MAX_SOUND_BYTES:
            raise EngineError(_describe_endless(quoted(program)))
        audio = sound.read_bytes()
    except OSError:
        audio = b""
    if not audio:
        raise EngineError(f"the command {quoted(program)} made no sound: try it in a terminal")
    return audio


def _describe_endless(program: str) -> str:
    limit = MAX_SOUND_BYTES // 1_000_000
    return f"the command {program} wrote more than {limit} MB for one phrase: try it in a terminal"
