"""The quick way to render: each phrase is encoded once, and its frames are laid.

A session is mostly repetition and silence. A second is 41 and 2/3 frames and the grid a third of
one, so a phrase meets the frames at one of three phases only, and the encoder has as much to do as
the vocabulary is large, however long the session. A unit is one clip at one phase, or several that
are close, through an encoder of its own, with frames enough for the sound to ring out; between
units lie silent frames.
"""

from collections.abc import Iterable, Iterator

import numpy as np

from voicecoach.audio.clip import Samples
from voicecoach.audio.encode import DECODER_DELAY, ENCODER_DELAY, mp3_frames
from voicecoach.audio.frames import FRAME_BYTES, FRAME_SAMPLES, SILENT_FRAME, check_frames
from voicecoach.audio.placed import Placed, Sound, placed, skipped_samples, total_samples
from voicecoach.session.timeline import Timeline

TAIL_FRAMES = 3
"""What a sound needs after its last frame: the delays are 1105 samples, the overlap 576 more."""

LONGEST_KEPT = 1_250
"""Frames of the longest unit worth remembering: half a minute is no phrase that comes again."""

_SILENCE = SILENT_FRAME * 1_250


def laid_frames(timeline: Timeline, sound: Sound) -> Iterator[bytes]:
    """The session's frames; the first `skipped_samples` are left out. Raises as `placed` does."""
    encoded: dict[tuple[object, ...], bytes] = {}
    position = skipped_samples(timeline) // FRAME_SAMPLES
    for unit in _units(placed(timeline, sound)):
        first, count = _frames_of(unit)
        yield from _silent(first - position)
        yield from _encoded(unit, first, count, encoded)
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


def _encoded(
    unit: list[Placed], first: int, count: int, known: dict[tuple[object, ...], bytes]
) -> Iterator[bytes]:
    origin = first * FRAME_SAMPLES
    if count > LONGEST_KEPT:
        yield from _first_frames(count, mp3_frames(_samples(unit, origin, count)))
        return
    key = tuple((clip.start - origin, clip.pcm.tobytes()) for clip in unit)
    if key not in known:
        frames = _first_frames(count, mp3_frames(_samples(unit, origin, count)))
        known[key] = b"".join(frames)
        check_frames(known[key])
    yield known[key]


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
