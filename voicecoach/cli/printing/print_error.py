"""What went wrong, told to the user on stderr."""

from voicecoach.cli.printing.shortage import shortage
from voicecoach.cli.printing.streams import print_no_more, say, warn
from voicecoach.errors import OutputError, RoutineError, UsageError, VoicecoachError


def explain(error: Exception) -> int:
    """Tell the user what went wrong; the exit code for it."""
    if isinstance(error, RoutineError):
        warn(str(error))  # bare, so that an editor can jump to file:line:column
        if (count := len(error.diagnostics)) > 1:
            say(f"{count} mistakes to mend")
        return error.exit_code
    if isinstance(error, VoicecoachError):
        say(str(error))
        return error.exit_code
    if sentence := shortage(error):
        say(sentence)
        return VoicecoachError.exit_code
    if isinstance(error, FileNotFoundError) and error.filename is None:
        say("the folder you are in is no more: go to another one, and try again")
        return UsageError.exit_code
    if isinstance(error, OSError) and error.filename is None:
        # files are told of where they are used
        say(f"this cannot be printed: {error.strerror}; mend that, or print it elsewhere")
        print_no_more()
        return OutputError.exit_code
    say(f"this is a bug of ours: {type(error).__name__}: {error}")
    say("please report it, with what `voicecoach --debug ...` prints")
    return VoicecoachError.exit_code
