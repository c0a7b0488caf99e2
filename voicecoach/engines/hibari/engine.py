"""The natural embedded voice of English: the neural network of the `hibari-tts` package.

It runs in a child process, because a native library may end its process (on a processor that it
does not know, or without memory). And the child can speak while this process trims and levels the
phrase before.
"""

import sys
from functools import partial
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from pathlib import Path
from threading import Lock

from voicecoach.engines.embedded.answers import REINSTALL_ADVICE, AnswerReader
from voicecoach.engines.embedded.child_process import ChildProcess
from voicecoach.engines.embedded.lexicon import Alphabet, lexicon_digest, mark_words
from voicecoach.engines.embedded.restarting_child import RestartingChild
from voicecoach.engines.embedded.wav import wav_bytes
from voicecoach.engines.hibari import child
from voicecoach.engines.hibari.voices import VoiceModel, known_models
from voicecoach.engines.interface import EngineError, Utterance, Voice
from voicecoach.engines.words import plain_words
from voicecoach.escape_text import quoted

_SLOWEST, _FASTEST = 50, 200
"""Percent of the voice's own pace: the range that the package documents."""

_MOST_CHARACTERS = 5_000
"""More than any phrase of a routine has. For more, the model would work for minutes."""

_LIBRARIES = ("hibari", "onnxruntime")
_PACKAGES = ("hibari-tts", "onnxruntime")

HIBARI_CHILD_FILE = Path(child.__file__).resolve()


class HibariEngine:
    """Speaks English: a 24 kHz mono WAV, the same bytes for the same utterance.

    A phrase may take `patience_s` seconds; the first one also loads the model. A child that dies or
    hangs is started again, once.
    """

    name = "hibari"
    workers = 2
    """There is one child. While it speaks, another thread trims and levels the phrase before."""

    rates = True

    def __init__(self, patience_s: float = 30.0) -> None:
        self.version = _version()
        self._child = RestartingChild("hibari", _start, patience_s)
        self._lock = Lock()

    def voices(self) -> list[Voice]:
        """Return the voice of the package first, then those that can be downloaded."""
        _require_libraries()
        return [model.voice for model in known_models().values()]

    def ready(self) -> None:
        """Return if the libraries are installed. Raises EngineError if they are not.

        Only the first phrase shows whether the model loads. A slow computer may need more time for
        that than `ready` may take.
        """
        _require_libraries()

    def synthesize(self, utterance: Utterance) -> bytes:
        """Return the utterance as a WAV. Raises EngineError."""
        words = plain_words(utterance.text)
        if len(words) > _MOST_CHARACTERS:
            raise EngineError(
                f"hibari speaks at most {_MOST_CHARACTERS:,} characters at once, and the text has "
                f"{len(words):,}; write several shorter texts"
            )
        rate = min(max(utterance.rate, _SLOWEST), _FASTEST)
        request = {**_request(utterance.voice, words), "speed": rate / 100}
        reader = AnswerReader(self.name, words)
        with self._lock:
            samples = self._child.ask(request, partial(_read_samples, reader))
        if not any(samples):
            raise EngineError(
                f"hibari has no sound for {quoted(words)}; write it in English letters"
            )
        return wav_bytes(samples, child.HIBARI_SAMPLE_RATE)

    def phonemes(self, utterance: Utterance) -> str:
        """Return the phonemes of the utterance in the alphabet of the model. Raises EngineError."""
        words = plain_words(utterance.text)
        reader = AnswerReader(self.name, words)
        with self._lock:
            return self._child.ask(_request(utterance.voice, words), reader.read_phonemes)

    def close(self) -> None:
        """End the child, even while it speaks: nobody waits for it any more."""
        self._child.close()


def _request(voice: str, words: str) -> dict[str, object]:
    """Return a request: the words, as they are and with phonemes, and a model.

    Raises EngineError for a voice that is unknown or not installed.
    """
    model = known_models().get(voice)
    if model is None:
        raise EngineError(
            f'the engine hibari has no voice "{voice}"; '
            "`voicecoach voices --engine hibari` lists its voices"
        )
    _require_installed(model)
    alphabet = Alphabet.HIBARI_BRITISH if model.is_british else Alphabet.HIBARI_AMERICAN
    # Without "](", an author's own brackets are read out, and never taken for phonemes.
    marked = mark_words(words.replace("](", "] ("), alphabet, "[{}](/{}/)".format)
    return {
        "text": words,
        "marked": marked,
        "voice": voice,
        "file": str(model.file),
        "sha256": model.sha256,
    }


def _require_installed(model: VoiceModel) -> None:
    if not model.voice.is_installed:
        raise EngineError(
            f"the voice {model.voice.name} of hibari is not installed: "
            f"`voicecoach voices install {model.voice.name}` downloads it"
        )


def _read_samples(reader: AnswerReader, letter: bytes, payload: bytes) -> bytes:
    """Return mono samples of 16 bits at `HIBARI_SAMPLE_RATE`. Raises EngineError, ValueError."""
    reader.require_letter(b"A", letter, payload)
    if len(payload) % 2:
        raise ValueError("half a sample")
    return payload


def _require_libraries() -> None:
    missing = [library for library in _LIBRARIES if find_spec(library) is None]
    if missing:
        raise EngineError(
            f"hibari cannot speak: the package {missing[0]} is not installed; {REINSTALL_ADVICE}"
        )


def _version() -> str:
    """Return everything that changes the sound: both packages, the child and the lexicon."""
    try:
        packages = [f"{package} {version(package)}" for package in _PACKAGES]
    except PackageNotFoundError:
        return "missing"  # `ready` says what to do about it
    child_digest = sha256(HIBARI_CHILD_FILE.read_bytes()).hexdigest()[:8]
    return ", ".join([*packages, f"child {child_digest}", f"lexicon {lexicon_digest()}"])


def _start() -> ChildProcess:
    _require_libraries()
    # The child finds what this process finds, but nothing in the current folder: that may be a
    # stranger's.
    folders = [str(HIBARI_CHILD_FILE.parents[3]), *(p for p in sys.path if Path(p).is_absolute())]
    try:
        return ChildProcess([str(HIBARI_CHILD_FILE), *folders])
    except OSError as error:
        raise EngineError(f"hibari cannot be started ({error}); {REINSTALL_ADVICE}") from error
