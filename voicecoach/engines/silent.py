"""A voice that is silent for as long as a coach would speak: a quick, offline preview."""

import math
import re
import struct

from voicecoach.engines.embedded.wav import wav_bytes
from voicecoach.engines.interface import Utterance, Voice
from voicecoach.engines.voices import ANY_LANGUAGE
from voicecoach.engines.words import plain_words

SILENT_SAMPLE_RATE = 24_000
AMPLITUDE = 16
"""Of 32,768: -66 dBFS. Not zero, because audio without any sound is refused."""

_PERIOD = 120
"""Samples in one period of the tone: 200 Hz, at the low end of speech."""

_BREATH_MS = 140
_WORD_MS = 90
_LETTER_MS = 40
_CHARACTER_MS = 160
"""A letter of a script without capitals, which often stands for a whole syllable."""
_DIGIT_MS = 230
_COMMA_MS = 120
_STOP_MS = 250


def spoken_ms(text: str, rate: int = 100) -> int:
    """Return how long a coach takes to say `text`, in whole ms, a multiple of 8.

    It is 140 ms, 90 for each word, 40 for each letter (160 in a script without capitals), 230 for
    each digit, and for a pause inside the text 120 at a comma, 250 at the end of a sentence. All
    of it is divided by rate / 100. The numbers were fitted by ear and to eSpeak NG at 165 words a
    minute: "two" takes 352 ms, "Lie on your right side." 1,312.
    """
    words = text.split()
    spoken = " ".join(words).rstrip(".,:;!?")
    total = _BREATH_MS + _WORD_MS * len(words) + sum(map(_character_ms, spoken))
    total += _COMMA_MS * len(re.findall(r"[,:;](?=\s)", spoken))
    total += _STOP_MS * len(re.findall(r"[.!?](?=\s)", spoken))
    return max(8, round(total * 100 / rate / 8) * 8)


def _character_ms(char: str) -> int:
    if char.isdigit():
        return _DIGIT_MS
    if not char.isalpha():
        return 0
    has_capital = char.lower() != char.upper()
    return _LETTER_MS if has_capital else _CHARACTER_MS


class SilentEngine:
    """Speaks every language the same way: a 200 Hz tone at -66 dBFS, in a 24 kHz mono WAV."""

    name = "silent"
    version = "1"
    workers = 1
    rates = True

    def voices(self) -> list[Voice]:
        """Return the only voice."""
        return [Voice("silent", ANY_LANGUAGE, "no speech, only its length")]

    def ready(self) -> None:
        """Return: it can always speak."""

    def synthesize(self, utterance: Utterance) -> bytes:
        """Return a WAV as long as `spoken_ms`. Raises EngineError for a text without words."""
        length_ms = spoken_ms(plain_words(utterance.text), utterance.rate)
        count = SILENT_SAMPLE_RATE * length_ms // 1_000
        sine = [round(AMPLITUDE * math.sin(math.tau * i / _PERIOD)) for i in range(_PERIOD)]
        period = struct.pack(f"<{_PERIOD}h", *sine)
        samples = (period * (count // _PERIOD + 1))[: 2 * count]
        return wav_bytes(samples, SILENT_SAMPLE_RATE)

    def close(self) -> None:
        """Do nothing: there is no process or connection to end."""
