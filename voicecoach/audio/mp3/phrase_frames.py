"""Units: clips encoded once, to be laid as often as they are heard.

A unit is one clip at one phase of the frames, or several clips that are close, with the bed under
them, through an encoder of its own; a stretch of the bed alone is a unit without clips.
"""

import os
from collections.abc import Iterable, Iterator
from hashlib import sha256
from typing import TYPE_CHECKING, NamedTuple, Protocol

from voicecoach.audio.bed import BED_VERSION, mix_with_bed
from voicecoach.audio.mix import PlacedClip
from voicecoach.audio.mp3.encode import ENCODING_VERSION, mp3_frames
from voicecoach.audio.mp3.frames import FRAME_BYTES, FRAME_SAMPLES, FrameError, check_frames

if TYPE_CHECKING:
    from concurrent.futures import Future, ThreadPoolExecutor

    from voicecoach.audio.clips.samples import Samples

TAIL_FRAMES = 3
"""What a sound needs after its last frame: the delays are 1105 samples, the overlap 576 more."""

LONGEST_CACHED_FRAMES = 1_250
"""Frames of the longest unit worth remembering: half a minute is no phrase that comes again."""


RunFacts = tuple[int | bytes, ...]


class FrameCache(Protocol):
    """Units encoded in earlier runs; what it gives is what was put there, or nothing."""

    def get(self, key: str) -> bytes | None:
        """The frames put under `key`."""

    def put(self, key: str, clip: bytes) -> None:
        """Keep frames under `key`."""


class FrameRun(NamedTuple):
    """Clips in order, in `frame_count` frames of which the first begins at the sample `origin`."""

    origin: int
    frame_count: int
    clips: tuple[PlacedClip, ...] = ()

    @property
    def facts(self) -> RunFacts:
        """All that makes its sound what it is, but for the bed."""
        heard = ((start - self.origin, clip.digest) for start, clip in self.clips)
        return (self.frame_count, *(fact for pair in heard for fact in pair))


class RunEncoder:
    """Every unit met so far, encoded over a bed of `dbfs`; several at a time, in threads."""

    def __init__(self, bed_dbfs: int | None, kept: FrameCache | None) -> None:
        self._bed_dbfs = bed_dbfs
        self._kept = kept
        self._known: dict[RunFacts, bytes | Future[bytes]] = {}
        self._pool: ThreadPoolExecutor | None = None

    def begin(self, unit: FrameRun) -> None:
        """See to it that the unit's frames will be there when they are asked for."""
        facts = unit.facts
        if facts not in self._known and unit.frame_count <= LONGEST_CACHED_FRAMES:
            self._known[facts] = self._from_earlier(unit) or self._workers.submit(self._make, unit)

    def frames(self, unit: FrameRun) -> Iterator[bytes]:
        """The frames, in pieces, of a unit that was begun."""
        if unit.frame_count > LONGEST_CACHED_FRAMES:
            yield from self._encode(unit)
            return
        facts = unit.facts
        known = self._known[facts]
        if not isinstance(known, bytes):
            known = self._known[facts] = known.result()
        yield known

    def close(self) -> None:
        """Encode nothing more."""
        if self._pool:
            self._pool.shutdown(cancel_futures=True)

    @property
    def _workers(self) -> "ThreadPoolExecutor":
        if self._pool is None:
            from concurrent.futures import ThreadPoolExecutor

            self._pool = ThreadPoolExecutor(os.cpu_count())
        return self._pool

    def _from_earlier(self, unit: FrameRun) -> bytes | None:
        frames = None if self._kept is None else self._kept.get(self._key(unit))
        if frames is None or len(frames) != unit.frame_count * FRAME_BYTES:
            return None
        try:
            check_frames(frames)
        except FrameError:  # whoever put them there, they would spoil what is laid around them
            return None
        return frames

    def _make(self, unit: FrameRun) -> bytes:
        frames = b"".join(self._encode(unit))
        check_frames(frames)
        if self._kept is not None:
            self._kept.put(self._key(unit), frames)
        return frames

    def _key(self, unit: FrameRun) -> str:
        made = (ENCODING_VERSION, BED_VERSION, self._bed_dbfs)
        return sha256(repr((made, unit.facts)).encode()).hexdigest()

    def _encode(self, unit: FrameRun) -> Iterator[bytes]:
        return _first_frames(
            unit.frame_count, mp3_frames(mix_with_bed(_samples(unit), self._bed_dbfs))
        )


def _samples(unit: FrameRun) -> "Iterator[Samples]":
    """The unit's samples; what its last frames still lack, the encoder adds at its end."""
    import numpy as np

    position = unit.origin
    for placed in unit.clips:
        yield np.zeros(placed.start - position, np.int16)
        yield placed.clip.pcm
        position = placed.end
    end = unit.origin + unit.frame_count * FRAME_SAMPLES
    yield np.zeros(end - position, np.int16)


def _first_frames(count: int, frames: Iterable[bytes]) -> Iterator[bytes]:
    left = count * FRAME_BYTES
    for piece in frames:
        yield piece[:left]
        left -= min(left, len(piece))
