"""What went wrong, told to the user on stderr."""

import os
import sys

from voicecoach.errors import OutputError, RoutineError, VoicecoachError


def explain(error: Exception) -> int:
    """Tell the user what went wrong; the exit code for it."""
    if isinstance(error, RoutineError):
        print(error, file=sys.stderr)  # bare, so that an editor can jump to file:line:column
        if (count := len(error.diagnostics)) > 1:
            _say(f"{count} mistakes to mend")
        return error.exit_code
    if isinstance(error, VoicecoachError):
        _say(str(error))
        return error.exit_code
    if isinstance(error, OSError) and error.filename is None:
        _say(f"this cannot be printed: {error.strerror}")  # files are told of where they are used
        _print_no_more()
        return OutputError.exit_code
    _say(f"this is a bug of ours: {type(error).__name__}: {error}")
    _say("please report it, with what `voicecoach --debug ...` prints")
    return VoicecoachError.exit_code


def _print_no_more() -> None:
    """What is still unprinted would fail again at the end, and change the exit code."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _say(sentence: str) -> None:
    print(f"voicecoach: {sentence}", file=sys.stderr)
