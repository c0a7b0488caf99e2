"""What is to be heard: clips at their samples, over a bed; every way of rendering starts here."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from voicecoach.audio.clips.clip import SAMPLES_PER_MS, Clip
from voicecoach.session.model.timeline import Cue, Timeline

ClipOf = Callable[[Cue], Clip]
"""The clip of a cue; asked once for each, in order, so that clips need not all be in memory."""


class PlacedClip(NamedTuple):
    """A clip, and the sample of the session at which it begins."""

    start: int
    clip: Clip

    @property
    def end(self) -> int:
        """The first sample after it."""
        return self.start + self.clip.samples


@dataclass(frozen=True)
class Mix:
    """A timeline, the sound of its cues, and the level of the bed (None: without one)."""

    timeline: Timeline
    sound: ClipOf
    bed_dbfs: int | None = None

    @property
    def samples(self) -> int:
        """The session's length."""
        return self.timeline.duration_ms * SAMPLES_PER_MS

    def placed(self) -> Iterator[PlacedClip]:
        """Every clip at its sample, in order.

        Raises ValueError when a clip would begin before the one before it has ended, is longer
        than its cue, or reaches beyond the timeline: a mistake of whoever made the timeline.
        """
        position = 0
        for cue in self.timeline.cues:
            laid = PlacedClip(cue.start_ms * SAMPLES_PER_MS, self.sound(cue))
            _check(cue, laid, position)
            position = laid.end
            yield laid
        if position > self.samples:
            raise ValueError(f"the timeline ends {position - self.samples} samples early")


def _check(cue: Cue, laid: PlacedClip, position: int) -> None:
    length_ms = laid.clip.length_ms
    if laid.start < position:
        raise ValueError(f'cues overlap before "{cue.text}": {position - laid.start} samples')
    if length_ms > cue.end_ms - cue.start_ms:
        raise ValueError(f'the clip of "{cue.text}" lasts {length_ms} ms, beyond its cue')
