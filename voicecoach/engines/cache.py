"""Clips already spoken, kept on disk, and the engine that asks there first."""

from collections.abc import Callable

from voicecoach.engines.interface import Engine, EngineError, Utterance, Voice
from voicecoach.engines.store import ClipStore, key_of
from voicecoach.engines.words import plain_words

__all__ = ["CachedEngine", "ClipStore", "Finish"]

Finish = Callable[[Utterance, bytes], bytes]
"""Makes the clip that is kept from an engine's audio; raises EngineError if that is not speech."""


class CachedEngine:
    """An engine that asks `inner` only for what `store` does not hold.

    What it answers with, and stores, is not the engine's own file but what `finish` makes of it:
    finishing is slower than reading. `finish_version` changes when `finish` sounds different.
    """

    def __init__(
        self, inner: Engine, store: ClipStore, finish: Finish, finish_version: str
    ) -> None:
        self.inner = inner
        self.store = store
        self.name = inner.name
        self.version = inner.version
        self.workers = inner.workers
        self.rates = inner.rates
        self._finish = finish
        self._finish_version = finish_version

    def voices(self) -> list[Voice]:
        """The inner engine's."""
        return self.inner.voices()

    def ready(self) -> None:
        """As the inner engine; what is held is spoken whether that is ready or not."""
        self.inner.ready()

    def close(self) -> None:
        """Close the inner engine."""
        self.inner.close()

    def holds(self, utterance: Utterance) -> bool:
        """Whether `synthesize` can answer without the inner engine."""
        return self.store.get(self._key(self._audible(utterance))) is not None

    def synthesize(self, utterance: Utterance) -> bytes:
        """The finished clip. Raises EngineError if the inner engine cannot speak it."""
        asked = self._audible(utterance)
        key = self._key(asked)
        clip = self.store.get(key)
        if clip is None:
            clip = self._speak(asked)
            self.store.put(key, clip)
        return clip

    def _speak(self, utterance: Utterance) -> bytes:
        audio = self.inner.synthesize(utterance)
        try:
            return self._finish(utterance, audio)
        except EngineError:
            # Broken or implausible audio is often a passing fault; the engine's own errors are
            # not caught: what it would try again, it has tried.
            return self._finish(utterance, self.inner.synthesize(utterance))

    def _audible(self, utterance: Utterance) -> Utterance:
        """The utterance without differences that nobody can hear."""
        return Utterance(
            text=plain_words(utterance.text),
            voice=utterance.voice,
            language=utterance.language,
            rate=utterance.rate if self.rates else 100,
        )

    def _key(self, utterance: Utterance) -> str:
        return key_of(
            engine=self.name,
            engine_version=self.version,
            voice=utterance.voice,
            language=utterance.language,
            rate=utterance.rate,
            text=utterance.text,
            finish_version=self._finish_version,
        )
