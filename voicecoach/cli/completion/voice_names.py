"""Completers of engines and voices."""

from collections.abc import Iterable, Iterator
from contextlib import closing, suppress
from typing import TYPE_CHECKING, Any

from voicecoach.cli.completion.completer import CompletionValue

if TYPE_CHECKING:
    from voicecoach.engines.interface import Voice


def complete_engine(_context: Any, incomplete: str) -> list[CompletionValue]:
    """Return the names of the engines."""
    from voicecoach.engines.registry import engine_names

    return [name for name in ("auto", *engine_names()) if name.startswith(incomplete)]


def complete_voice(context: Any, incomplete: str) -> list[CompletionValue]:
    """Return the voices of the engine on the line, or of those that speak without one."""
    from voicecoach.engines.registry import AUTO

    typed = context.params.get("engine")
    engines = AUTO if typed in (None, "auto") else (str(typed),)
    return [
        (voice.name, voice.description)
        for voice in _voices_of(engines)
        if voice.name.startswith(incomplete)
    ]


def complete_new_voice(_context: Any, incomplete: str) -> list[CompletionValue]:
    """Return the voices of hibari that are not installed."""
    return _hibari_voices(incomplete, is_installed=False)


def complete_installed_voice(_context: Any, incomplete: str) -> list[CompletionValue]:
    """Return the voices of hibari that are installed."""
    return _hibari_voices(incomplete, is_installed=True)


def _hibari_voices(incomplete: str, *, is_installed: bool) -> list[CompletionValue]:
    return [
        (voice.name, voice.description)
        for voice in _voices_of(["hibari"])
        if voice.is_installed == is_installed and voice.name.startswith(incomplete)
    ]


def _voices_of(engines: Iterable[str]) -> "Iterator[Voice]":
    """Yield the voices of the engines that can be used. Nothing is stored in the cache."""
    from voicecoach.engines.registry import get_engine
    from voicecoach.errors import VoicecoachError

    for name in engines:
        with suppress(VoicecoachError), closing(get_engine(name)) as engine:
            yield from engine.voices()
