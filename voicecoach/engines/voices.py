"""Choose the voice that speaks a language."""

from collections.abc import Sequence

from voicecoach.did_you_mean import LOOSE_LIKENESS, did_you_mean
from voicecoach.engines.interface import Engine, Voice
from voicecoach.errors import UsageError

ANY_LANGUAGE = "mul"
"""ISO 639-2 for "multiple languages": the language of a voice that speaks every text."""


class UnknownVoiceError(UsageError):
    """A voice that the engine does not have; exit code 2."""


class UnspokenLanguageError(UsageError):
    """A language that none of the engine's voices speaks; exit code 2."""


class NotInstalledError(UsageError):
    """A voice that the user must install first; exit code 2."""


def pick_voice(
    engine: Engine, name: str | None, language: str, known: Sequence[Voice] | None = None
) -> Voice:
    """Return the voice called `name`, or the engine's default for `language` if it is None.

    `language` is a BCP 47 tag. From `en-GB` the choice falls back to `en`, then to the first voice
    of any English, as in the lookup of RFC 4647. A voice that is named may have any language. If
    the voices are `known`, the engine is not asked for them. Raises UnknownVoiceError,
    UnspokenLanguageError and NotInstalledError, which say what to write.
    """
    voices = engine.voices() if known is None else known
    if name is not None:
        return _find_voice(engine, voices, name)
    installed = [voice for voice in voices if voice.is_installed]
    for matches in (_same_tag, _same_without_region, _same_base, _any_language):
        for voice in installed:
            if matches(voice.language.lower(), language.lower()):
                return voice
    raise UnspokenLanguageError(_describe_unspoken(engine, voices, language))


def _same_tag(offered: str, wanted: str) -> bool:
    return offered == wanted


def _same_without_region(offered: str, wanted: str) -> bool:
    return offered == wanted.partition("-")[0]


def _same_base(offered: str, wanted: str) -> bool:
    return offered.partition("-")[0] == wanted.partition("-")[0]


def _any_language(offered: str, wanted: str) -> bool:  # noqa: ARG001  as the others
    return offered == ANY_LANGUAGE


def _find_voice(engine: Engine, voices: Sequence[Voice], name: str) -> Voice:
    by_name = {voice.name.lower(): voice for voice in reversed(voices)}
    if voice := by_name.get(name.lower()):
        if not voice.is_installed:
            raise NotInstalledError(
                f'the voice "{voice.name}" of {engine.name} is not installed: '
                f"`voicecoach voices install {voice.name}` downloads it"
            )
        return voice
    if getattr(engine, "takes_any_voice", False):
        return Voice(name, ANY_LANGUAGE)
    raise UnknownVoiceError(
        f'the engine {engine.name} has no voice "{name}"; '
        + did_you_mean(name, [voice.name for voice in voices], LOOSE_LIKENESS)
        + f"`voicecoach voices --engine {engine.name}` lists them all"
    )


def _describe_unspoken(engine: Engine, voices: Sequence[Voice], language: str) -> str:
    tags = [voice.language for voice in voices]
    meant = did_you_mean(language, tags, LOOSE_LIKENESS)
    return (
        f'the engine {engine.name} does not speak the language "{language}"; '
        + (meant or "write a tag such as en, en-GB or de; ")
        + f"`voicecoach voices --engine {engine.name}` lists what it speaks"
    )
