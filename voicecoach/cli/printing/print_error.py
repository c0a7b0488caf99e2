"""What went wrong, told to the user on stderr."""

from voicecoach.cli.printing.shortage import describe_shortage
from voicecoach.cli.printing.streams import discard_stdout, print_notice, print_to_stderr
from voicecoach.errors import OutputError, RoutineError, UsageError, VoicecoachError


def print_error(error: Exception) -> int:
    """Tell the user what went wrong; the exit code for it."""
    if isinstance(error, RoutineError):
        print_to_stderr(str(error))  # bare, so that an editor can jump to file:line:column
        if (count := len(error.diagnostics)) > 1:
            print_notice(f"{count} mistakes to mend")
        return error.exit_code
    if isinstance(error, VoicecoachError):
        print_notice(str(error))
        return error.exit_code
    if sentence := describe_shortage(error):
        print_notice(sentence)
        return VoicecoachError.exit_code
    if isinstance(error, FileNotFoundError) and error.filename is None:
        print_notice("the folder you are in is no more: go to another one, and try again")
        return UsageError.exit_code
    if isinstance(error, OSError) and error.filename is None:
        # files are told of where they are used
        print_notice(f"this cannot be printed: {error.strerror}; mend that, or print it elsewhere")
        discard_stdout()
        return OutputError.exit_code
    print_notice(f"this is a bug of ours: {type(error).__name__}: {error}")
    print_notice("please report it, with what `voicecoach --debug ...` prints")
    return VoicecoachError.exit_code
