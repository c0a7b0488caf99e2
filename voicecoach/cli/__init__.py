"""The command line: arguments in, one door for every error, progress on stderr."""

import sys
from typing import NoReturn

from voicecoach.cli.commands import app
from voicecoach.errors import VoicecoachError

__all__ = ["app", "main"]


def main() -> NoReturn:
    """Run the command; the exit codes are those of `voicecoach.errors`."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")  # a name may not fit the terminal
    try:
        app(prog_name="voicecoach")
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
