"""The silent voice, which remembers what it was asked to speak."""

from threading import Lock

from voicecoach.engines.interface import Utterance
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
