"""Engines for tests: the silent voice, made to count, to fail, or to speak at other lengths."""

from threading import Lock

from voicecoach.engines.interface import EngineError, Utterance
from voicecoach.engines.silent import SilentEngine


class CountingEngine(SilentEngine):
    """Remembers every text it was asked to speak."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self._lock = Lock()

    def synthesize(self, utterance: Utterance) -> bytes:
        with self._lock:
            self.asked.append(utterance.text)
        return super().synthesize(utterance)


class FailingEngine(CountingEngine):
    """Fails at the `nth` text, and at each one after it."""

    def __init__(self, nth: int) -> None:
        super().__init__()
        self.nth = nth

    def synthesize(self, utterance: Utterance) -> bytes:
        if len(self.asked) + 1 >= self.nth:
            raise EngineError(f'the voice is hoarse at "{utterance.text}"')
        return super().synthesize(utterance)
