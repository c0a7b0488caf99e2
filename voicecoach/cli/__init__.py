"""The command line: arguments in, one door for every error, progress on stderr."""

import os
import sys
from contextlib import suppress
from typing import NoReturn

from voicecoach.cli.stopping import (
    INTERRUPTED,
    UNREAD,
    be_ready_to_stop,
    code_if_told,
    stop_only_once,
)

__all__ = ["main"]

_GIVEN_UP = 1
"""With this, typer ends where whoever read the answer left early; we end so for bugs."""


def main() -> NoReturn:
    """Run the command; the exit codes are those of `voicecoach.errors`."""
    be_ready_to_stop()
    try:
        _run()
    except KeyboardInterrupt:  # before typer listens, or once more while it stops
        _leave(INTERRUPTED)
    except SystemExit as stop:
        if isinstance(stop.code, str):
            raise
        _end(int(stop.code or 0))
    except BrokenPipeError:
        _leave(UNREAD)
    except Exception as error:
        stop_only_once()
        if "--debug" in sys.argv:
            sys.excepthook(type(error), error, error.__traceback__)
        _leave(code_if_told() or _explained(error))
    _end(0)


def _run() -> None:
    # Not before: to load the commands takes a tenth of a second, and one may be told to stop in it.
    from voicecoach.cli.streams import settle

    settle()
    from voicecoach.cli.account import settle_home
    from voicecoach.cli.unchanged import answer_unchanged

    settle_home()
    # Its threads take memory, and nothing here multiplies matrices.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    if answer_unchanged(sys.argv[1:]):
        return
    from voicecoach.cli.commands import app

    app(prog_name="voicecoach")


def _explained(error: Exception) -> int:
    from voicecoach.cli.explain import explain

    return explain(error)


def _end(code: int) -> NoReturn:
    """End with what typer made of the command, as soon as all that was printed is written.

    To take the interpreter apart would take as long as a third of a short command.
    """
    if code:
        _leave(UNREAD if code == _GIVEN_UP else code)
    try:
        sys.stdout.flush()
    except BrokenPipeError:
        _leave(UNREAD)
    except (OSError, ValueError) as error:
        _leave(_explained(error))
    _leave(0)


def _leave(code: int) -> NoReturn:
    """End at once: what was in the way of going on may still be at work in a thread.

    Python would take itself apart around that thread, and a library in C++ ends the program for it
    with a signal, whatever the exit code was to be.
    """
    stop_only_once()
    from voicecoach.cli.streams import say

    if code == INTERRUPTED:
        say("interrupted; no file is left half written")
    for stream in (sys.stdout, sys.stderr):
        with suppress(OSError, ValueError):
            stream.flush()
    os._exit(code)
