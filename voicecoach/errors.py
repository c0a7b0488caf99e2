"""The errors of voicecoach, each with the exit code with which it ends the program.

The message of an error is one sentence: where, what, and what to write or do instead.

Exit codes: 0 done, 1 a bug of ours, 2 usage, 3 the routine is invalid, 4 no voice could speak it,
5 the output could not be written. The codes of signals are 130 interrupted, 129 and 143 ended, 141
nobody reads the output.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from voicecoach.escape_text import escape_controls


class VoicecoachError(Exception):
    """The base of every error that voicecoach raises on purpose; exit code 1, a bug of ours.

    >>> import voicecoach
    >>> try:
    ...     voicecoach.plan("no-such-routine", engine="silent")
    ... except voicecoach.VoicecoachError as error:
    ...     error.exit_code
    3
    """

    exit_code = 1


class UsageError(VoicecoachError):
    """A wrong option, argument or setting; exit code 2.

    >>> import voicecoach
    >>> try:
    ...     voicecoach.plan("get-hip", engine="silent", rate=300)
    ... except voicecoach.UsageError as error:
    ...     print(error)
    the rate 300 is out of range: write 50 to 200 (percent)
    """

    exit_code = 2


class RoutineError(VoicecoachError):
    """A routine that cannot be read or is not valid, with all its mistakes; exit code 3.

    >>> import voicecoach
    >>> try:
    ...     voicecoach.plan("no-such-routine", engine="silent")
    ... except voicecoach.RoutineError as error:
    ...     error.diagnostics[0].message
    'there is no such routine'
    """

    exit_code = 3

    def __init__(self, diagnostics: Sequence["Diagnostic"]) -> None:
        self.diagnostics = tuple(diagnostics)
        super().__init__("\n".join(str(diagnostic) for diagnostic in self.diagnostics))


class VoiceError(VoicecoachError):
    """A session that no voice could speak; exit code 4.

    >>> import voicecoach
    >>> try:
    ...     voicecoach.plan("get-hip", engine="command")  # without VOICECOACH_COMMAND
    ... except voicecoach.VoiceError as error:
    ...     print(str(error).partition(":")[0])
    there is no command to speak with
    """

    exit_code = 4


class OutputError(VoicecoachError):
    """An output that could not be written or played; exit code 5.

    >>> import voicecoach
    >>> try:
    ...     voicecoach.build("get-hip", "nowhere/session.mp3", engine="silent")
    ... except voicecoach.OutputError as error:
    ...     print(error)
    there is no folder "nowhere": make it, or name another file
    """

    exit_code = 5


def join_with_or(choices: Sequence[str]) -> str:
    """Return a list for a hint, such as `up, down or none`."""
    *others, last = choices
    return f"{', '.join(others)} or {last}" if others else last


@dataclass(frozen=True, order=True)
class Diagnostic:
    """One mistake in a routine file, or one point of `voicecoach lint`.

    >>> import voicecoach
    >>> (mistake,) = voicecoach.check("name: Legs\\nexercises: [{name: Squat, reps: many}]\\n")
    >>> print(mistake)
    routine:2:33: "many" is not a whole number
        exercises: [{name: Squat, reps: many}]
                                        ^
        hint: write reps as digits, like 10 (`voicecoach explain reps`)
    """

    file: str

    line: int
    """Counts from 1; 0 means the file as a whole."""

    column: int
    """Counts from 1."""

    message: str

    hint: str = ""
    """What to write instead."""

    source: str = ""
    """The text of the line."""

    @property
    def place(self) -> str:
        """Where the mistake is, in the form that editors can jump to."""
        file = escape_controls(self.file)
        return f"{file}:{self.line}:{self.column}" if self.line else file

    def __str__(self) -> str:
        lines = [f"{self.place}: {escape_controls(self.message)}"]
        if self.source.strip():
            lines += [f"    {self.source}", f"    {' ' * (self.column - 1)}^"]
        if self.hint:
            lines.append(f"    hint: {escape_controls(self.hint)}")
        return "\n".join(lines)
