"""The command line: arguments in, one door for every error, progress on stderr."""

import atexit
import gc
import os
import sys
from contextlib import suppress
from typing import NoReturn

from voicecoach.cli.process.stopping import (
    INTERRUPTED,
    UNREAD,
    be_ready_to_stop,
    code_if_told,
    stop_only_once,
)

__all__ = ["main"]

_GIVEN_UP = 1
"""With this, typer ends where whoever read the answer left early; we end so for bugs."""

_OBJECTS = 100_000
"""So many new objects before Python looks for circles among them: a build makes hardly any, and to
look as often as usual takes 4 % of its time."""


def main() -> NoReturn:
    """Run the command; the exit codes are those of `voicecoach.errors`."""
    be_ready_to_stop()
    gc.set_threshold(_OBJECTS)
    try:
        _run()
        code = 0
    except KeyboardInterrupt:  # before typer listens, or once more while it stops
        code = INTERRUPTED
    except SystemExit as stop:
        code = UNREAD if stop.code == _GIVEN_UP else int(stop.code or 0)
    except BrokenPipeError:
        code = UNREAD
    except Exception as error:
        stop_only_once()
        if "--debug" in sys.argv:
            sys.excepthook(type(error), error, error.__traceback__)
        code = code_if_told() or _explained(error)
    _leave(code)


def _run() -> None:
    """Raises SystemExit with the exit code, unless that is 0."""
    # Not before: to load the commands takes a tenth of a second, and one may be told to stop in it.
    from voicecoach.cli.printing.streams import settle

    settle()
    from voicecoach.cli.process.home_folder import settle_home
    from voicecoach.cli.receipts import answer_from_receipt

    settle_home()
    # Its threads take memory, and nothing here multiplies matrices.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    if answer_from_receipt(sys.argv[1:]):
        return
    from voicecoach.cli.app import app

    try:
        app(prog_name="voicecoach")
    except SystemExit as stop:
        if stop.code:
            raise
    sys.stdout.flush()


def _explained(error: Exception) -> int:
    from voicecoach.cli.printing.print_error import explain

    return explain(error)


def _leave(code: int) -> NoReturn:
    """End at once: to take Python apart takes longer than to answer from a receipt.

    After a failure, what was in the way of going on may still be at work in a thread. Python would
    take itself apart around that thread, and a library in C++ ends the program for it with a
    signal, whatever the exit code was to be. After a success, what libraries want done at the end
    is done.
    """
    stop_only_once()
    if code == INTERRUPTED:
        from voicecoach.cli.printing.streams import say

        say("interrupted; no file is left half written")
    if code == 0:
        atexit._run_exitfuncs()
    for stream in (sys.stdout, sys.stderr):
        with suppress(OSError, ValueError):
            stream.flush()
    os._exit(code)
