"""Errors, printed to stderr as sentences for the user."""

from voicecoach.cli.printing.memory_shortage import describe_shortage
from voicecoach.cli.printing.streams import (
    discard_stdout,
    is_stdout_closed,
    print_notice,
    print_to_stderr,
)
from voicecoach.errors import OutputError, RoutineError, UsageError, VoicecoachError


def print_error(error: Exception) -> int:
    """Print what went wrong, and return the exit code for it."""
    if isinstance(error, RoutineError):
        # Without the program's name, so that an editor can jump to file:line:column.
        print_to_stderr(str(error))
        count = len(error.diagnostics)
        if count > 1:
            print_notice(f"{count} mistakes to correct")
        return error.exit_code
    if isinstance(error, VoicecoachError):
        print_notice(str(error))
        return error.exit_code
    shortage = describe_shortage(error)
    if shortage:
        print_notice(shortage)
        return VoicecoachError.exit_code
    if isinstance(error, FileNotFoundError) and error.filename is None:
        print_notice("the current folder no longer exists: go to another one and try again")
        return UsageError.exit_code
    if isinstance(error, OSError) and error.filename is None:
        # An error with a file name was handled where the file is used. This one is about stdout.
        reason = "standard output is closed" if is_stdout_closed() else error.strerror
        print_notice(f"the answer cannot be printed: {reason}; correct that, or print it elsewhere")
        discard_stdout()
        return OutputError.exit_code
    print_notice(f"this is a bug in voicecoach: {type(error).__name__}: {error}")
    print_notice("please report it, with what `voicecoach --debug ...` prints")
    return VoicecoachError.exit_code
