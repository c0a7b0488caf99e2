"""Clips already spoken, kept on disk, and the engine that asks there first."""

import json
import time
from collections.abc import Callable
from dataclasses import astuple

from voicecoach.cache.store import CacheStore, key_of
from voicecoach.deadline import jittered
from voicecoach.engines.interface import Engine, EngineError, Utterance, Voice, service_of
from voicecoach.engines.words import plain_words

__all__ = ["CacheStore", "CachedEngine", "Finish"]

PAUSES_S = (0.5, 2.0)
"""After each, give or take half, an engine is asked again for what cannot be the words."""

PATIENCE_S = 60.0
"""When that has cost a session so much, the next one is not asked for again."""

Finish = Callable[[Utterance, bytes], bytes]
"""Makes the clip that is kept from an engine's audio; raises EngineError if that is not speech."""


class CachedEngine:
    """An engine that asks `inner` only for what `store` does not hold.

    What it answers with, and stores, is not the engine's own file but what `finish` makes of it:
    finishing is slower than reading. `finish_version` changes when `finish` sounds different.
    What is held and is not `is_clip` was not put there by us, and is spoken again.
    """

    def __init__(
        self,
        inner: Engine,
        store: CacheStore,
        finish: Finish,
        finish_version: str,
        is_clip: Callable[[bytes], bool],
    ) -> None:
        self.inner = inner
        self.store = store
        self.name = inner.name
        self.version = inner.version
        self.workers = inner.workers
        self.rates = inner.rates
        self.service = service_of(inner)
        self.takes_any_voice = bool(getattr(inner, "takes_any_voice", False))
        self._finish = finish
        self._finish_version = finish_version
        self._is_clip = is_clip
        self._patience_s = PATIENCE_S
        self._voices_key = key_of(voices_of=inner.name, engine_version=inner.version)

    def voices(self) -> list[Voice]:
        """The inner engine's, which are remembered."""
        voices = self.inner.voices()
        listed = json.dumps([astuple(voice) for voice in voices]).encode()
        if self.store.get(self._voices_key) != listed:
            self.store.put(self._voices_key, listed)
        return voices

    def known_voices(self) -> list[Voice]:
        """The voices the engine had when it was last asked: to ask may mean to start it."""
        try:
            return _voices_in(self.store.get(self._voices_key) or b"")
        except (ValueError, TypeError, RecursionError):  # nothing remembered, or not by us
            return self.voices()

    def ready(self) -> None:
        """As the inner engine; what is held is spoken whether that is ready or not."""
        self.inner.ready()

    def close(self) -> None:
        """Close the inner engine."""
        self.inner.close()

    def kept(self, utterance: Utterance) -> bytes | None:
        """What `synthesize` answers, if it needs no inner engine for it."""
        return self._held(self._key(self._audible(utterance)))

    def synthesize(self, utterance: Utterance) -> bytes:
        """The finished clip. Raises EngineError if the inner engine cannot speak it.

        What another process is just speaking is waited for: several builds share the work.
        """
        asked = self._audible(utterance)
        key = self._key(asked)
        with self.store.claim(key):
            clip = self._held(key)
            if clip is None:
                clip = self._speak(asked)
                self.store.put(key, clip)
            return clip

    def _held(self, key: str) -> bytes | None:
        clip = self.store.get(key)
        return clip if clip is not None and self._is_clip(clip) else None

    def _speak(self, utterance: Utterance) -> bytes:
        for pause_s in PAUSES_S:
            began = time.monotonic()
            audio = self.inner.synthesize(utterance)
            try:
                return self._finish(utterance, audio)
            except EngineError:
                # Broken or implausible audio is often a passing fault; the engine's own errors are
                # not caught: what it would try again, it has tried.
                if self._patience_s <= 0:
                    raise
                time.sleep(jittered(pause_s))
                self._patience_s -= time.monotonic() - began
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


def _voices_in(listed: bytes) -> list[Voice]:
    """Raises ValueError, TypeError and RecursionError for what is no list of voices."""
    voices = [Voice(*row) for row in json.loads(listed)]
    for voice in voices:
        *texts, is_installed = astuple(voice)
        if not all(isinstance(text, str) for text in texts) or not isinstance(is_installed, bool):
            raise TypeError("a voice has three texts, and is installed or not")
    return voices
