"""The command line: arguments in, one door for every error, progress on stderr."""

import signal
import sys
from typing import Any, NoReturn

from voicecoach.cli.commands import app
from voicecoach.errors import RoutineError, VoicecoachError

__all__ = ["app", "main"]


def main() -> NoReturn:
    """Run the command; the exit codes are those of `voicecoach.errors`."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")  # a name may not fit the terminal
    signal.signal(signal.SIGTERM, _stop)
    try:
        app(prog_name="voicecoach")
    except RoutineError as error:
        print(error, file=sys.stderr)  # bare, so that an editor can jump to file:line:column
        if (count := len(error.diagnostics)) > 1:
            print(f"voicecoach: {count} mistakes to mend", file=sys.stderr)
        sys.exit(error.exit_code)
    except VoicecoachError as error:
        print(f"voicecoach: {error}", file=sys.stderr)
        sys.exit(error.exit_code)
    except Exception as error:
        if "--debug" in sys.argv:
            raise
        what = f"{type(error).__name__}: {error}"
        print(f"voicecoach: this is a bug of ours: {what}", file=sys.stderr)
        print("Please report it, with what `voicecoach --debug ...` prints.", file=sys.stderr)
        sys.exit(VoicecoachError.exit_code)
    sys.exit(0)


def _stop(number: int, _frame: Any) -> NoReturn:
    """Ends the program as if it had come to its end, so that nothing half-written stays."""
    sys.exit(128 + number)
