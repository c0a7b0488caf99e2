"""The embedded voice of many languages: eSpeak NG from the `espeakng-loader` wheel.

It runs in a child process, because eSpeak has global state and may end its process. It needs
neither root nor a network, and a phrase takes a few milliseconds.
"""

import json
import re
from functools import partial
from importlib.metadata import PackageNotFoundError, version
from threading import Lock

from voicecoach.engines.embedded.answers import REINSTALL_ADVICE, AnswerReader
from voicecoach.engines.embedded.lexicon import Alphabet, lexicon_digest, mark_words
from voicecoach.engines.embedded.restarting_child import RestartingChild
from voicecoach.engines.embedded.wav import wav_bytes
from voicecoach.engines.espeak.process import EspeakProcess
from voicecoach.engines.interface import EngineError, Utterance, Voice
from voicecoach.engines.words import plain_words
from voicecoach.escape_text import quoted

WORDS_PER_MINUTE = 165
"""The pace at a rate of 100: a little under eSpeak's own 175, which is brisk for commands."""

_SLOWEST, _FASTEST = 80, 450
"""Words a minute. eSpeak does not speak slower, and faster speech is made in a rougher way."""


class EspeakEngine:
    """Speaks some 140 languages; a 22,050 Hz mono WAV, the same bytes for the same utterance.

    A phrase may take `patience_s` seconds. A child that dies, hangs or writes noise is started
    again, once.
    """

    name = "espeak"
    workers = 2
    """There is one child. While it speaks, another thread trims and levels the phrase before."""

    rates = True

    def __init__(self, patience_s: float = 10.0) -> None:
        self.version = f"{_wheel_version()} at {WORDS_PER_MINUTE}, lexicon {lexicon_digest()}"
        self._child = RestartingChild("espeak", _start, patience_s)
        self._identifiers: dict[str, str] = {}
        self._voices: list[Voice] = []
        self._lock = Lock()

    def voices(self) -> list[Voice]:
        """Return every voice, with American English as the first of the English ones."""
        with self._lock:
            if not self._voices:
                self._list_voices()
            return list(self._voices)

    def ready(self) -> None:
        """Return once the child has answered. Raises EngineError if it cannot be run."""
        self.voices()

    def synthesize(self, utterance: Utterance) -> bytes:
        """Return the utterance as a WAV. Raises EngineError."""
        request = self._request(utterance)
        pace = round(WORDS_PER_MINUTE * utterance.rate / 100)
        pace = min(max(pace, _SLOWEST), _FASTEST)
        read = partial(_read_sound, AnswerReader(self.name, request["text"]))
        with self._lock:
            samples, sample_rate = self._child.ask({**request, "words_per_minute": pace}, read)
        if not any(samples):
            raise EngineError(
                f"espeak has no sound for {quoted(request['text'])} in the voice "
                f"{utterance.voice}; write it in the letters of that language"
            )
        return wav_bytes(samples, sample_rate)

    def phonemes(self, utterance: Utterance) -> str:
        """Return the phonemes of the utterance in IPA. Raises EngineError."""
        request = self._request(utterance)
        with self._lock:
            return self._child.ask(request, AnswerReader(self.name, request["text"]).read_phonemes)

    def _request(self, utterance: Utterance) -> dict[str, str]:
        """Return a request: the words, as they are and with phonemes, and eSpeak's voice.

        Raises EngineError for an unknown voice.
        """
        words = plain_words(utterance.text)
        self.voices()
        identifier = self._identifiers.get(utterance.voice)
        if identifier is None:
            raise EngineError(
                f'the engine espeak has no voice "{utterance.voice}"; '
                "`voicecoach voices --engine espeak` lists its voices"
            )
        # An author's own brackets are read out, and never taken for phonemes.
        marked = re.sub(r"\[(?=\[)", "[ ", words)
        if utterance.voice.startswith("en"):
            marked = mark_words(marked, Alphabet.ESPEAK, lambda _, phonemes: f"[[{phonemes}]]")
        return {"text": words, "voice": identifier, "marked": marked}

    def close(self) -> None:
        """End the child, even while it speaks: nobody waits for it any more."""
        self._child.close()

    def _list_voices(self) -> None:
        listed = self._child.ask({}, partial(_read_voices, AnswerReader(self.name)))
        self._identifiers = {voice.name: identifier for voice, identifier in listed}
        self._voices = [voice for voice, _ in listed]


def _read_sound(reader: AnswerReader, letter: bytes, payload: bytes) -> tuple[bytes, int]:
    """Return the samples, and the sample rate in Hz. Raises EngineError, ValueError."""
    reader.require_letter(b"A", letter, payload)
    sample_rate, samples = int.from_bytes(payload[:4], "big"), payload[4:]
    if not 8_000 <= sample_rate <= 48_000 or len(samples) % 2:
        raise ValueError("no sound that espeak could have made")
    return samples, sample_rate


def _read_voices(reader: AnswerReader, letter: bytes, payload: bytes) -> list[tuple[Voice, str]]:
    """Return the voices and their identifiers. Raises EngineError, and as `UNREADABLE` says."""
    from voicecoach.engines.espeak.voices import arrange_voices

    reader.require_letter(b"V", letter, payload)
    return arrange_voices(json.loads(payload))


def _wheel_version() -> str:
    try:
        return version("espeakng-loader")
    except PackageNotFoundError:
        return "missing"  # `_start` says what to do about it


def _start() -> EspeakProcess:
    try:
        import espeakng_loader

        return EspeakProcess(espeakng_loader.get_library_path(), espeakng_loader.get_data_path())
    except (ImportError, RuntimeError, OSError) as error:
        raise EngineError(f"espeak cannot be started ({error}); {REINSTALL_ADVICE}") from error
