"""What a session sounds like: a clip for each cue, and the bed under them.

Every way of rendering starts from a `Mix`.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from voicecoach.audio.clips.clip import SAMPLES_PER_MS, Clip
from voicecoach.session.model.timeline import Cue, Timeline

ClipOf = Callable[[Cue], Clip]
"""Returns the clip of a cue. It is called once for each cue, in order, so that the clips of a
session need not all be in memory."""


class MixClip(NamedTuple):
    """A clip in a session."""

    start: int
    """The sample of the session at which the clip begins."""

    clip: Clip

    @property
    def end(self) -> int:
        """The first sample after the clip."""
        return self.start + self.clip.samples


@dataclass(frozen=True)
class Mix:
    """A timeline, the sound of its cues, and the level of the bed."""

    timeline: Timeline

    sound: ClipOf

    bed_dbfs: int | None = None
    """None for a session without a bed."""

    @property
    def samples(self) -> int:
        """The length of the session in samples."""
        return self.timeline.duration_ms * SAMPLES_PER_MS

    def clips(self) -> Iterator[MixClip]:
        """Yield the clip of every cue, in order.

        Raises ValueError if a clip begins before the previous one has ended, is longer than its
        cue, or ends after the timeline. Each of these is a mistake in the timeline.
        """
        position = 0
        for cue in self.timeline.cues:
            mix_clip = MixClip(cue.start_ms * SAMPLES_PER_MS, self.sound(cue))
            _check_clip(cue, mix_clip, position)
            position = mix_clip.end
            yield mix_clip
        if position > self.samples:
            raise ValueError(f"the timeline ends {position - self.samples} samples early")


def _check_clip(cue: Cue, mix_clip: MixClip, position: int) -> None:
    length_ms = mix_clip.clip.length_ms
    if mix_clip.start < position:
        raise ValueError(f'cues overlap before "{cue.text}": {position - mix_clip.start} samples')
    if length_ms > cue.end_ms - cue.start_ms:
        raise ValueError(f'the clip of "{cue.text}" lasts {length_ms} ms, beyond its cue')
