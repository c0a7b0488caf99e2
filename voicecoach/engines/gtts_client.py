"""One try at the speech service with the gTTS package, every way it can fail told apart.

Known of gTTS 2.5.4: a page without audio under status 200 yields no bytes and no exception; a
fault of the connection carries no response; a body that is not UTF-8 or not Base64 raises bare
ValueErrors; there is no limit in time unless one is set; a text over 100 characters is asked
for in several requests.
"""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from voicecoach.engines.mp3_check import mp3_problem
from voicecoach.engines.sentences import pack

if TYPE_CHECKING:
    from gtts import gTTSError

_CONNECT_S = 4.0
_MOST_CHARACTERS = 100
"""What the service takes in one request."""

_REFUSALS = {403, 429}

_RENAMED = {"iw": "he", "jw": "jv"}
"""Tags of the service that ISO 639 has withdrawn."""


class ServiceError(Exception):
    """No audio; the message is to be read after "Google's speech service".

    `refused`: it wants no more requests. `passing`: another try may help.
    """

    def __init__(self, what: str, *, passing: bool = True, refused: bool = False) -> None:
        super().__init__(what)
        self.passing = passing
        self.refused = refused


def languages() -> list[tuple[str, str, str]]:
    """The service's own tag of each language, its BCP 47 tag, and its name in English."""
    from gtts.lang import tts_langs

    return [(tag, _RENAMED.get(tag, tag), name) for tag, name in sorted(tts_langs().items())]


def request_speech(
    words: str, language: str, seconds: float, given_up: Callable[[], bool]
) -> bytes:
    """The MP3 of `words`. Raises ServiceError.

    `seconds` limits each wait for the network; `given_up` is asked before each request.
    """
    from gtts import gTTS, gTTSError

    client = gTTS(
        words,
        tld="us",  # the domain decides the accent; left alone, it may follow the listener
        lang=language,
        lang_check=False,  # `languages` is that check
        pre_processor_funcs=[],  # they take the full stop from "Rest." as if it were "St."
        tokenizer_func=lambda text: pack(text, _MOST_CHARACTERS),
        timeout=(min(seconds, _CONNECT_S), seconds),
    )
    try:
        return _whole_parts(client.stream(), len(client.get_bodies()), given_up)
    except gTTSError as error:
        raise _from_response(error) from error
    except ValueError as error:
        raise ServiceError("sent an answer that cannot be read") from error
    except AssertionError as error:
        raise ServiceError("finds nothing to say", passing=False) from error


def _whole_parts(parts: Iterator[bytes], expected: int, given_up: Callable[[], bool]) -> bytes:
    heard: list[bytes] = []
    while not given_up() and (part := next(parts, None)) is not None:
        if problem := mp3_problem(part):
            raise ServiceError(f"sent audio that {problem}")
        heard.append(part)
    if len(heard) != expected:  # also when one sentence of several got a page
        raise ServiceError("sent a page without audio")
    return b"".join(heard)


def _from_response(error: "gTTSError") -> ServiceError:
    if error.rsp is None:
        return ServiceError("cannot be reached")
    status = error.rsp.status_code
    if status in _REFUSALS:
        return ServiceError(f"refuses more requests just now ({status})", refused=True)
    if status == 200:
        return ServiceError("sent no audio")
    return ServiceError(f"answered with an error ({status})", passing=status >= 500)
