"""Frame runs: clips that are encoded once and spliced in as often as they are heard.

A frame run is one clip at one offset in a frame, or several clips that are close together, with
the bed under them. Each run has an encoder of its own. A stretch of the bed alone is a run without
clips.
"""

import os
from collections.abc import Iterable, Iterator
from hashlib import sha256
from typing import TYPE_CHECKING, NamedTuple, Protocol

from voicecoach.audio.bed import BED_VERSION, mix_with_bed
from voicecoach.audio.mix import MixClip
from voicecoach.audio.mp3.encode import ENCODING_VERSION, mp3_frames
from voicecoach.audio.mp3.frames import FRAME_BYTES, FRAME_SAMPLES, FrameError, check_frames

if TYPE_CHECKING:
    from concurrent.futures import Future, ThreadPoolExecutor

    from voicecoach.audio.clips.samples import Samples

TAIL_FRAMES = 3
"""Frames that a sound needs after its last sample: the delays take 1105 samples, the overlap of
two frames 576 more."""

LONGEST_CACHED_FRAMES = 1_250
"""Frames of the longest run that is cached: half a minute is no phrase that comes again."""

RunFacts = tuple[int | bytes, ...]
"""What the sound of a run is made of."""


class FrameCache(Protocol):
    """Frame runs that earlier builds encoded. It returns what was put into it, or nothing."""

    def get(self, key: str) -> bytes | None:
        """Return the frames under `key`, or None."""

    def put(self, key: str, content: bytes) -> None:
        """Keep frames under `key`."""


class FrameRun(NamedTuple):
    """A run of frames, and the clips that are heard in it, in order."""

    origin: int
    """The sample of the session at which the first frame begins."""

    frame_count: int

    clips: tuple[MixClip, ...] = ()

    @property
    def facts(self) -> RunFacts:
        """Everything that decides how the run sounds, except the bed."""
        facts: list[int | bytes] = [self.frame_count]
        for start, clip in self.clips:
            facts += (start - self.origin, clip.digest)
        return tuple(facts)


class RunEncoder:
    """Encodes each run once, over a bed of `bed_dbfs`; several runs at a time, in threads.

    Frames that are in `cache` are not encoded again.
    """

    def __init__(self, bed_dbfs: int | None, cache: FrameCache | None) -> None:
        self._bed_dbfs = bed_dbfs
        self._cache = cache
        self._frames: dict[RunFacts, bytes | Future[bytes]] = {}
        self._pool: ThreadPoolExecutor | None = None

    def start(self, run: FrameRun) -> None:
        """Start to encode the run, unless its frames are known."""
        facts = run.facts
        # A long run is encoded when its frames are needed, so that it need not be in memory.
        if facts not in self._frames and run.frame_count <= LONGEST_CACHED_FRAMES:
            cached = self._read_cache(run)
            self._frames[facts] = cached or self._threads.submit(self._encode_and_cache, run)

    def frames(self, run: FrameRun) -> Iterator[bytes]:
        """Yield the frames of a run that was started, in pieces."""
        if run.frame_count > LONGEST_CACHED_FRAMES:
            yield from self._encode(run)
            return
        facts = run.facts
        frames = self._frames[facts]
        if not isinstance(frames, bytes):
            frames = self._frames[facts] = frames.result()
        yield frames

    def close(self) -> None:
        """Encode nothing more."""
        if self._pool:
            self._pool.shutdown(cancel_futures=True)

    @property
    def _threads(self) -> "ThreadPoolExecutor":
        if self._pool is None:
            from concurrent.futures import ThreadPoolExecutor

            self._pool = ThreadPoolExecutor(os.cpu_count())
        return self._pool

    def _read_cache(self, run: FrameRun) -> bytes | None:
        if self._cache is None:
            return None
        frames = self._cache.get(self._key(run))
        if frames is None or len(frames) != run.frame_count * FRAME_BYTES:
            return None
        try:
            check_frames(frames)
        except FrameError:  # damaged frames would also spoil the frames spliced around them
            return None
        return frames

    def _encode_and_cache(self, run: FrameRun) -> bytes:
        frames = b"".join(self._encode(run))
        check_frames(frames)
        if self._cache is not None:
            self._cache.put(self._key(run), frames)
        return frames

    def _key(self, run: FrameRun) -> str:
        encoding = (ENCODING_VERSION, BED_VERSION, self._bed_dbfs)
        return sha256(repr((encoding, run.facts)).encode()).hexdigest()

    def _encode(self, run: FrameRun) -> Iterator[bytes]:
        sound = mix_with_bed(_samples(run), self._bed_dbfs)
        return _first_frames(run.frame_count, mp3_frames(sound))


def _samples(run: FrameRun) -> "Iterator[Samples]":
    """Yield the samples of the run. The encoder itself adds what the last frames still lack."""
    import numpy as np

    position = run.origin
    for mix_clip in run.clips:
        yield np.zeros(mix_clip.start - position, np.int16)
        yield mix_clip.clip.pcm
        position = mix_clip.end
    end = run.origin + run.frame_count * FRAME_SAMPLES
    yield np.zeros(end - position, np.int16)


def _first_frames(count: int, frames: Iterable[bytes]) -> Iterator[bytes]:
    remaining = count * FRAME_BYTES
    for piece in frames:
        yield piece[:remaining]
        remaining -= min(remaining, len(piece))
