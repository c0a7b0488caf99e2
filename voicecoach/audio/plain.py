"""The plain way to render: the whole session as samples, through one encoder.

It is slow, and the measure of the quick way (`lay`): what both make must sound the same. Sound
that is mixed all along the session would have to go this way.
"""

from collections.abc import Iterator

import numpy as np

from voicecoach.audio.clip import SAMPLES_PER_MS, Samples
from voicecoach.audio.encode import mp3_frames
from voicecoach.audio.placed import Sound, placed, skipped_samples, total_samples
from voicecoach.session.timeline import Timeline

_SILENCE: Samples = np.zeros(4_000 * SAMPLES_PER_MS, np.int16)


def plain_frames(timeline: Timeline, sound: Sound) -> Iterator[bytes]:
    """The session's frames; the first `skipped_samples` are left out. Raises as `placed` does."""
    return mp3_frames(_after(skipped_samples(timeline), pcm_blocks(timeline, sound)))


def pcm_blocks(timeline: Timeline, sound: Sound) -> Iterator[Samples]:
    """The session's samples in order, in blocks of at most some seconds or one clip.

    Raises ValueError as `placed` does.
    """
    position = 0
    for clip in placed(timeline, sound):
        yield from _silence(clip.start - position)
        yield clip.pcm
        position = clip.end
    yield from _silence(total_samples(timeline) - position)


def _silence(count: int) -> Iterator[Samples]:
    for start in range(0, count, len(_SILENCE)):
        yield _SILENCE[: count - start]


def _after(count: int, blocks: Iterator[Samples]) -> Iterator[Samples]:
    """`blocks` without the first `count` samples, all of which are in the first block."""
    if count:
        yield next(blocks)[count:]
    yield from blocks
