"""The user's own voice: any program that speaks, such as `say`, `pico2wave` or `piper`.

The command is a list of arguments and never goes through a shell. In each argument, `{text}`,
`{voice}`, `{language}`, `{rate}` and `{output}` are replaced. Without `{text}`, the text is written
to the program's stdin. Without `{output}`, its sound is read from its stdout.
"""

import shlex
import shutil
import subprocess
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from threading import Event

from voicecoach.engines.command.command_line import (
    VARIABLE,
    command_version,
    configured_command,
    fill_placeholders,
    program_path,
    refuse_shell,
)
from voicecoach.engines.command.program_run import ProgramRun, end_group, read_sound
from voicecoach.engines.interface import EngineError, Utterance, Voice
from voicecoach.engines.voices import ANY_LANGUAGE
from voicecoach.engines.words import plain_words
from voicecoach.escape_text import quoted
from voicecoach.file_trace import note_untraceable

_POLL_S = 0.02
_CLOSING_S = 2.0
"""How long to wait for threads that remove their files after their program was ended."""


class CommandEngine:
    """Speaks with `command`, by default that of the environment or of the user's settings.

    A phrase may take `patience_s` seconds. Then the program is ended, with everything it started.
    """

    name = "command"
    workers = 2

    def __init__(self, command: Sequence[str] | None = None, patience_s: float = 60.0) -> None:
        # The program may change in ways that voicecoach cannot see, so no build is traced.
        note_untraceable()
        self.command = list(command) if command else configured_command()
        self.rates = self._has("rate")
        self.takes_any_voice = self._has("voice")
        self.version = command_version(self.command)
        self._patience_s = patience_s
        self._running: set[subprocess.Popen[bytes]] = set()
        self._speaking: set[Path] = set()
        self._is_closing = Event()

    def voices(self) -> list[Voice]:
        """Return one voice, named after the program; with `{voice}`, any name is valid."""
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
        if program_path(self.command) is None:
            raise EngineError(
                f"there is no program {quoted(self.command[0])}: write its name if it is "
                "installed, or its whole path"
            )

    def synthesize(self, utterance: Utterance) -> bytes:
        """Return the sound that the program makes of the utterance. Raises EngineError."""
        words = plain_words(utterance.text)
        self.ready()
        refuse_shell(self.command)
        if self.takes_any_voice and utterance.voice == Path(self.command[0]).name:
            raise EngineError("the command has {voice} in it: name the voice with --voice")
        with tempfile.TemporaryDirectory(prefix="voicecoach-") as name:
            folder = Path(name)
            self._speaking.add(folder)
            try:
                return self._run_program(utterance, words, folder)
            finally:
                self._speaking.discard(folder)

    def _run_program(self, utterance: Utterance, words: str, folder: Path) -> bytes:
        if self._is_closing.is_set():
            raise EngineError("the engine was closed while it was speaking")
        sound = folder / "speech.wav"
        arguments = self._arguments(utterance, words, sound)
        text_for_stdin = None if self._has("text") else words
        run = ProgramRun(arguments, folder, sound, self._patience_s, self._running)
        run.run(text_for_stdin, to_file=self._has("output"))
        return read_sound(sound, self.command[0])

    def close(self) -> None:
        """End all running programs, in every thread: the user may have stopped the build."""
        self._is_closing.set()
        deadline = time.monotonic() + _CLOSING_S
        while self._speaking and time.monotonic() < deadline:
            for process in list(self._running):
                end_group(process)
            time.sleep(_POLL_S)
        for folder in list(self._speaking):
            shutil.rmtree(folder, ignore_errors=True)
        self._is_closing.clear()

    def _has(self, name: str) -> bool:
        return any(f"{{{name}}}" in argument for argument in self.command)

    def _arguments(self, utterance: Utterance, words: str, sound: Path) -> list[str]:
        # A text that begins with a dash would be an option to most programs.
        text = f" {words}" if words.startswith("-") else words
        values = {
            "{text}": text,
            "{voice}": utterance.voice,
            "{language}": utterance.language,
            "{rate}": str(utterance.rate),
            "{output}": str(sound),
        }
        arguments = [fill_placeholders(argument, values) for argument in self.command[1:]]
        return [str(program_path(self.command)), *arguments]
