"""The simple way to render: the whole session as samples, through one encoder.

It is slow. For MP3 it is only the reference of the quick way (`mp3/splice.py`): both must sound the
same. The other formats always go this way, and so would sound that runs all along a session.
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
    """Yield the frames of the session, without the first `skipped_samples`.

    Raises ValueError as `Mix.clips` does.
    """
    return mp3_frames(_skip(skipped_samples(mix), pcm_blocks(mix)))


def pcm_blocks(mix: Mix) -> Iterator[Samples]:
    """Yield the samples of the session in order, in blocks of at most 4 s or one clip.

    Raises ValueError as `Mix.clips` does.
    """
    return mix_with_bed(_blocks(mix), mix.bed_dbfs)


def _blocks(mix: Mix) -> Iterator[Samples]:
    position = 0
    for mix_clip in mix.clips():
        yield from _silence(mix_clip.start - position)
        yield mix_clip.clip.pcm
        position = mix_clip.end
    yield from _silence(mix.samples - position)


def _silence(count: int) -> Iterator[Samples]:
    for start in range(0, count, len(_SILENCE)):
        yield _SILENCE[: count - start]


def _skip(count: int, blocks: Iterator[Samples]) -> Iterator[Samples]:
    """Yield `blocks` without the first `count` samples, which are all in the first block."""
    if count:
        yield next(blocks)[count:]
    yield from blocks
