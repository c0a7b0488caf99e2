"""How to add an engine:

1. Write a class with the members of `Engine` below: in `engines/<name>.py`, or in a package of
   your own.
2. Name the class in `BUILT_IN` of `engines/registry.py`. A package of your own names it in the
   entry-point group `voicecoach.engines` instead.
3. Run `contract.broken_promises` on it. It checks the promises below, and nothing else.

What an engine promises:

* Facts: `name` and `version` are not empty, and `workers` is at least 1.
* Voices: it has one voice or more, and at least one is installed. Each has a name of its own and a
  BCP 47 tag for its language. One voice and one language are enough.
* Readiness: `ready` returns or raises EngineError, within `READY_LIMIT_S` seconds.
* Speech: it speaks any text with a letter or a digit in it, and returns a WAV, MP3, FLAC or Ogg
  file.
* Refusals: it raises EngineError, and no other error, if it cannot speak. That includes texts
  without a letter or a digit. `words.plain_words` does this for you.
* Rate: if `rates` is true, speech at a rate of 150 is shorter than at 100. Only WAV files are
  compared.
* Workers: it speaks `workers` utterances at once.
* Phonemes: if it has the method `phonemes`, that returns a text that is not empty.
* Closing: it may be closed twice, and speaks again afterwards.

What an engine need not do: return the same bytes twice, speak exactly 1.5 times as fast at a rate
of 150, speak for a certain time, speak more than one language, or speak two texts at once.
"""

from dataclasses import dataclass
from typing import Protocol, runtime_checkable

from voicecoach.errors import VoiceError

READY_LIMIT_S = 4.0
"""How long `Engine.ready` may take. A build waits for it."""


@dataclass(frozen=True)
class Voice:
    """One voice of an engine.

    >>> import voicecoach
    >>> voicecoach.Voice("me", "en-GB", "my own recordings").is_installed
    True
    """

    name: str
    """As `--voice` takes it. Case makes no difference."""

    language: str
    """A BCP 47 tag, such as `en-GB`; `mul` for a voice that speaks every language."""

    description: str = ""
    """A few words for `voicecoach voices`."""

    is_installed: bool = True
    """False for a voice that the user must install before it can speak."""


@dataclass(frozen=True)
class Utterance:
    """A text to speak, and everything that decides how the engine speaks it.

    >>> import voicecoach
    >>> voicecoach.Utterance("Squats. Ten reps.", voice="me", language="en-GB").rate
    100
    """

    text: str

    voice: str
    """The name of one of the engine's voices."""

    language: str
    """The BCP 47 tag of the text."""

    rate: int = 100
    """The pace, as a percentage of the voice's own: 130 is brisk."""


class EngineError(VoiceError):
    """A failure to speak; exit code 4. The message is one sentence that says what to do.

    >>> import voicecoach
    >>> raise voicecoach.EngineError("there is no recording of squats")
    Traceback (most recent call last):
    voicecoach.engines.interface.EngineError: there is no recording of squats
    """

    def __init__(self, message: str, *, stop: bool = False) -> None:
        super().__init__(message)
        self.stop = stop
        """Whether every other utterance of this run would fail as well."""


@runtime_checkable
class Engine(Protocol):
    """Takes words, and returns the bytes of an audio file.

    An engine may have two more attributes:

    * `service`: the name of the company that gets to read the texts. voicecoach shows it before
      anything is sent.
    * `takes_any_voice`: True if `--voice` may be a name that `voices` does not list.

    >>> import voicecoach
    >>> from voicecoach.engines.registry import get_engine
    >>> isinstance(get_engine("silent"), voicecoach.Engine)
    True
    """

    name: str
    """As `--engine` takes it."""

    version: str
    """Part of the key of cached speech: change it when the engine speaks differently."""

    workers: int
    """How many utterances voicecoach may ask for at once."""

    rates: bool
    """Whether the engine obeys `Utterance.rate`. If not, voicecoach always asks for 100."""

    def voices(self) -> list[Voice]:
        """Return every voice, the default of a language before its others. Raises EngineError."""

    def ready(self) -> None:
        """Return if the engine can speak now. Raises EngineError if it cannot."""

    def synthesize(self, utterance: Utterance) -> bytes:
        """Return the utterance as a WAV, MP3, FLAC or Ogg file. Raises EngineError."""

    def close(self) -> None:
        """End processes and connections; the engine may be used again afterwards."""


@runtime_checkable
class SpeaksPhonemes(Protocol):
    """A method that an engine may also have: it says how the engine pronounces a text."""

    def phonemes(self, utterance: Utterance) -> str:
        """Return the sounds of the utterance, in the engine's alphabet. Raises EngineError."""


def service_of(engine: Engine) -> str:
    """Return who gets to read the texts, such as "Google Translate"; empty if nobody does."""
    return str(getattr(engine, "service", ""))
