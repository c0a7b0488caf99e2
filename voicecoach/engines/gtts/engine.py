"""The natural voice: Google Translate's speech service, through the gTTS package.

The texts go to Google and to nobody else. The service is made for a web page and promises nothing,
so every answer is checked before it is believed.
"""

import time
from importlib.metadata import PackageNotFoundError, version
from threading import Event

from voicecoach.deadline import jittered, with_timeout
from voicecoach.engines.gtts.client import ServiceError, request_speech, service_languages
from voicecoach.engines.interface import EngineError, Utterance, Voice
from voicecoach.engines.words import plain_words
from voicecoach.escape_text import quoted

_INSTEAD = "or use --engine espeak"
_LATER = f"try again in an hour, {_INSTEAD}"
_REACH = f"check the network connection, {_INSTEAD}"

_PROBE = "ready"

_LEAST_S = 0.05
"""What a try gets when the time is all but out: a socket refuses a limit of nothing."""


class GttsEngine:
    """Speaks some 70 languages; an MP3 of 24 kHz mono, in whole frames.

    An utterance gets a try of at most `try_s` seconds and, after a fault that may pass (no
    connection, 5xx, no audio), one more after each of `pauses_s`, give or take half; all of it
    within `budget_s`. When faults have cost `patience_s` in all, the next one is not tried again.
    At 403 or 429 nothing more is asked by this engine, in any thread.
    """

    name = "gtts"
    service = "Google Translate"
    workers = 2
    rates = False

    def __init__(
        self,
        pauses_s: tuple[float, ...] = (0.5, 2.0),
        try_s: float = 10.0,
        budget_s: float = 25.0,
        patience_s: float = 60.0,
        ready_s: float = 3.5,
    ) -> None:
        self.version = f"{_package_version()} us"
        self._pauses_s = pauses_s
        self._try_s = try_s
        self._budget_s = budget_s
        self._patience_s = patience_s
        self._ready_s = ready_s
        self._refused = Event()
        self._refusal = ""

    def voices(self) -> list[Voice]:
        """One for each language, named like it."""
        try:
            return [Voice(name, tag, description) for name, tag, description in service_languages()]
        except ImportError as error:
            raise _not_installed(error) from error

    def ready(self) -> None:
        """Return if the service speaks a word now; raises EngineError, within `ready_s`, if not.

        A real word, because a consent page or a refusal also answers a mere connection.
        """
        try:
            self._try(_PROBE, "en", time.monotonic(), self._ready_s)
        except ServiceError as error:
            raise EngineError(_sentence(error, _PROBE)) from error

    def synthesize(self, utterance: Utterance) -> bytes:
        """The utterance as an MP3, at the voice's own pace. Raises EngineError."""
        words = plain_words(utterance.text)
        first = time.monotonic()
        until = first + self._budget_s
        pauses = list(self._pauses_s)
        while True:
            began = time.monotonic()
            try:
                return self._try(words, utterance.voice, first, until - began)
            except ServiceError as error:
                hopeless = not (error.passing and pauses and self._patience_s > 0)
                if hopeless or not self._rest(pauses.pop(0), until):
                    raise EngineError(_sentence(error, words)) from error
            self._patience_s -= time.monotonic() - began

    def close(self) -> None:
        """Nothing to let go of: each request has a connection of its own."""

    def _try(self, words: str, language: str, first: float, left_s: float) -> bytes:
        """One try, the first of which began at `first`.

        Raises EngineError if the service refuses, ServiceError for other faults.
        """
        seconds = max(min(left_s, self._try_s), _LEAST_S)

        def work(given_up: Event) -> bytes:
            try:
                return request_speech(words, language, seconds, lambda: self._leave(given_up))
            except ServiceError as error:
                if error.refused:  # noted here, where it is noted even when it comes too late
                    self._refuse(error, words)
                raise

        try:
            return with_timeout(seconds, work)
        except TimeoutError as error:
            waited = time.monotonic() - first
            raise ServiceError(f"gave no answer within {waited:.2g} s") from error
        except ServiceError:
            if self._refused.is_set():  # in this try or before it, in this thread or another
                raise EngineError(self._refusal, stop=True) from None
            raise
        except ImportError as error:
            raise _not_installed(error) from error

    def _leave(self, given_up: Event) -> bool:
        return given_up.is_set() or self._refused.is_set()

    def _refuse(self, error: ServiceError, words: str) -> None:
        self._refusal = _sentence(error, words)
        self._refused.set()

    def _rest(self, pause_s: float, until: float) -> bool:
        """Wait about `pause_s`, less when the service refuses another; False if time is out."""
        self._refused.wait(min(jittered(pause_s), max(until - time.monotonic(), 0)))
        return time.monotonic() < until


def _sentence(error: ServiceError, words: str) -> str:
    at = "" if words == _PROBE else f" for {quoted(words)}"
    advice = error.advice or (_LATER if error.refused else _REACH)
    return f"Google's speech service {error}{at}; {advice}"


def _package_version() -> str:
    try:
        return version("gTTS")
    except PackageNotFoundError:
        return "missing"  # whoever asks it to speak is told


def _not_installed(error: ImportError) -> EngineError:
    return EngineError(f"gTTS cannot be loaded ({error}); reinstall voicecoach, {_INSTEAD}")
