"""The voices of the engines, as lines to print and as JSON."""

from collections.abc import Iterable, Iterator
from contextlib import closing
from typing import NamedTuple

from voicecoach.cli.printing.columns import align_columns
from voicecoach.cli.printing.json_answer import JsonObject
from voicecoach.engines.interface import Engine, Voice
from voicecoach.engines.registry import engine_names, get_engine
from voicecoach.errors import UsageError, VoiceError


class VoiceOrReason(NamedTuple):
    """A voice of an engine, or the reason why the engine cannot be used."""

    engine: str
    voice: Voice | None
    reason: str = ""


def voice_lines(voices: Iterable[VoiceOrReason]) -> Iterator[str]:
    """Yield a line for each voice. An engine that cannot be used has one line with the reason."""
    return align_columns(map(_row, voices))


def voices_answer(voices: Iterable[VoiceOrReason]) -> JsonObject:
    """Return the voices, and the engines that cannot be used, for other programs."""
    listed = list(voices)
    unusable = [{"engine": one.engine, "reason": one.reason} for one in listed if not one.voice]
    usable = [_voice_object(one.engine, one.voice) for one in listed if one.voice]
    return {"voices": usable, "unusable_engines": unusable}


def find_voices(engine_name: str | None, language: str | None) -> list[VoiceOrReason]:
    """Return the voices of one engine or of all, in one language or in any.

    Raises UsageError for a name that no engine has, and EngineError for an engine that the user
    named and that cannot be loaded.
    """
    if engine_name == "auto":
        engine_name = None
    names = [engine_name] if engine_name else engine_names()
    listed: list[VoiceOrReason] = []
    for name in names:
        try:
            engine = get_engine(name)
        except (UsageError, VoiceError) as error:
            # The list of all engines goes on. An engine that the user named is an error.
            if engine_name:
                raise
            listed.append(VoiceOrReason(name, None, str(error)))
            continue
        try:
            with closing(engine):
                listed += _voices_of(engine, name, language)
        except VoiceError as error:
            # It cannot be known whether this engine speaks the language.
            if engine_name or not language:
                listed.append(VoiceOrReason(name, None, str(error)))
    return listed


def _voices_of(engine: Engine, name: str, language: str | None) -> list[VoiceOrReason]:
    return [
        VoiceOrReason(name, voice)
        for voice in engine.voices()
        if language is None or _is_in_language(voice, language)
    ]


def _row(listed: VoiceOrReason) -> tuple[str, str, str, str]:
    """Return the engine, the name for --voice, the language, and a description."""
    if listed.voice is None:
        return listed.engine, "", "", f"cannot be used here: {listed.reason}"
    voice = listed.voice
    return listed.engine, voice.name, voice.language, _describe_voice(voice)


def _voice_object(engine: str, voice: Voice) -> JsonObject:
    return {
        "engine": engine,
        "name": voice.name,
        "language": voice.language,
        "description": voice.description,
        "installed": voice.is_installed,
    }


def _describe_voice(voice: Voice) -> str:
    if voice.is_installed:
        return voice.description
    return f"{voice.description}; not installed: `voicecoach voices install {voice.name}`"


def _is_in_language(voice: Voice, language: str) -> bool:
    """Return whether the tag is the language itself or a variant of it: `en-GB` is in `en`."""
    return f"{voice.language}-".casefold().startswith(f"{language}-".casefold())
