"""The quick way to render: each phrase is encoded once, and its frames are laid.

A session is mostly repetition and silence. A second is 41 and 2/3 frames and the grid a third of
one, so a phrase meets the frames at one of three phases only, and the encoder has as much to do as
the vocabulary is large, however long the session. A unit is one clip at one phase, or several that
are close, through an encoder of its own, with frames enough for the sound to ring out; between
units lie silent frames.
"""

from collections.abc import Iterable, Iterator
from hashlib import sha256
from typing import Protocol

import numpy as np

from voicecoach.audio.clip import Samples
from voicecoach.audio.encode import DECODER_DELAY, ENCODER_DELAY, ENCODING_VERSION, mp3_frames
from voicecoach.audio.frames import FRAME_BYTES, FRAME_SAMPLES, SILENT_FRAME, check_frames
from voicecoach.audio.placed import Placed, Sound, placed, skipped_samples, total_samples
from voicecoach.session.timeline import Timeline

TAIL_FRAMES = 3
"""What a sound needs after its last frame: the delays are 1105 samples, the overlap 576 more."""

LONGEST_KEPT = 1_250
"""Frames of the longest unit worth remembering: half a minute is no phrase that comes again."""

_SILENCE = SILENT_FRAME * 1_250


class Kept(Protocol):
    """Units encoded in earlier runs; what it gives is what was put there, or nothing."""

    def get(self, key: str) -> bytes | None:
        """The frames put under `key`."""

    def put(self, key: str, clip: bytes) -> None:
        """Keep frames under `key`."""


def laid_frames(timeline: Timeline, sound: Sound, kept: Kept | None = None) -> Iterator[bytes]:
    """The session's frames; the first `skipped_samples` are left out. Raises as `placed` does.

    With `kept`, no unit is encoded that an earlier run has encoded.
    """
    units = _Units(kept)
    position = skipped_samples(timeline) // FRAME_SAMPLES
    for unit in _units(placed(timeline, sound)):
        first, count = _frames_of(unit)
        yield from _silent(first - position)
        yield from units.frames(unit, first * FRAME_SAMPLES, count)
        position = first + count
    samples = total_samples(timeline) + ENCODER_DELAY + DECODER_DELAY
    yield from _silent(-(-samples // FRAME_SAMPLES) - position)


def _units(clips: Iterable[Placed]) -> Iterator[list[Placed]]:
    """Clips that are so close that one would begin in the other's tail, together."""
    unit: list[Placed] = []
    for clip in clips:
        if unit and clip.start // FRAME_SAMPLES < sum(_frames_of(unit)):
            unit.append(clip)
            continue
        if unit:
            yield unit
        unit = [clip]
    if unit:
        yield unit


def _frames_of(unit: list[Placed]) -> tuple[int, int]:
    """The first frame of a unit, and how many it takes."""
    first = unit[0].start // FRAME_SAMPLES
    return first, -(-unit[-1].end // FRAME_SAMPLES) - first + TAIL_FRAMES


class _Units:
    """Every unit met so far, encoded."""

    def __init__(self, kept: Kept | None) -> None:
        self.kept = kept
        self.known: dict[str, bytes] = {}

    def frames(self, unit: list[Placed], origin: int, count: int) -> Iterator[bytes]:
        """The `count` frames of a unit, of which the first begins at the sample `origin`."""
        if count > LONGEST_KEPT:
            yield from _first_frames(count, mp3_frames(_samples(unit, origin, count)))
            return
        key = _key(unit, origin)
        if key not in self.known:
            self.known[key] = self._earlier(key, count) or self._encoded(key, unit, origin, count)
        yield self.known[key]

    def _earlier(self, key: str, count: int) -> bytes | None:
        frames = None if self.kept is None else self.kept.get(key)
        return frames if frames and len(frames) == count * FRAME_BYTES else None

    def _encoded(self, key: str, unit: list[Placed], origin: int, count: int) -> bytes:
        frames = b"".join(_first_frames(count, mp3_frames(_samples(unit, origin, count))))
        check_frames(frames)
        if self.kept is not None:
            self.kept.put(key, frames)
        return frames


def _key(unit: list[Placed], origin: int) -> str:
    """Names everything that makes the frames what they are."""
    named = sha256(f"unit {ENCODING_VERSION} {TAIL_FRAMES}".encode())
    for clip in unit:
        named.update(f" {clip.start - origin} {len(clip.pcm)} ".encode())
        named.update(clip.pcm.tobytes())
    return named.hexdigest()


def _samples(unit: list[Placed], origin: int, count: int) -> Iterator[Samples]:
    """The unit's samples, and silence enough to press all its frames out of the encoder."""
    position = origin
    for clip in unit:
        yield np.zeros(clip.start - position, np.int16)
        yield clip.pcm
        position = clip.end
    end = origin + (count + TAIL_FRAMES) * FRAME_SAMPLES
    yield np.zeros(end - position, np.int16)


def _first_frames(count: int, frames: Iterable[bytes]) -> Iterator[bytes]:
    left = count * FRAME_BYTES
    for piece in frames:
        yield piece[:left]
        left -= min(left, len(piece))


def _silent(count: int) -> Iterator[bytes]:
    step = len(_SILENCE) // FRAME_BYTES
    for start in range(0, count, step):
        yield _SILENCE[: (count - start) * FRAME_BYTES]
