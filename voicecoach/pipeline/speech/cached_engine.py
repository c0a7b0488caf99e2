"""An engine behind a cache: it speaks only what the cache does not hold."""

import json
import time
from collections.abc import Callable
from dataclasses import astuple, replace

from voicecoach.cache.key import key_of
from voicecoach.cache.store import CacheStore
from voicecoach.engines.interface import Engine, EngineError, Utterance, Voice, service_of
from voicecoach.engines.words import plain_words
from voicecoach.pipeline.speech.delivery import NORMAL_RATE
from voicecoach.timeout import jittered

__all__ = ["CacheStore", "CachedEngine", "FinishClip"]

PAUSES_S = (0.5, 2.0)
"""Pauses before an engine is asked again because its audio cannot be the words. Each varies by half
of its length."""

PATIENCE_S = 60.0
"""The most time that a session spends on asking again. After it, a bad answer is an error."""

FinishClip = Callable[[Utterance, bytes], bytes]
"""Makes the clip to store from an engine's audio. Raises EngineError if that is not speech."""


class CachedEngine:
    """An engine that asks `inner` only for what `store` does not hold.

    It stores not the engine's own file but the clip that `finish` makes from it, because reading a
    clip is quicker than making it again. `finish_version` changes when `finish` sounds different.
    An entry that fails `is_clip` was put there by somebody else, so its text is spoken again.
    """

    def __init__(
        self,
        inner: Engine,
        store: CacheStore,
        finish: FinishClip,
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
        """Return the voices of the inner engine, and store the list."""
        voices = self.inner.voices()
        listing = json.dumps([astuple(voice) for voice in voices]).encode()
        if self.store.get(self._voices_key) != listing:
            self.store.put(self._voices_key, listing)
        return voices

    def known_voices(self) -> list[Voice]:
        """Return the stored list of voices: to ask the engine for it may mean to start it."""
        try:
            return _parse_voices(self.store.get(self._voices_key) or b"")
        except (ValueError, TypeError, RecursionError):  # no list, or not one of ours
            return self.voices()

    def ready(self) -> None:
        """Make sure that the inner engine can speak. Clips of the store do not need it."""
        self.inner.ready()

    def close(self) -> None:
        """Close the inner engine."""
        self.inner.close()

    def stored_clip(self, utterance: Utterance) -> bytes | None:
        """Return the clip if the store has it, without asking the inner engine."""
        return self._load(self._key(self._normalize(utterance)))

    def synthesize(self, utterance: Utterance) -> bytes:
        """Return the finished clip. Raises EngineError if the inner engine cannot speak it.

        If another process is speaking it at this moment, wait for its clip: builds share the work.
        """
        utterance = self._normalize(utterance)
        key = self._key(utterance)
        with self.store.claim(key):
            clip = self._load(key)
            if clip is None:
                clip = self._speak(utterance)
                self.store.put(key, clip)
            return clip

    def _load(self, key: str) -> bytes | None:
        clip = self.store.get(key)
        if clip is None or not self._is_clip(clip):
            return None
        return clip

    def _speak(self, utterance: Utterance) -> bytes:
        for pause_s in PAUSES_S:
            began = time.monotonic()
            audio = self.inner.synthesize(utterance)
            try:
                return self._finish(utterance, audio)
            except EngineError:
                # Broken or implausible audio is often a passing fault. The engine's own errors are
                # not caught here: the engine has tried again already where that can help.
                if self._patience_s <= 0:
                    raise
                time.sleep(jittered(pause_s))
                self._patience_s -= time.monotonic() - began
        return self._finish(utterance, self.inner.synthesize(utterance))

    def _normalize(self, utterance: Utterance) -> Utterance:
        """Return the utterance without differences that nobody can hear."""
        rate = utterance.rate if self.rates else NORMAL_RATE
        return replace(utterance, text=plain_words(utterance.text), rate=rate)

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


def _parse_voices(listing: bytes) -> list[Voice]:
    """Return a stored list of voices. Raises ValueError, TypeError or RecursionError."""
    voices = [Voice(*row) for row in json.loads(listing)]
    for voice in voices:
        *texts, is_installed = astuple(voice)
        if not all(isinstance(text, str) for text in texts) or not isinstance(is_installed, bool):
            raise TypeError("a voice has three texts and a truth value")
    return voices
