"""A child process that is started when it is needed, and once more if it fails."""

from collections.abc import Callable
from typing import Any

from voicecoach.engines.embedded.answers import REINSTALL_ADVICE
from voicecoach.engines.embedded.child_process import AnswerT, ChildError, ChildProcess, ReadAnswer
from voicecoach.engines.interface import EngineError
from voicecoach.escape_text import quoted


class RestartingChild:
    """Sends requests to the child that `start` returns; only one thread may use it at a time.

    `engine` is the name of the engine, for error messages. An answer may take `patience_s` seconds.
    """

    def __init__(self, engine: str, start: Callable[[], ChildProcess], patience_s: float) -> None:
        self.process: ChildProcess | None = None
        self._engine = engine
        self._start = start
        self._patience_s = patience_s

    def ask(self, request: dict[str, Any], read: ReadAnswer[AnswerT]) -> AnswerT:
        """Return what `read` makes of the answer. Raises EngineError if the child fails twice."""
        try:
            return self._ask_once(request, read)
        except ChildError:
            if self.process is None:  # another thread has closed it meanwhile
                raise EngineError(f"{self._engine} was closed while it was speaking") from None
            return self._ask_again(request, read)

    def close(self) -> None:
        """End the child, if it runs."""
        process, self.process = self.process, None
        if process is not None:
            process.end()

    def _ask_once(self, request: dict[str, Any], read: ReadAnswer[AnswerT]) -> AnswerT:
        process = self.process
        if process is None or not process.end.alive:
            process = self.process = self._start()
        return process.ask(request, self._patience_s, read)

    def _ask_again(self, request: dict[str, Any], read: ReadAnswer[AnswerT]) -> AnswerT:
        try:
            return self._ask_once(request, read)
        except ChildError as error:
            text = f" at {quoted(request['text'])}" if "text" in request else ""
            raise EngineError(
                f"{self._engine} failed twice{text}: it {error}; {REINSTALL_ADVICE}"
            ) from error
