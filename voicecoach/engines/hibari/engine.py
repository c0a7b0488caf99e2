"""The natural embedded voice of English: the neural network of the `hibari-tts` package.

It runs in a child process, because a native library may end its process (on a processor that it
does not know, or without memory), and because the child speaks while this process trims and
levels what was spoken before.
"""

import sys
from functools import partial
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from pathlib import Path
from threading import Lock

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

_REINSTALL = "reinstall voicecoach, or use another --engine"

_MOST_CHARACTERS = 5_000
"""More than any phrase of a routine. The model would be at work for minutes."""

_LIBRARIES = ("hibari", "onnxruntime")
_PACKAGES = ("hibari-tts", "onnxruntime")

HIBARI_CHILD_FILE = Path(child.__file__).resolve()


class HibariEngine:
    """Speaks English: a 24 kHz mono WAV, the same bytes for the same utterance.

    `patience_s` is how long a phrase may take; the first one also loads the model. A child that
    dies or hangs is started again, once.
    """

    name = "hibari"
    workers = 2
    """There is one child, but while it speaks, what it said before is trimmed and levelled."""

    rates = True

    def __init__(self, patience_s: float = 30.0) -> None:
        self.version = _version()
        self._child = RestartingChild("hibari", _start, patience_s, _REINSTALL)
        self._lock = Lock()

    def voices(self) -> list[Voice]:
        """The voice of the package first, then those that can be downloaded."""
        _require_libraries()
        return [model.voice for model in known_models().values()]

    def ready(self) -> None:
        """Return if the libraries are installed. Raises EngineError if they are not.

        Whether the model loads is only known when it is asked for the first phrase. A slow
        computer may need longer for that than `ready` may take.
        """
        _require_libraries()

    def synthesize(self, utterance: Utterance) -> bytes:
        """The utterance as a WAV. Raises EngineError."""
        words = plain_words(utterance.text)
        if len(words) > _MOST_CHARACTERS:
            raise EngineError(
                f"hibari speaks {_MOST_CHARACTERS:,} characters at once, and not {len(words):,}; "
                "write several shorter texts"
            )
        rate = min(max(utterance.rate, _SLOWEST), _FASTEST)
        request = {**_request(utterance.voice, words), "speed": rate / 100}
        with self._lock:
            samples = self._child.ask(request, partial(_read_samples, words))
        if not any(samples):
            raise EngineError(
                f"hibari has no sound for {quoted(words)}; write it in English letters"
            )
        return wav_bytes(samples, child.HIBARI_SAMPLE_RATE)

    def phonemes(self, utterance: Utterance) -> str:
        """What the voice will say, in the alphabet of the model. Raises EngineError."""
        words = plain_words(utterance.text)
        with self._lock:
            return self._child.ask(_request(utterance.voice, words), partial(_read_phonemes, words))

    def close(self) -> None:
        """End the child, also while it speaks: nobody waits for it any more."""
        self._child.close()


def _request(voice: str, words: str) -> dict[str, object]:
    """What is asked of the child: the words, as they are and with phonemes, and a model."""
    model = known_models().get(voice)
    if model is None:
        raise EngineError(f'the engine hibari has no voice "{voice}"')
    alphabet = Alphabet.HIBARI_BRITISH if model.is_british else Alphabet.HIBARI_AMERICAN
    # Without "](", an author's own brackets are read out, and never taken for phonemes.
    marked = mark_words(words.replace("](", "] ("), alphabet, "[{}](/{}/)".format)
    file = str(_installed(model))
    return {"text": words, "marked": marked, "voice": voice, "file": file, "sha256": model.sha256}


def _installed(model: VoiceModel) -> Path:
    if not model.voice.is_installed:
        raise EngineError(
            f"the voice {model.voice.name} of hibari is not installed: "
            f"`voicecoach voices install {model.voice.name}` fetches it"
        )
    return model.file


def _read_samples(words: str, letter: bytes, payload: bytes) -> bytes:
    """Mono samples of 16 bits at `child.SAMPLE_RATE`. Raises EngineError, ValueError."""
    _require(b"A", words, letter, payload)
    if len(payload) % 2:
        raise ValueError("half a sample")
    return payload


def _read_phonemes(words: str, letter: bytes, payload: bytes) -> str:
    _require(b"P", words, letter, payload)
    return payload.decode("utf-8")


def _require(expected: bytes, words: str, letter: bytes, payload: bytes) -> None:
    if letter == b"E":
        reason = payload.decode("utf-8", "replace")
        raise EngineError(f"hibari cannot speak {quoted(words)}: {reason}; {_REINSTALL}")
    if letter != expected:
        raise ValueError("an answer to something else")


def _require_libraries() -> None:
    missing = [library for library in _LIBRARIES if find_spec(library) is None]
    if missing:
        raise EngineError(
            f"hibari cannot speak: the package {missing[0]} is not installed; {_REINSTALL}"
        )


def _version() -> str:
    """Everything that changes how a phrase sounds: both packages, and our own part in it."""
    try:
        packages = [f"{package} {version(package)}" for package in _PACKAGES]
    except PackageNotFoundError:
        return "missing"  # `ready` says what to do about it
    ours = sha256(HIBARI_CHILD_FILE.read_bytes()).hexdigest()[:8]
    return ", ".join([*packages, f"child {ours}", f"lexicon {lexicon_digest()}"])


def _start() -> ChildProcess:
    _require_libraries()
    # The child finds what this process finds, except what lies in the folder it is started from.
    places = [str(HIBARI_CHILD_FILE.parents[3]), *(p for p in sys.path if Path(p).is_absolute())]
    try:
        return ChildProcess([str(HIBARI_CHILD_FILE), *places])
    except OSError as error:
        raise EngineError(f"hibari cannot be started ({error}); {_REINSTALL}") from error
