"""The command line: arguments in, one door for every error, progress on stderr."""

import os
import sys
from contextlib import suppress
from pathlib import Path
from typing import NoReturn

from voicecoach.cli.commands import app
from voicecoach.cli.stopping import be_ready_to_stop, stop_only_once
from voicecoach.cli.streams import print_no_more, say, settle, warn
from voicecoach.errors import OutputError, RoutineError, UsageError, VoicecoachError

__all__ = ["app", "main"]

INTERRUPTED = 130
NO_HOME = "/nonexistent"
"""What Linux systems write down as the home of who has none: nothing is found or kept there."""


def main() -> NoReturn:
    """Run the command; the exit codes are those of `voicecoach.errors`."""
    _settle_in()
    try:
        app(prog_name="voicecoach")
    except SystemExit as stop:
        stop_only_once()
        if stop.code == INTERRUPTED:
            say("interrupted; no file is left half written")
        if isinstance(stop.code, int) and stop.code:
            _leave(stop.code)
        raise
    except Exception as error:
        if "--debug" in sys.argv:
            raise
        _leave(_explain(error))
    sys.exit(0)


def _leave(code: int) -> NoReturn:
    """End at once: what was in the way of going on may still be at work in a thread.

    Python would take itself apart around that thread, and a library in C++ ends the program for it
    with a signal, whatever the exit code was to be.
    """
    for stream in (sys.stdout, sys.stderr):
        with suppress(OSError, ValueError):
            stream.flush()
    os._exit(code)


def _settle_in() -> None:
    """Be ready for streams and accounts that lack something, and for being told to stop."""
    settle()
    _settle_home()
    be_ready_to_stop()


def _settle_home() -> None:
    """Name a home for an account that has none, as in containers: one in which nothing is."""
    if not Path(os.environ.get("HOME", "/")).is_absolute():
        os.environ.pop("HOME", None)
    try:
        Path.home()
    except RuntimeError:
        os.environ["HOME"] = NO_HOME


def _explain(error: Exception) -> int:
    """Tell the user what went wrong; the exit code for it."""
    if isinstance(error, RoutineError):
        warn(str(error))  # bare, so that an editor can jump to file:line:column
        if (count := len(error.diagnostics)) > 1:
            say(f"{count} mistakes to mend")
        return error.exit_code
    if isinstance(error, VoicecoachError):
        say(str(error))
        return error.exit_code
    if isinstance(error, FileNotFoundError) and error.filename is None:
        say("the folder you are in is no more: go to another one, and try again")
        return UsageError.exit_code
    if isinstance(error, OSError) and error.filename is None:
        say(f"this cannot be printed: {error.strerror}")  # files are told of where they are used
        print_no_more()
        return OutputError.exit_code
    if isinstance(error, MemoryError):
        say("there is not enough memory here: end other programs, or allow this one more")
        return VoicecoachError.exit_code
    say(f"this is a bug of ours: {type(error).__name__}: {error}")
    say("please report it, with what `voicecoach --debug ...` prints")
    return VoicecoachError.exit_code
