"""A child that is started when it is needed, and started again once after a fault."""

from collections.abc import Callable
from typing import Any

from voicecoach.engines.embedded.child_process import _T, ChildError, ChildProcess, ReadAnswer
from voicecoach.engines.interface import EngineError
from voicecoach.escape_text import quoted


class RestartingChild:
    """Asks the child that `start` makes; usable from one thread at a time.

    `name` is what the user knows it by, `advice` what to do if it fails twice. An answer may take
    `patience_s` seconds.
    """

    def __init__(
        self, name: str, start: Callable[[], ChildProcess], patience_s: float, advice: str
    ) -> None:
        self.process: ChildProcess | None = None
        self._name = name
        self._start = start
        self._patience_s = patience_s
        self._advice = advice

    def ask(self, request: dict[str, Any], read: ReadAnswer[_T]) -> _T:
        """What `read` makes of the answer. Raises EngineError where the child fails twice."""
        try:
            return self._ask_once(request, read)
        except ChildError:
            if self.process is None:  # it was closed meanwhile, in another thread
                raise EngineError(f"{self._name} was ended") from None
            return self._ask_again(request, read)

    def close(self) -> None:
        """End the child, if it runs."""
        process, self.process = self.process, None
        if process is not None:
            process.end()

    def _ask_once(self, request: dict[str, Any], read: ReadAnswer[_T]) -> _T:
        process = self.process
        if process is None or not process.end.alive:
            process = self.process = self._start()
        return process.ask(request, self._patience_s, read)

    def _ask_again(self, request: dict[str, Any], read: ReadAnswer[_T]) -> _T:
        try:
            return self._ask_once(request, read)
        except ChildError as error:
            text = f" at {quoted(request['text'])}" if "text" in request else ""
            raise EngineError(f"{self._name} {error}{text}, twice; {self._advice}") from error
