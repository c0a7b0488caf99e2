"""Limit the time of work that has no limit of its own, and vary the pauses between tries."""

import random
from collections.abc import Callable
from queue import Empty, SimpleQueue
from threading import Event, Thread
from typing import TypeVar

_T = TypeVar("_T")


def jittered(pause_s: float) -> float:
    """Return `pause_s`, give or take half, so that tries do not all come at the same moment."""
    return pause_s * random.uniform(0.5, 1.5)  # noqa: S311  nothing secret


def with_timeout(seconds: float, work: Callable[[Event], _T]) -> _T:
    """Return what `work` returns, or raise what it raises; TimeoutError after `seconds`.

    Work that takes longer goes on in a daemon thread. Its event is then set, so that it can stop.
    """
    outcome: SimpleQueue[tuple[_T | None, BaseException | None]] = SimpleQueue()
    given_up = Event()

    def run() -> None:
        try:
            outcome.put((work(given_up), None))
        except BaseException as error:  # raised again in the calling thread
            outcome.put((None, error))

    Thread(target=run, daemon=True).start()
    try:
        result, error = outcome.get(timeout=max(seconds, 0))
    except Empty:
        raise TimeoutError(f"no answer within {seconds:g} s") from None
    finally:
        given_up.set()
    if error is not None:
        raise error
    return result  # type: ignore[return-value]  # a T whenever there is no error
