"""Send one request to the speech service, and tell apart every way in which it can fail.

gTTS writes the requests. They are sent from here, because gTTS 2.5.4 sends them without verifying
the service's certificate, follows redirects to other hosts, and does not limit the answer.
"""

from base64 import b64decode
from collections.abc import Callable

from voicecoach.engines.gtts.mp3_check import mp3_problem
from voicecoach.engines.gtts.sentences import pack_sentences
from voicecoach.https import (
    EndlessError,
    StatusError,
    UnreachableError,
    UntrustedError,
    post,
)

SERVICE = "https://translate.google.us/_/TranslateWebserverUi/data/batchexecute"
"""The domain decides the accent; with `.com` it may depend on the country of the listener."""

_MOST_CHARACTERS = 100
"""The longest text that the service takes in one request."""

_MOST_BYTES = 1 << 22
"""Ten times what a minute of speech has; a hundred characters are far less."""

_ANSWER = b"jQ1olc"
_AUDIO_START, _AUDIO_END = b'jQ1olc","[\\"', b'\\"]'
"""The marks around the audio, which is Base64 in JSON in JSON; gTTS looks for the same. They are
not searched with a regular expression: that would take an hour for 4 MB of starting marks."""

_REFUSALS = {403, 429}

_RENAMED_TAGS = {"iw": "he", "jw": "jv"}
"""Tags of the service that ISO 639 has withdrawn."""

_TRUST_ADVICE = (
    "check the date of this computer; behind a proxy with its own certificate, name the file of "
    "that certificate in REQUESTS_CA_BUNDLE; or use --engine espeak"
)


class ServiceError(Exception):
    """The service gave no audio; the message is to be read after "Google's speech service"."""

    def __init__(
        self, message: str, *, is_passing: bool = True, is_refusal: bool = False, advice: str = ""
    ) -> None:
        super().__init__(message)
        self.is_passing = is_passing
        """Whether another try may help."""
        self.is_refusal = is_refusal
        """Whether the service wants no more requests."""
        self.advice = advice
        """What the user can do; empty for the usual advice."""


def service_languages() -> list[tuple[str, str, str]]:
    """Return the service's own tag of each language, its BCP 47 tag, and its English name."""
    from gtts.lang import tts_langs

    return [(tag, _RENAMED_TAGS.get(tag, tag), name) for tag, name in sorted(tts_langs().items())]


def request_speech(
    words: str, language: str, seconds: float, is_given_up: Callable[[], bool]
) -> bytes:
    """Return the MP3 of `words`. Raises ServiceError.

    `seconds` limits each wait for the network. `is_given_up` is called before each request.
    """
    sounds = []
    bodies, headers = _write_requests(words, language)
    for body in bodies:
        if is_given_up():
            raise ServiceError("was given up")
        sounds.append(_read_audio(_request_page(body, headers, seconds)))
    return b"".join(sounds)


def _write_requests(words: str, language: str) -> tuple[list[str], dict[str, str]]:
    """Return the bodies of the requests for `words`, and their headers."""
    from gtts import gTTS

    client = gTTS(
        words,
        lang=language,
        lang_check=False,  # `service_languages` is that check
        pre_processor_funcs=[],  # they take the full stop from "Rest." as if it were "St."
        tokenizer_func=lambda text: pack_sentences(text, _MOST_CHARACTERS),
    )
    try:
        return client.get_bodies(), client.GOOGLE_TTS_HEADERS
    except AssertionError as error:
        raise ServiceError("finds nothing to say", is_passing=False) from error


def _request_page(body: str, headers: dict[str, str], seconds: float) -> bytes:
    try:
        return post(SERVICE, body, headers, seconds, _MOST_BYTES)
    except UnreachableError as error:
        raise ServiceError("cannot be reached") from error
    except UntrustedError as error:
        message = f"has a certificate that cannot be trusted ({error})"
        raise ServiceError(message, is_passing=False, advice=_TRUST_ADVICE) from error
    except EndlessError as error:
        raise ServiceError("sent more than speech can be") from error
    except StatusError as error:
        raise _error_of_status(error.status) from error


def _read_audio(page: bytes) -> bytes:
    _, _, rest = page.partition(_AUDIO_START)
    encoded, end_mark, _ = rest.partition(_AUDIO_END)
    if not end_mark:
        raise ServiceError("sent no audio" if _ANSWER in page else "sent a page without audio")
    try:
        audio = b64decode(encoded)
    except ValueError as error:
        raise ServiceError("sent an answer that cannot be read") from error
    if problem := mp3_problem(audio):
        raise ServiceError(f"sent audio that {problem}")
    return audio


def _error_of_status(status: int) -> ServiceError:
    if status in _REFUSALS:
        return ServiceError(f"refuses more requests just now ({status})", is_refusal=True)
    if 300 <= status < 400:
        return ServiceError(f"redirects elsewhere, as a network with a sign-in does ({status})")
    return ServiceError(
        f"answered with an error ({status})",
        is_passing=status >= 500,
        advice="try again later, or use --engine espeak",
    )
