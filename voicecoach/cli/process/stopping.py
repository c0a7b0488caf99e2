"""Being told to stop, and stopping as if at the end, so that nothing half-written stays."""

import signal
import sys
from typing import Any

STOPS = ("SIGINT", "SIGTERM", "SIGHUP")
"""How a program is told to end; not every system has them all."""

_EXIT_CODE = 128
"""More than the number of the signal: what a shell shows for a program that a signal ended."""

INTERRUPTED = _EXIT_CODE + signal.SIGINT

UNREAD = _EXIT_CODE + 13
"""As of SIGPIPE, by which others end whose answer nobody reads; Windows has none."""

_told: list[int] = []


def listen_to_signals() -> None:
    """Listen to the signals that nobody has asked us to ignore, as `nohup` does."""
    for name in STOPS:
        number = getattr(signal, name, None)
        if number is not None and signal.getsignal(number) is not signal.SIG_IGN:
            signal.signal(number, _stop)


def raise_if_stopped() -> None:
    """Stop now, if that was asked for before.

    The first time may be lost: a library that loads in C swallows what is raised while it does.
    """
    if not _told:
        return
    if _told[-1] == signal.SIGINT:
        raise KeyboardInterrupt
    sys.exit(_EXIT_CODE + _told[-1])


def exit_code_if_stopped() -> int | None:
    """The exit code of who was told to stop, and failed of it.

    A library may take what is raised for a fault of its own, and raise another error.
    """
    return _EXIT_CODE + _told[-1] if _told else None


def ignore_signals() -> None:
    """From now on the end is near, and is not to be disturbed."""
    for name in STOPS:
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), signal.SIG_IGN)


def _stop(number: int, _frame: Any) -> None:
    _told.append(number)
    raise_if_stopped()
