"""The plain way to render: the whole session as samples, through one encoder.

It is slow, and the measure of the quick way (`lay`): what both make must sound the same. Formats
that are not MP3 go this way, and so would sound that is mixed all along the session.
"""

from collections.abc import Iterator

import numpy as np

from voicecoach.audio.bed import mix_with_bed
from voicecoach.audio.clips.clip import SAMPLES_PER_MS
from voicecoach.audio.clips.samples import Samples
from voicecoach.audio.mix import Mix
from voicecoach.audio.mp3.encode import mp3_frames, skipped_samples

_SILENCE: Samples = np.zeros(4_000 * SAMPLES_PER_MS, np.int16)


def one_pass_frames(mix: Mix) -> Iterator[bytes]:
    """The session's frames; the first `skipped` samples are left out. Raises as `placed` does."""
    return mp3_frames(_after(skipped_samples(mix), pcm_blocks(mix)))


def pcm_blocks(mix: Mix) -> Iterator[Samples]:
    """The session's samples in order, in blocks of at most some seconds or one clip.

    Raises ValueError as `placed` does.
    """
    return mix_with_bed(_blocks(mix), mix.bed_dbfs)


def _blocks(mix: Mix) -> Iterator[Samples]:
    position = 0
    for placed in mix.placed():
        yield from _silence(placed.start - position)
        yield placed.clip.pcm
        position = placed.end
    yield from _silence(mix.samples - position)


def _silence(count: int) -> Iterator[Samples]:
    for start in range(0, count, len(_SILENCE)):
        yield _SILENCE[: count - start]


def _after(count: int, blocks: Iterator[Samples]) -> Iterator[Samples]:
    """`blocks` without the first `count` samples, all of which are in the first block."""
    if count:
        yield next(blocks)[count:]
    yield from blocks
