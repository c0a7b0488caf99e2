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
    """Base of everything voicecoach raises on purpose.

    >>> import voicecoach
    >>> try:
    ...     voicecoach.plan("no-such-routine", engine="silent")
    ... except voicecoach.VoicecoachError as error:
    ...     error.exit_code
    3
    """

    exit_code = 1


class UsageError(VoicecoachError):
    """An option or an argument with a value that cannot be used.

    >>> import voicecoach
    >>> try:
    ...     voicecoach.plan("get-hip", engine="silent", rate=300)
    ... except voicecoach.UsageError as error:
    ...     print(error)
    the rate 300 is out of range: write 50 to 200 (percent)
    """

    exit_code = 2


class RoutineError(VoicecoachError):
    """A routine that cannot be read or is not valid, with every mistake found in it.

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
    """No voice could speak the session.

    >>> import voicecoach
    >>> try:
    ...     voicecoach.plan("get-hip", engine="command")  # without VOICECOACH_COMMAND
    ... except voicecoach.VoiceError as error:
    ...     print(str(error).partition(":")[0])
    there is no command to speak with
    """

    exit_code = 4


class OutputError(VoicecoachError):
    """The output file could not be written.

    >>> import voicecoach
    >>> try:
    ...     voicecoach.build("get-hip", "nowhere/session.mp3", engine="silent")
    ... except voicecoach.OutputError as error:
    ...     print(error)
    there is no folder "nowhere": make it, or name another file
    """

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

    >>> import voicecoach
    >>> (mistake,) = voicecoach.check("name: Legs\\nexercises: [{name: Squat, reps: many}]\\n")
    >>> print(mistake)
    routine:2:33: "many" is not a whole number
        exercises: [{name: Squat, reps: many}]
                                        ^
        hint: write reps as digits, like 10
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
