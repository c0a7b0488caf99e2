"""The voices of the engines, as lines to print."""

from collections.abc import Iterator
from contextlib import closing

from voicecoach.cli.printing.columns import align_columns
from voicecoach.engines.interface import Engine, Voice
from voicecoach.engines.registry import engine_names, get_engine
from voicecoach.errors import UsageError, VoiceError

VoiceRow = tuple[str, str, str, str]
"""The engine, the name for --voice, the language, and a description."""


def voice_lines(engine_name: str | None, language: str | None) -> Iterator[str]:
    """Yield a line for each voice, of one engine or of all, in one language or in any.

    An engine that cannot be used has one line with the reason. Raises UsageError for a name that no
    engine has, and EngineError for an engine that the user named and that cannot be loaded.
    """
    if engine_name == "auto":
        engine_name = None
    names = [engine_name] if engine_name else engine_names()
    rows: list[VoiceRow] = []
    for name in names:
        try:
            engine = get_engine(name)
        except (UsageError, VoiceError) as error:
            # The list of all engines goes on. An engine that the user named is an error.
            if engine_name:
                raise
            rows.append(_unusable_row(name, error))
            continue
        try:
            with closing(engine):
                rows += _voice_rows(engine, name, language)
        except VoiceError as error:
            # It cannot be known whether this engine speaks the language.
            if engine_name or not language:
                rows.append(_unusable_row(name, error))
    return align_columns(rows)


def _voice_rows(engine: Engine, name: str, language: str | None) -> list[VoiceRow]:
    return [
        (name, voice.name, voice.language, _describe_voice(voice))
        for voice in engine.voices()
        if language is None or _is_in_language(voice, language)
    ]


def _unusable_row(name: str, error: Exception) -> VoiceRow:
    return name, "", "", f"cannot be used here: {error}"


def _describe_voice(voice: Voice) -> str:
    if voice.is_installed:
        return voice.description
    return f"{voice.description}; not installed: `voicecoach voices install {voice.name}`"


def _is_in_language(voice: Voice, language: str) -> bool:
    """Return whether the tag is the language itself or a variant of it: `en-GB` is in `en`."""
    return f"{voice.language}-".casefold().startswith(f"{language}-".casefold())
