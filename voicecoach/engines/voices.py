"""Which voice speaks a language."""

from collections.abc import Sequence

from voicecoach.did_you_mean import LOOSE_LIKENESS, did_you_mean
from voicecoach.engines.interface import Engine, Voice
from voicecoach.errors import UsageError

ANY_LANGUAGE = "mul"
"""ISO 639-2 for "multiple languages": a voice that takes every text."""


class UnknownVoiceError(UsageError):
    """A voice that the engine does not have."""


class UnspokenLanguageError(UsageError):
    """A language that none of the engine's voices speaks."""


class NotInstalledError(UsageError):
    """A voice that the engine has, once the user has installed it."""


def pick_voice(
    engine: Engine, name: str | None, language: str, known: Sequence[Voice] | None = None
) -> Voice:
    """The voice called `name`, or without one the engine's default for `language`.

    `language` is a BCP 47 tag; from `en-GB` the choice falls back to `en`, then to the first
    voice of any English, as in the lookup of RFC 4647. A voice named outright may be of any
    language. The engine is not asked where its voices are `known`. Raises UnknownVoiceError,
    UnspokenLanguageError and NotInstalledError, which say what to write.
    """
    voices = engine.voices() if known is None else known
    if name is not None:
        return _by_name(engine, voices, name)
    installed = [voice for voice in voices if voice.is_installed]
    for spoken in (_same, _base, _related, _anything):
        for voice in installed:
            if spoken(voice.language.lower(), language.lower()):
                return voice
    raise UnspokenLanguageError(_unspoken(engine, voices, language))


def _same(offered: str, wanted: str) -> bool:
    return offered == wanted


def _base(offered: str, wanted: str) -> bool:
    return offered == wanted.partition("-")[0]


def _related(offered: str, wanted: str) -> bool:
    return offered.partition("-")[0] == wanted.partition("-")[0]


def _anything(offered: str, wanted: str) -> bool:  # noqa: ARG001  one shape for all four
    return offered == ANY_LANGUAGE


def _by_name(engine: Engine, voices: Sequence[Voice], name: str) -> Voice:
    by_name = {voice.name.lower(): voice for voice in reversed(voices)}
    if voice := by_name.get(name.lower()):
        if not voice.is_installed:
            raise NotInstalledError(
                f'the voice "{voice.name}" of {engine.name} is not installed: '
                f"`voicecoach voices install {voice.name}` fetches it"
            )
        return voice
    if getattr(engine, "takes_any_voice", False):
        return Voice(name, ANY_LANGUAGE)
    raise UnknownVoiceError(
        f'the engine {engine.name} has no voice "{name}"; '
        + did_you_mean(name, [voice.name for voice in voices], LOOSE_LIKENESS)
        + f"`voicecoach voices --engine {engine.name}` lists them all"
    )


def _unspoken(engine: Engine, voices: Sequence[Voice], language: str) -> str:
    tags = [voice.language for voice in voices]
    meant = did_you_mean(language, tags, LOOSE_LIKENESS)
    return (
        f'the engine {engine.name} does not speak the language "{language}"; '
        + (meant or "write a tag such as en, en-GB or de; ")
        + f"`voicecoach voices --engine {engine.name}` lists what it speaks"
    )
