"""Clips whose samples stay in the cache until the session is encoded."""

from dataclasses import replace
from functools import partial
from threading import Lock

from voicecoach.audio.clips.clip import Clip
from voicecoach.engines.interface import EngineError, Utterance
from voicecoach.pipeline.speech.cached_engine import CachedEngine


class ChangedClipError(EngineError):
    """A clip was lost, and the voice now needs another time to say the same words."""


class StoredClips:
    """Makes clips that know their length, and get their samples only when these are needed.

    Few samples are needed at once, and for a session that is only planned, none. If the cache has
    lost a clip by then, it is spoken again, one at a time and only once.
    """

    def __init__(self, engine: CachedEngine) -> None:
        self._engine = engine
        self._unsaved: dict[Utterance, bytes] = {}
        self._lock = Lock()

    def clip_of(self, utterance: Utterance, wav: bytes) -> Clip:
        """Return the clip. Without a cache that works, the clip keeps its samples itself."""
        clip = Clip.from_wav(wav)
        if self._engine.store.problem:
            return clip
        return replace(clip, load=partial(self._samples, utterance, clip.digest))

    def _samples(self, utterance: Utterance, digest: bytes) -> bytes:
        with self._lock:
            wav = (
                self._unsaved.get(utterance)
                or self._engine.stored_clip(utterance)
                or self._speak_again(utterance)
            )
        clip = Clip.from_wav(wav)
        if clip.digest != digest:
            raise ChangedClipError(
                f'the voice no longer says "{utterance.text}" as it did: build once more'
            )
        return clip.data

    def _speak_again(self, utterance: Utterance) -> bytes:
        try:
            wav = self._engine.synthesize(utterance)
        except OSError as error:  # left as it is, it would be reported as a fault of the output
            raise EngineError(f'"{utterance.text}" could not be spoken again: {error}') from error
        if self._engine.store.problem:
            self._unsaved[utterance] = wav
        return wav
