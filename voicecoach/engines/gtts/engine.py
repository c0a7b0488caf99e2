"""The online voice: Google Translate's speech service, through the gTTS package.

The texts go to Google and to nobody else. The service is made for a web page and promises nothing,
so every answer is checked before it is used.
"""

import time
from importlib.metadata import PackageNotFoundError, version
from threading import Event

from voicecoach.engines.gtts.one_request import ServiceError, request_speech, service_languages
from voicecoach.engines.interface import EngineError, Utterance, Voice
from voicecoach.engines.words import plain_words
from voicecoach.escape_text import quoted
from voicecoach.timeout import jittered, with_timeout

_INSTEAD = "or use --engine espeak"
_REFUSAL_ADVICE = f"try again in an hour, {_INSTEAD}"
_NETWORK_ADVICE = f"check the network connection, {_INSTEAD}"

_PROBE = "ready"

_LEAST_S = 0.05
"""The shortest time for a try, because a socket does not take 0 as a limit."""


class GttsEngine:
    """Speaks some 70 languages; an MP3 of 24 kHz mono, in whole frames.

    An utterance gets a try of at most `try_s` seconds. After a fault that may pass (no connection,
    5xx, no audio) it gets one more try after each of `pauses_s`, give or take half, all of it
    within `budget_s`. When faults have cost `patience_s` altogether, no fault is followed by
    another try. After a 403 or 429 this engine sends no more requests, in any thread.
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
        """Return one voice for each language, with the tag of the language as its name."""
        try:
            return [Voice(name, tag, description) for name, tag, description in service_languages()]
        except ImportError as error:
            raise _not_installed(error) from error

    def ready(self) -> None:
        """Return if the service speaks a word now; raises EngineError, within `ready_s`, if not.

        A connection alone would show little: it may lead to a page of consent or to a refusal.
        """
        try:
            self._try(_PROBE, "en", time.monotonic(), self._ready_s)
        except ServiceError as error:
            raise EngineError(_describe_fault(error, _PROBE)) from error

    def synthesize(self, utterance: Utterance) -> bytes:
        """Return the utterance as an MP3, at the voice's own pace. Raises EngineError."""
        words = plain_words(utterance.text)
        start = time.monotonic()
        deadline = start + self._budget_s
        pauses = list(self._pauses_s)
        while True:
            try_start = time.monotonic()
            try:
                return self._try(words, utterance.voice, start, deadline - try_start)
            except ServiceError as error:
                may_try_again = error.is_passing and pauses and self._patience_s > 0
                if not may_try_again or not self._pause(pauses.pop(0), deadline):
                    raise EngineError(_describe_fault(error, words)) from error
            self._patience_s -= time.monotonic() - try_start

    def close(self) -> None:
        """Do nothing: each request closes its own connection."""

    def _try(self, words: str, language: str, start: float, left_s: float) -> bytes:
        """Try once to get the speech; `start` is when the first try began.

        Raises EngineError if the service refuses, ServiceError for other faults.
        """
        seconds = max(min(left_s, self._try_s), _LEAST_S)
        try:
            return with_timeout(
                seconds, lambda given_up: self._request(words, language, seconds, given_up)
            )
        except TimeoutError as error:
            waited = time.monotonic() - start
            raise ServiceError(f"gave no answer within {waited:.2g} s") from error
        except ServiceError:
            # The refusal may have come in an earlier try, or in another thread.
            if self._refused.is_set():
                raise EngineError(self._refusal, stop=True) from None
            raise
        except ImportError as error:
            raise _not_installed(error) from error

    def _request(self, words: str, language: str, seconds: float, given_up: Event) -> bytes:
        def is_given_up() -> bool:
            return given_up.is_set() or self._refused.is_set()

        try:
            return request_speech(words, language, seconds, is_given_up)
        except ServiceError as error:
            # Noted in this thread, because the caller may have stopped waiting for it.
            if error.is_refusal:
                self._refusal = _describe_fault(error, words)
                self._refused.set()
            raise

    def _pause(self, pause_s: float, deadline: float) -> bool:
        """Wait about `pause_s`; return whether there is time for another try.

        The pause ends early when another thread is refused.
        """
        self._refused.wait(min(jittered(pause_s), max(deadline - time.monotonic(), 0)))
        return time.monotonic() < deadline


def _describe_fault(error: ServiceError, words: str) -> str:
    phrase = "" if words == _PROBE else f" for {quoted(words)}"
    usual_advice = _REFUSAL_ADVICE if error.is_refusal else _NETWORK_ADVICE
    return f"Google's speech service {error}{phrase}; {error.advice or usual_advice}"


def _package_version() -> str:
    try:
        return version("gTTS")
    except PackageNotFoundError:
        return "missing"  # `ready` and `synthesize` say what to do about it


def _not_installed(error: ImportError) -> EngineError:
    return EngineError(f"gTTS cannot be loaded ({error}); reinstall voicecoach, {_INSTEAD}")
