"""The voices that an engine has, asked for before anything is spoken."""

from contextlib import closing
from typing import NamedTuple

from voicecoach.cache.store import CacheStore
from voicecoach.engines.interface import Voice
from voicecoach.engines.registry import get_engine
from voicecoach.errors import VoiceError
from voicecoach.pipeline.speech.session_speaker import with_cache


class EngineVoices(NamedTuple):
    """The voices of an engine, and whether it also takes names that are not among them."""

    voices: list[Voice]
    takes_any_voice: bool

    def find(self, name: str) -> Voice | None:
        """Return the voice of that name, capitals aside."""
        named = (voice for voice in self.voices if voice.name.casefold() == name.casefold())
        return next(named, None)

    def takes(self, name: str) -> bool:
        """Return whether the engine can be asked for that voice."""
        return self.takes_any_voice or self.find(name) is not None


def voices_by_engine(engine_name: str, *, is_fresh: bool = False) -> EngineVoices | None:
    """Return the voices of an engine, or None if it cannot be used here.

    The list may be that of a former run, unless `is_fresh`. Raises UsageError for a name that no
    engine has.
    """
    try:
        with closing(with_cache(get_engine(engine_name), CacheStore())) as engine:
            voices = engine.voices() if is_fresh else engine.known_voices()
            return EngineVoices(voices, engine.takes_any_voice)
    except VoiceError:
        return None
