"""Clips whose samples stay in the store until frames must be made of them."""

from dataclasses import replace
from functools import partial
from threading import Lock

from voicecoach.audio.clips.clip import Clip
from voicecoach.engines.interface import EngineError, Utterance
from voicecoach.pipeline.speech.cached_engine import CachedEngine


class SpokenOtherwiseError(EngineError):
    """A clip was lost, and the voice says the same words in another time now."""


class StoredClips:
    """Knows how long each clip is, and how to get its samples: few are needed at once, or at all.

    If the store has lost one meanwhile, it is spoken again, one at a time and only once.
    """

    def __init__(self, engine: CachedEngine) -> None:
        self._engine = engine
        self._not_kept: dict[Utterance, bytes] = {}
        self._lock = Lock()

    def of(self, asked: Utterance, wav: bytes) -> Clip:
        """The clip; whole, where there is no store to leave its samples in."""
        clip = Clip.from_wav(wav)
        if self._engine.store.problem:
            return clip
        return replace(clip, load=partial(self._samples, asked, clip.digest))

    def _samples(self, asked: Utterance, digest: bytes) -> bytes:
        with self._lock:
            wav = self._not_kept.get(asked) or self._engine.kept(asked) or self._again(asked)
        clip = Clip.from_wav(wav)
        if clip.digest != digest:
            raise SpokenOtherwiseError(
                f'the voice says "{asked.text}" otherwise now: build it once more'
            )
        return clip.data

    def _again(self, asked: Utterance) -> bytes:
        try:
            wav = self._engine.synthesize(asked)
        except OSError as error:  # or it would be taken for a fault of the output
            raise EngineError(f'"{asked.text}" could not be spoken again: {error}') from error
        if self._engine.store.problem:
            self._not_kept[asked] = wav
        return wav
