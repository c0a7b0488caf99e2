"""One try at the speech service, every way it can fail told apart.

gTTS words the requests. They are sent from here, because gTTS 2.5.4 sends them without verifying
the service's certificate, follows it to other hosts, and sets no limit to what it answers.
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
"""The domain decides the accent; `.com` may follow the listener."""

_MOST_CHARACTERS = 100
"""What the service takes in one request."""

_MOST_BYTES = 1 << 22
"""Ten times what a minute of speech has; a hundred characters are far less."""

_ANSWER = b"jQ1olc"
_AUDIO_FROM, _AUDIO_TO = b'jQ1olc","[\\"', b'\\"]'
"""As gTTS finds it: Base64 in JSON in JSON, in the line of the procedure it called. No pattern:
that would be tried anew wherever the audio might begin, and for an hour on 4 MB of beginnings."""

_REFUSALS = {403, 429}

_RENAMED = {"iw": "he", "jw": "jv"}
"""Tags of the service that ISO 639 has withdrawn."""

_TRUST = (
    "check the date of this computer; behind a proxy with a certificate of its own, name the file "
    "of that in REQUESTS_CA_BUNDLE; or use --engine espeak"
)


class ServiceError(Exception):
    """No audio; the message is to be read after "Google's speech service".

    `refused`: it wants no more requests. `passing`: another try may help. `advice`: what to do,
    where that is not the usual.
    """

    def __init__(
        self, what: str, *, passing: bool = True, refused: bool = False, advice: str = ""
    ) -> None:
        super().__init__(what)
        self.passing = passing
        self.refused = refused
        self.advice = advice


def service_languages() -> list[tuple[str, str, str]]:
    """The service's own tag of each language, its BCP 47 tag, and its name in English."""
    from gtts.lang import tts_langs

    return [(tag, _RENAMED.get(tag, tag), name) for tag, name in sorted(tts_langs().items())]


def request_speech(
    words: str, language: str, seconds: float, given_up: Callable[[], bool]
) -> bytes:
    """The MP3 of `words`. Raises ServiceError.

    `seconds` limits each wait for the network; `given_up` is asked before each request.
    """
    from gtts import gTTS

    client = gTTS(
        words,
        lang=language,
        lang_check=False,  # `service_languages` is that check
        pre_processor_funcs=[],  # they take the full stop from "Rest." as if it were "St."
        tokenizer_func=lambda text: pack_sentences(text, _MOST_CHARACTERS),
    )
    try:
        bodies = client.get_bodies()
    except AssertionError as error:
        raise ServiceError("finds nothing to say", passing=False) from error
    heard = []
    for body in bodies:
        if given_up():
            raise ServiceError("was given up")
        heard.append(_speech_in(_page(body, client.GOOGLE_TTS_HEADERS, seconds)))
    return b"".join(heard)


def _page(body: str, headers: dict[str, str], seconds: float) -> bytes:
    try:
        return post(SERVICE, body, headers, seconds, _MOST_BYTES)
    except UnreachableError as error:
        raise ServiceError("cannot be reached") from error
    except UntrustedError as error:
        what = f"cannot be told from somebody else's ({error})"
        raise ServiceError(what, passing=False, advice=_TRUST) from error
    except EndlessError as error:
        raise ServiceError("sent more than speech can be") from error
    except StatusError as error:
        raise _from_status(error.status) from error


def _speech_in(page: bytes) -> bytes:
    _, _, rest = page.partition(_AUDIO_FROM)
    encoded, ended, _ = rest.partition(_AUDIO_TO)
    if not ended:
        raise ServiceError("sent no audio" if _ANSWER in page else "sent a page without audio")
    try:
        audio = b64decode(encoded)
    except ValueError as error:
        raise ServiceError("sent an answer that cannot be read") from error
    if problem := mp3_problem(audio):
        raise ServiceError(f"sent audio that {problem}")
    return audio


def _from_status(status: int) -> ServiceError:
    if status in _REFUSALS:
        return ServiceError(f"refuses more requests just now ({status})", refused=True)
    if 300 <= status < 400:
        return ServiceError(f"wants to be asked elsewhere, as before a sign-in ({status})")
    what = f"answered with an error ({status})"
    return ServiceError(
        what, passing=status >= 500, advice="try again later, or use --engine espeak"
    )
