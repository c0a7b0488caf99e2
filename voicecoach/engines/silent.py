"""A voice that says nothing, for as long as a coach would take: a quick, offline rehearsal."""

import math
import re
import struct

from voicecoach.engines.embedded.wav import wav_bytes
from voicecoach.engines.interface import Utterance, Voice
from voicecoach.engines.voices import ANY_LANGUAGE
from voicecoach.engines.words import plain_words

SILENT_SAMPLE_RATE = 24_000
AMPLITUDE = 16
"""Of 32,768: -66 dBFS. Not zero, so that what comes after still finds a sound to keep."""

_PERIOD = 120
"""Samples in one turn of the tone: 200 Hz, low in the band where speech is."""

_BREATH_MS = 140
_WORD_MS = 90
_LETTER_MS = 40
_CHARACTER_MS = 160
"""A letter of a script without capitals, which often stands for a whole syllable."""
_DIGIT_MS = 230
_COMMA_MS = 120
_STOP_MS = 250


def spoken_ms(text: str, rate: int = 100) -> int:
    """How long a coach takes to say `text`, in whole ms, a multiple of 8; the same every time.

    140 ms, 90 per word, 40 per letter (160 where a script has no capitals), 230 per digit, and
    for a pause inside the text 120 at a comma, 250 at the end of a sentence; all of it divided
    by rate / 100. Fitted by ear and by eSpeak NG at 165 words a minute: "two" takes 352 ms,
    "Lie on your right side." 1,312.
    """
    words = text.split()
    inside = " ".join(words).rstrip(".,:;!?")
    total = _BREATH_MS + _WORD_MS * len(words) + sum(map(_character_ms, inside))
    total += _COMMA_MS * len(re.findall(r"[,:;](?=\s)", inside))
    total += _STOP_MS * len(re.findall(r"[.!?](?=\s)", inside))
    return max(8, round(total * 100 / rate / 8) * 8)


def _character_ms(char: str) -> int:
    if char.isdigit():
        return _DIGIT_MS
    if char.isalpha():
        return _LETTER_MS if char.lower() != char.upper() else _CHARACTER_MS
    return 0


class SilentEngine:
    """Speaks every language alike: a 200 Hz tone at -66 dBFS, in a 24 kHz mono WAV."""

    name = "silent"
    version = "1"
    workers = 1
    rates = True

    def voices(self) -> list[Voice]:
        """The one voice there is."""
        return [Voice("silent", ANY_LANGUAGE, "no speech, only its length")]

    def ready(self) -> None:
        """Always."""

    def synthesize(self, utterance: Utterance) -> bytes:
        """A WAV as long as `spoken_ms` says. Raises EngineError for a text without words."""
        length_ms = spoken_ms(plain_words(utterance.text), utterance.rate)
        count = SILENT_SAMPLE_RATE * length_ms // 1_000
        turn = [round(AMPLITUDE * math.sin(math.tau * i / _PERIOD)) for i in range(_PERIOD)]
        period = struct.pack(f"<{_PERIOD}h", *turn)
        samples = (period * (count // _PERIOD + 1))[: 2 * count]
        return wav_bytes(samples, SILENT_SAMPLE_RATE)

    def close(self) -> None:
        """Nothing to let go of."""
