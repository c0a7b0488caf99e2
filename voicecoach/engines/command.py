"""A voice of the user's own: any program that speaks, such as `say`, `pico2wave` or `piper`.

The command is a list of arguments and never goes through a shell. In each argument, `{text}`,
`{voice}`, `{language}`, `{rate}` and `{output}` are replaced. Without `{text}`, the text is written
to the program's stdin. Without `{output}`, its sound is read from its stdout.
"""

import os
import shlex
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from contextlib import suppress
from itertools import pairwise
from pathlib import Path
from threading import Event
from typing import BinaryIO

from voicecoach.engines.interface import EngineError, Utterance, Voice
from voicecoach.engines.voices import ANY_LANGUAGE
from voicecoach.engines.words import plain_words
from voicecoach.errors import UsageError, quoted
from voicecoach.settings import read_settings, settings_file
from voicecoach.trace import note_untraceable

VARIABLE = "VOICECOACH_COMMAND"

MOST_BYTES = 50_000_000
"""Two minutes of stereo at 48 kHz are 23 million; a program that writes more has gone wrong."""

_GLANCE_S = 0.02
_CLOSING_S = 2.0
"""How long to wait for threads that tidy up after their program was ended."""

_SHELL_OPTIONS = {"-c", "-lc", "-ic", "/c", "/C", "-Command", "-command"}
"""What makes a program of the next argument: a text in it would be a part of that program."""
_LONGEST_COMPLAINT = 200


class CommandEngine:
    """Speaks with `command`, by default that of the environment or of the user's settings.

    A phrase may take `patience_s` seconds. The program, and all that it started, is then ended.
    """

    name = "command"
    workers = 2

    def __init__(self, command: Sequence[str] | None = None, patience_s: float = 60.0) -> None:
        note_untraceable()  # the program may speak otherwise any day
        self.command = list(command) if command else configured_command()
        self.rates = self._has("rate")
        self.takes_any_voice = self._has("voice")
        self.version = _version(self.command)
        self._patience_s = patience_s
        self._running: set[subprocess.Popen[bytes]] = set()
        self._speaking: set[Path] = set()
        self._is_closing = Event()

    def voices(self) -> list[Voice]:
        """One, named after the program; with `{voice}` in the command, any other name is taken."""
        self.ready()
        program = Path(self.command[0]).name
        return [Voice(program, ANY_LANGUAGE, shlex.join(self.command))]

    def ready(self) -> None:
        """Return if the program is there. Raises EngineError if it is not."""
        if not self.command:
            raise EngineError(
                "there is no command to speak with: write one such as "
                f"""--command 'espeak-ng -w {{output}} {{text}}', or set {VARIABLE}"""
            )
        if _program(self.command) is None:
            raise EngineError(
                f"there is no program {quoted(self.command[0])}: write its name if it is "
                "installed, or its whole path"
            )

    def synthesize(self, utterance: Utterance) -> bytes:
        """What the program makes of the utterance. Raises EngineError."""
        words = plain_words(utterance.text)
        self.ready()
        _refuse_shell(self.command)
        if self.takes_any_voice and utterance.voice == Path(self.command[0]).name:
            raise EngineError("the command has {voice} in it: say which voice with --voice")
        with tempfile.TemporaryDirectory(prefix="voicecoach-") as name:
            folder = Path(name)
            self._speaking.add(folder)
            try:
                return self._spoken(utterance, words, folder)
            finally:
                self._speaking.discard(folder)

    def _spoken(self, utterance: Utterance, words: str, folder: Path) -> bytes:
        if self._is_closing.is_set():
            raise EngineError("the build was ended")
        sound = folder / "speech.wav"
        arguments = self._arguments(utterance, words, sound)
        _Run(arguments, folder, sound, self._patience_s, self._running).run(
            None if self._has("text") else words, to_file=self._has("output")
        )
        return _read(sound, self.command[0])

    def close(self) -> None:
        """End what is still at work, in whatever thread: the user may have stopped the build."""
        self._is_closing.set()
        until = time.monotonic() + _CLOSING_S
        while self._speaking and time.monotonic() < until:
            for process in list(self._running):
                _end_all(process)
            time.sleep(_GLANCE_S)
        for folder in list(self._speaking):
            shutil.rmtree(folder, ignore_errors=True)
        self._is_closing.clear()

    def _has(self, name: str) -> bool:
        return any(f"{{{name}}}" in argument for argument in self.command)

    def _arguments(self, utterance: Utterance, words: str, sound: Path) -> list[str]:
        values = {
            # A text is never an option, whatever it begins with.
            "{text}": f" {words}" if words.startswith("-") else words,
            "{voice}": utterance.voice,
            "{language}": utterance.language,
            "{rate}": str(utterance.rate),
            "{output}": str(sound),
        }
        arguments = self.command[1:]
        return [str(_program(self.command)), *(_filled(argument, values) for argument in arguments)]


def configured_command() -> list[str]:
    """The command of the environment, or else of the user's settings; empty where there is none.

    Raises UsageError for one that cannot be read.
    """
    if written := os.environ.get(VARIABLE):
        return split_command(written, VARIABLE)
    found = read_settings().get("command", [])
    place = f'"{settings_file()}": command'
    if isinstance(found, str):
        return split_command(found, place)
    if isinstance(found, list) and all(isinstance(word, str) for word in found):
        return found
    raise UsageError(
        f'{place} is no command: write it like ["say", "-o", "{{output}}", "{{text}}"]'
    )


def split_command(written: str, place: str) -> list[str]:
    """The arguments of a command that was written as one line. Raises UsageError."""
    try:
        command = shlex.split(written)
    except ValueError as error:
        raise UsageError(f"{place}: {quoted(written)} is no command: {error}") from None
    if not command:
        raise UsageError(f"{place}: the command is empty")
    return command


def _filled(argument: str, values: dict[str, str]) -> str:
    """The argument with each placeholder replaced; nothing in a value is a placeholder."""
    for name, value in values.items():
        if name in argument:
            before, _, after = argument.partition(name)
            return _filled(before, values) + value + _filled(after, values)
    return argument


def _refuse_shell(command: Sequence[str]) -> None:
    """A text comes from a routine, perhaps a stranger's, and must never be a part of a program."""
    for option, program in pairwise(command):
        if option in _SHELL_OPTIONS and "{text}" in program:
            raise EngineError(
                f"{{text}} may not be a part of {quoted(program)}, which is a program: "
                "leave it out, and the text comes on stdin"
            )


def _version(command: Sequence[str]) -> str:
    """The command, and the files that it names: an update of one may sound different."""
    named = [Path(word).expanduser() for word in (_program(command) or "", *command[1:])]
    files = [file.stat() for file in named if file.is_absolute() and file.is_file()]
    times = [f"{facts.st_size} {facts.st_mtime_ns}" for facts in files]
    return shlex.join([*command, *times])


def _program(command: Sequence[str]) -> str | None:
    """The whole path of the program; None where there is none.

    A name is looked for where programs are installed, and never in the current folder: that may be
    a stranger's.
    """
    found = shutil.which(str(Path(command[0]).expanduser())) if command else None
    return found if found and Path(found).is_absolute() else None


def _read(sound: Path, program: str) -> bytes:
    try:
        if not sound.is_file():  # a pipe would be waited for
            raise OSError("no file")
        if sound.stat().st_size > MOST_BYTES:
            raise EngineError(_too_much(quoted(program)))
        audio = sound.read_bytes()
    except OSError:
        audio = b""
    if not audio:
        raise EngineError(f"the command {quoted(program)} made no sound: try it in a terminal")
    return audio


def _too_much(program: str) -> str:
    most = MOST_BYTES // 1_000_000
    return f"the command {program} writes without end: {most} MB for one phrase is too much"


class _Run:
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
                _end_all(process)
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
            if _size_of(self._folder) > MOST_BYTES:
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


def _end_all(process: subprocess.Popen[bytes]) -> None:
    """End the program, and what it left running."""
    if sys.platform == "win32":
        process.kill()
    else:
        with suppress(OSError):  # it has ended, and left nothing
            os.killpg(process.pid, signal.SIGKILL)
    process.wait()
