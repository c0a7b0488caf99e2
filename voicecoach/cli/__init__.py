"""The command line: arguments in, one door for every error, progress on stderr."""

import os
import sys
from contextlib import suppress
from typing import NoReturn

from voicecoach.cli.commands import app
from voicecoach.cli.stopping import be_ready_to_stop, stop_only_once
from voicecoach.errors import OutputError, RoutineError, VoicecoachError

__all__ = ["app", "main"]

INTERRUPTED = 130


def main() -> NoReturn:
    """Run the command; the exit codes are those of `voicecoach.errors`."""
    _settle_in()
    try:
        app(prog_name="voicecoach")
    except SystemExit as stop:
        stop_only_once()
        if stop.code == INTERRUPTED:
            _say("interrupted; no file is left half written")
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
    """Be ready for a terminal that cannot show every name, and for being told to stop."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    be_ready_to_stop()


def _explain(error: Exception) -> int:
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
