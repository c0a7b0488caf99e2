"""Time that is waited: a limit for work that has none itself, and pauses before a next try."""

import random
from collections.abc import Callable
from queue import Empty, SimpleQueue
from threading import Event, Thread
from typing import TypeVar

_T = TypeVar("_T")


def jittered(pause_s: float) -> float:
    """`pause_s`, give or take half: who failed together should not try again together."""
    return pause_s * random.uniform(0.5, 1.5)  # noqa: S311  nothing secret


def with_timeout(seconds: float, work: Callable[[Event], _T]) -> _T:
    """What `work` returns or raises; TimeoutError when it takes longer than `seconds`.

    Work that is late runs on in a daemon thread; the event it was given is then set, so that it
    can leave off where it gets the chance.
    """
    outcome: SimpleQueue[tuple[_T | None, BaseException | None]] = SimpleQueue()
    given_up = Event()

    def run() -> None:
        try:
            outcome.put((work(given_up), None))
        except BaseException as error:  # raised again where it was asked for
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
