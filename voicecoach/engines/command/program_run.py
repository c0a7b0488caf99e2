"""One run of the user's program, bounded in time and in what it writes."""

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
"""Two minutes of stereo at 48 kHz are 23 million; a program that writes more has gone wrong."""

_GLANCE_S = 0.02
_LONGEST_COMPLAINT = 200


class ProgramRun:
    """One run of a program, bounded in time and in what it writes.

    It runs in a folder of its own, so that it finds nothing of the user's current one by chance.
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
        """Let it speak; `text` is for its stdin. Raises EngineError."""
        elsewhere = self._folder / "stdout" if to_file else self._sound
        with elsewhere.open("wb") as stdout, (self._folder / "stderr").open("w+b") as stderr:
            process = self._started(stdout, stderr)
            self._running.add(process)
            try:
                self._give(process, text)
                self._wait(process)
            finally:
                end_group(process)
                self._running.discard(process)
            if process.returncode:
                raise EngineError(self._complaint(process.returncode, stderr))

    def _started(self, stdout: BinaryIO, stderr: BinaryIO) -> subprocess.Popen[bytes]:
        try:
            return subprocess.Popen(
                self._arguments,
                stdin=subprocess.PIPE,
                stdout=stdout,
                stderr=stderr,
                cwd=self._folder,
                start_new_session=True,  # so that all it starts can be ended with it
            )
        except (OSError, ValueError) as error:
            raise EngineError(f"the command {self._program} cannot be run: {error}") from None

    def _give(self, process: subprocess.Popen[bytes], text: str | None) -> None:
        assert process.stdin is not None  # noqa: S101  for mypy: a PIPE was asked for
        with suppress(OSError), process.stdin:  # it need not read
            if text is not None:
                process.stdin.write(f"{text}\n".encode("utf-8", "replace"))

    def _wait(self, process: subprocess.Popen[bytes]) -> None:
        until = time.monotonic() + self._patience_s
        while process.poll() is None:
            if _size_of(self._folder) > MAX_SOUND_BYTES:
                raise EngineError(_too_much(self._program))
            if time.monotonic() > until:
                raise EngineError(
                    f"the command {self._program} gave no speech within {self._patience_s:g} s"
                )
            time.sleep(_GLANCE_S)

    def _complaint(self, code: int, stderr: BinaryIO) -> str:
        """How it failed, with the first line that it said about it."""
        stderr.seek(0)
        said = stderr.read(_LONGEST_COMPLAINT).decode("utf-8", "replace").strip().splitlines()
        ended = f"was ended by signal {-code}" if code < 0 else f"failed with exit code {code}"
        why = f": {said[0]}" if said else ""
        return f"the command {self._program} {ended}{why}"


def _size_of(folder: Path) -> int:
    """The bytes of all files in the folder, some of which may just be gone."""
    size = 0
    for file in folder.iterdir():
        with suppress(OSError):
            size += file.stat().st_size
    return size


def end_group(process: subprocess.Popen[bytes]) -> None:
    """End the program, and what it left running in its process group."""
    if sys.platform == "win32":
        process.kill()
    else:
        with suppress(OSError):  # it has ended, and left nothing
            os.killpg(process.pid, signal.SIGKILL)
    process.wait()


def read_sound(sound: Path, program: str) -> bytes:
    """What the program wrote. Raises EngineError if that is nothing, or more than MOST_BYTES."""
    try:
        if not sound.is_file():  # a pipe would be waited for
            raise OSError("no file")
        if sound.stat().st_size > MAX_SOUND_BYTES:
            raise EngineError(_too_much(quoted(program)))
        audio = sound.read_bytes()
    except OSError:
        audio = b""
    if not audio:
        raise EngineError(f"the command {quoted(program)} made no sound: try it in a terminal")
    return audio


def _too_much(program: str) -> str:
    most = MAX_SOUND_BYTES // 1_000_000
    return f"the command {program} writes without end: {most} MB for one phrase is too much"
