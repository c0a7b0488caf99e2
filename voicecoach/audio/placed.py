"""Clips at their samples: what both ways of rendering start from."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from voicecoach.audio.clip import SAMPLES_PER_MS, Clip, Samples
from voicecoach.audio.frames import FRAME_SAMPLES
from voicecoach.session.timeline import Cue, Timeline

Sound = Callable[[Cue], Clip]
"""The clip of a cue; asked once for each, in order, so that clips need not all be in memory."""


class Placed(NamedTuple):
    """A clip's samples, and the sample of the session at which they begin."""

    start: int
    pcm: Samples

    @property
    def end(self) -> int:
        """The first sample after it."""
        return self.start + len(self.pcm)


def placed(timeline: Timeline, sound: Sound) -> Iterator[Placed]:
    """Every clip of the timeline at its sample, in order.

    Raises ValueError when a clip would begin before the one before it has ended, is longer than
    its cue, or reaches beyond the timeline: a mistake of whoever made the timeline.
    """
    position = 0
    for cue in timeline.cues:
        clip = sound(cue)
        laid = Placed(cue.start_ms * SAMPLES_PER_MS, clip.pcm)
        if laid.start < position:
            raise ValueError(f'cues overlap before "{cue.text}": {position - laid.start} samples')
        if clip.length_ms > cue.end_ms - cue.start_ms:
            raise ValueError(f'the clip of "{cue.text}" lasts {clip.length_ms} ms, beyond its cue')
        position = laid.end
        yield laid
    if position > total_samples(timeline):
        raise ValueError(f"the timeline ends {position - total_samples(timeline)} samples early")


def total_samples(timeline: Timeline) -> int:
    """The session's length."""
    return timeline.duration_ms * SAMPLES_PER_MS


def skipped_samples(timeline: Timeline) -> int:
    """How many samples of the first silence the encoder's delay, silent as well, stands for.

    A frame, where there is that much silence. Without it the file is shorter by a frame, so that
    programs that count its frames and do not subtract the delay (ffprobe is one) are at most
    46 ms off.
    """
    first_ms = timeline.cues[0].start_ms if timeline.cues else timeline.duration_ms
    return FRAME_SAMPLES if first_ms * SAMPLES_PER_MS >= FRAME_SAMPLES else 0
