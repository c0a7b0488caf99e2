"""The `voicecoach` command: it runs, every error becomes a sentence, and it ends with a code."""

import atexit
import gc
import os
import sys
from contextlib import suppress
from typing import NoReturn

from voicecoach.cli.completion.protocol import COMPLETE
from voicecoach.cli.process.signals import (
    INTERRUPTED,
    UNREAD,
    handle_signals,
    ignore_signals,
    signal_exit_code,
)

__all__ = ["main"]

_TYPER_UNREAD = 1
"""The code with which typer ends if stdout was closed early. Our own use of 1, for bugs, does not
come by way of SystemExit."""

_GC_THRESHOLD = 500_000
"""So many new objects before Python looks for circles among them. A build makes hardly any, and to
look as often as usual takes 4 % of its time."""


def main() -> NoReturn:
    """Run the command, and end with one of the exit codes of `voicecoach.errors`."""
    handle_signals()
    gc.set_threshold(_GC_THRESHOLD)
    try:
        _run()
        code = 0
    except KeyboardInterrupt:  # before typer handles it, or a second one while it does
        code = INTERRUPTED
    except SystemExit as stop:
        code = UNREAD if stop.code == _TYPER_UNREAD else int(stop.code or 0)
    except BrokenPipeError:
        code = UNREAD
    except Exception as error:
        ignore_signals()
        if "--debug" in sys.argv:
            sys.excepthook(type(error), error, error.__traceback__)
        code = signal_exit_code() or _print_error(error)
    _end(code)


def _run() -> None:
    """Run the command. Raises SystemExit with the exit code, unless that is 0."""
    # Imported late: to load the commands takes a tenth of a second, and a signal may come in it.
    from voicecoach.cli.printing.streams import prepare_streams

    prepare_streams()
    from voicecoach.cli.process.home_folder import ensure_home
    from voicecoach.cli.receipts import answer_from_receipt

    ensure_home()
    # The threads of OpenBLAS take memory, and nothing here multiplies matrices.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    # To look for plugins of pydantic, all installed packages are read.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    if COMPLETE in os.environ:
        from voicecoach.cli.answer_completion import print_candidates

        print_candidates()
        return
    if answer_from_receipt(sys.argv[1:]):
        return
    from voicecoach.cli.app import app

    try:
        app(prog_name="voicecoach")
    except SystemExit as stop:
        if stop.code:
            raise
    sys.stdout.flush()


def _print_error(error: Exception) -> int:
    from voicecoach.cli.printing.print_error import print_error

    return print_error(error)


def _end(code: int) -> NoReturn:
    """End the process at once, without the cleaning up that Python does at its end.

    That takes longer than an answer from a receipt. And after a failure, a thread may still be at
    work. If Python cleans up around it, a library in C++ ends the process with a signal, so the
    exit code is lost. After a success, the exit functions of libraries are run.
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
