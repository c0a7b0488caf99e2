"""The signals that end a program, handled so that it ends as cleanly as it does by itself."""

import signal
import sys
from typing import Any

END_SIGNALS = ("SIGINT", "SIGTERM", "SIGHUP")
"""The signals by which a program is asked to end. Not every system has them all."""

_SIGNAL_EXIT_CODE = 128
"""Plus the number of the signal: the exit code that a shell shows for a program it ended."""

INTERRUPTED = _SIGNAL_EXIT_CODE + signal.SIGINT

UNREAD = _SIGNAL_EXIT_CODE + 13
"""The code of SIGPIPE, which ends other programs if nobody reads their answer. Windows has none."""

_received: list[int] = []


def handle_signals() -> None:
    """Handle every signal that is not ignored already. `nohup` ignores SIGHUP, for example."""
    for name in END_SIGNALS:
        number = getattr(signal, name, None)
        if number is not None and signal.getsignal(number) is not signal.SIG_IGN:
            signal.signal(number, _handle)


def raise_if_signalled() -> None:
    """Raise KeyboardInterrupt or SystemExit if a signal has come before.

    The first raise may be lost: a library in C that is just loading swallows it.
    """
    if not _received:
        return
    if _received[-1] == signal.SIGINT:
        raise KeyboardInterrupt
    sys.exit(_SIGNAL_EXIT_CODE + _received[-1])


def signal_exit_code() -> int | None:
    """Return the exit code for the signal that has come. None if none has.

    A library may take the raise for a fault of its own and raise another error instead.
    """
    return _SIGNAL_EXIT_CODE + _received[-1] if _received else None


def ignore_signals() -> None:
    """Ignore all signals from now on, because the end of the program is near."""
    for name in END_SIGNALS:
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), signal.SIG_IGN)


def _handle(number: int, _frame: Any) -> None:
    _received.append(number)
    raise_if_signalled()
