"""What can go wrong, each with the exit code it ends the program with.

An error carries the facts and writes its own sentence: where, what, and what to write instead.
Exit codes: 0 done, 1 a bug of ours, 2 usage, 3 the routine is invalid, 4 no voice could speak it,
5 the output could not be written; and as after a signal, 130 interrupted, 129 and 143 told to end,
141 nobody reads the answer.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from voicecoach.escape_text import escape_controls


class VoicecoachError(Exception):
    """Base of everything voicecoach raises on purpose."""

    exit_code = 1


class UsageError(VoicecoachError):
    """A flag or an argument that cannot be obeyed."""

    exit_code = 2


class RoutineError(VoicecoachError):
    """A routine that cannot be read or is not valid; carries every mistake found in it."""

    exit_code = 3

    def __init__(self, diagnostics: Sequence["Diagnostic"]) -> None:
        self.diagnostics = tuple(diagnostics)
        super().__init__("\n".join(str(diagnostic) for diagnostic in self.diagnostics))


class VoiceError(VoicecoachError):
    """No voice could speak the session."""

    exit_code = 4


class OutputError(VoicecoachError):
    """The output file could not be written."""

    exit_code = 5


def join_with_or(choices: Sequence[str]) -> str:
    """`up, down or none`, for hints."""
    *others, last = choices
    return f"{', '.join(others)} or {last}" if others else last


@dataclass(frozen=True, order=True)
class Diagnostic:
    """One mistake in a routine file, or one remark on it.

    `line` and `column` count from 1; 0 means the file as a whole. `source` is the text of that
    line, `hint` says what to write instead.
    """

    file: str
    line: int
    column: int
    message: str
    hint: str = ""
    source: str = ""

    @property
    def place(self) -> str:
        """Where it stands, as editors jump to it."""
        file = escape_controls(self.file)
        return f"{file}:{self.line}:{self.column}" if self.line else file

    def __str__(self) -> str:
        shown = [f"{self.place}: {escape_controls(self.message)}"]
        if self.source.strip():
            shown += [f"    {self.source}", f"    {' ' * (self.column - 1)}^"]
        if self.hint:
            shown.append(f"    hint: {escape_controls(self.hint)}")
        return "\n".join(shown)
