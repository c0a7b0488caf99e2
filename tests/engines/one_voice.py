"""The least that an engine can be: one voice, one language, one pace, other bytes each time."""

from itertools import count

from voicecoach.engines.embedded.wav import wav_bytes
from voicecoach.engines.interface import Utterance, Voice
from voicecoach.engines.words import plain_words


class OneVoice:
    """Hums once for each word."""

    name = "hum"
    version = "1"
    workers = 1
    rates = False
    breaths = count(1)

    def voices(self) -> list[Voice]:
        return [Voice("amy", "en")]

    def ready(self) -> None:
        pass

    def synthesize(self, utterance: Utterance) -> bytes:
        hum = bytes([next(self.breaths) % 100, 20, 0, 236]) * 1_500
        return wav_bytes(hum * len(plain_words(utterance.text).split()), 16_000)

    def close(self) -> None:
        pass
