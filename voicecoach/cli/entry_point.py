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
    exit_code_if_stopped,
    ignore_signals,
    listen_to_signals,
)

__all__ = ["main"]

_GIVEN_UP = 1
"""With this, typer ends where whoever read the answer left early; we end so for bugs."""

_OBJECTS = 100_000
"""So many new objects before Python looks for circles among them: a build makes hardly any, and to
look as often as usual takes 4 % of its time."""


def main() -> NoReturn:
    """Run the command; the exit codes are those of `voicecoach.errors`."""
    listen_to_signals()
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
        ignore_signals()
        if "--debug" in sys.argv:
            sys.excepthook(type(error), error, error.__traceback__)
        code = exit_code_if_stopped() or _explained(error)
    _leave(code)


def _run() -> None:
    """Raises SystemExit with the exit code, unless that is 0."""
    # Not before: to load the commands takes a tenth of a second, and one may be told to stop in it.
    from voicecoach.cli.printing.streams import prepare_streams

    prepare_streams()
    from voicecoach.cli.process.home_folder import ensure_home
    from voicecoach.cli.receipts import answer_from_receipt

    ensure_home()
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
    from voicecoach.cli.printing.print_error import print_error

    return print_error(error)


def _leave(code: int) -> NoReturn:
    """End at once: to take Python apart takes longer than to answer from a receipt.

    After a failure, what was in the way of going on may still be at work in a thread. Python would
    take itself apart around that thread, and a library in C++ ends the program for it with a
    signal, whatever the exit code was to be. After a success, what libraries want done at the end
    is done.
    """
    ignore_signals()
    if code == INTERRUPTED:
        from voicecoach.cli.printing.streams import print_notice

        print_notice("interrupted; no file is left half written")
    if code == 0:
        # os._exit would skip them, and Python has no public way to run them.
        atexit._run_exitfuncs()  # noqa: SLF001
    for stream in (sys.stdout, sys.stderr):
        with suppress(OSError, ValueError):
            stream.flush()
    os._exit(code)
