"""What an engine is.

How to add an engine:

1. Write `engines/<name>.py` with a class that has the members of `Engine` below.
2. Name it in `BUILT_IN` of `engines/__init__.py`; or, from a package of your own, in the
   entry-point group `voicecoach.engines`.
3. Run `contract.broken_promises` on it: it checks all that is promised here, and nothing else.

What an engine promises:

* It has one voice or more, each with a name of its own and a language. One language is enough.
* It speaks any text with a word in it, and answers with a WAV, MP3, FLAC or Ogg file.
* It raises EngineError, and no other error, where it cannot speak: for a text without a word, too.
* It may be closed twice, and speaks again afterwards.

What it need not do: obey `rate` (it says so in `rates`), answer with the same bytes twice, or
speak two texts at once.
"""

from dataclasses import dataclass
from typing import Protocol, runtime_checkable

from voicecoach.errors import VoiceError


@dataclass(frozen=True)
class Voice:
    """One voice of an engine: `name` is what `--voice` takes, `language` a BCP 47 tag.

    A voice that is not installed is only listed: the user can install it, and then it speaks.

    >>> import voicecoach
    >>> voicecoach.Voice("me", "en-GB", "my own recordings").is_installed
    True
    """

    name: str
    language: str
    description: str = ""
    is_installed: bool = True


@dataclass(frozen=True)
class Utterance:
    """Words to speak, how, and by whom; everything audible that is not the engine itself.

    `rate` is a percentage of the voice's own pace: 100 is normal, 130 brisk.

    >>> import voicecoach
    >>> voicecoach.Utterance("Squats. Ten reps.", voice="me", language="en-GB").rate
    100
    """

    text: str
    voice: str
    language: str
    rate: int = 100


class EngineError(VoiceError):
    """An engine could not speak. `stop` says that asking it again in this run is pointless.

    >>> import voicecoach
    >>> raise voicecoach.EngineError("there is no recording of squats")
    Traceback (most recent call last):
    voicecoach.engines.interface.EngineError: there is no recording of squats
    """

    def __init__(self, message: str, *, stop: bool = False) -> None:
        super().__init__(message)
        self.stop = stop


@runtime_checkable
class Engine(Protocol):
    """Words in, an audio file's bytes out.

    An engine may also have `service`, the name of the company that gets to read the texts. It is
    shown before anything is sent. And it may have `takes_any_voice`, for one that passes on names
    of voices that it cannot list.

    >>> import voicecoach
    >>> from voicecoach.engines.registry import get_engine
    >>> isinstance(get_engine("silent"), voicecoach.Engine)
    True
    """

    name: str
    """As `--engine` takes it."""

    version: str
    """Part of the cache key: whatever changes the sound must change this."""

    workers: int
    """How many utterances may be asked for at once."""

    rates: bool
    """Whether `rate` is obeyed; where not, every utterance is spoken at 100."""

    def voices(self) -> list[Voice]:
        """Every voice, the default of a language before its others. Raises EngineError."""

    def ready(self) -> None:
        """Return if the engine can speak now; raises EngineError, within 4 s, if it cannot."""

    def synthesize(self, utterance: Utterance) -> bytes:
        """The utterance as a WAV, MP3, FLAC or OGG file; never empty. Raises EngineError."""

    def close(self) -> None:
        """Let go of processes and connections; the engine may be used again afterwards."""


@runtime_checkable
class SpeaksPhonemes(Protocol):
    """What an engine may have besides: it tells how it will say a text."""

    def phonemes(self, utterance: Utterance) -> str:
        """The sounds of the utterance, in an alphabet of the engine's. Raises EngineError."""


def service_of(engine: Engine) -> str:
    """Who gets to read the texts, such as "Google Translate"; empty where nobody does.

    `service` is an optional member of an engine: one that speaks by itself needs none.
    """
    return str(getattr(engine, "service", ""))
