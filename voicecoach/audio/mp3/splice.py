"""The quick way to render: each phrase is encoded once, and its frames are laid.

A session is mostly repetition and silence. A second is 41 and 2/3 frames and the grid a third of
one, so a phrase meets the frames at one of three phases only, and the encoder has as much to do as
the vocabulary is large, however long the session. Between the units, which last until the sound
has rung out, lies the bed, or without one silent frames.
"""

from collections import deque
from collections.abc import Iterable, Iterator
from contextlib import closing

from voicecoach.audio.mix import Mix, PlacedClip
from voicecoach.audio.mp3.encode import DECODER_DELAY, ENCODER_DELAY, skipped_samples
from voicecoach.audio.mp3.frames import FRAME_BYTES, FRAME_SAMPLES, SILENT_FRAME
from voicecoach.audio.mp3.phrase_frames import TAIL_FRAMES, FrameCache, FrameRun, RunEncoder
from voicecoach.units import steps_to_reach

_GAP_FRAMES = 250
"""Of bed or silence, from which gaps are filled; a longer gap takes them again."""

_BEGUN = 64
"""Units that are under way at once: enough for every core, and little memory."""

_SILENCE = SILENT_FRAME * _GAP_FRAMES


def splice_frames(mix: Mix, kept: FrameCache | None = None) -> Iterator[bytes]:
    """The session's frames; the first `skipped` samples are left out. Raises as `placed` does.

    With `kept`, no unit is encoded that an earlier run has encoded.
    """
    with closing(RunEncoder(mix.bed_dbfs, kept)) as units:
        quiet = _quiet(units, mix.bed_dbfs)
        position = skipped_samples(mix) // FRAME_SAMPLES
        for unit in _ahead(units, _units(mix.placed())):
            first = unit.origin // FRAME_SAMPLES
            yield from _filled(first - position, quiet)
            yield from units.frames(unit)
            position = first + unit.frame_count
    samples = mix.samples + ENCODER_DELAY + DECODER_DELAY
    yield from _filled(steps_to_reach(samples, FRAME_SAMPLES) - position, quiet)


def _quiet(units: RunEncoder, bed_dbfs: int | None) -> bytes:
    if bed_dbfs is None:
        return _SILENCE
    bed = FrameRun(0, _GAP_FRAMES)
    units.begin(bed)
    return b"".join(units.frames(bed))


def _ahead(units: RunEncoder, wanted: Iterable[FrameRun]) -> Iterator[FrameRun]:
    """The units wanted, each begun some time before it is needed."""
    begun: deque[FrameRun] = deque()
    for unit in wanted:
        units.begin(unit)
        begun.append(unit)
        if len(begun) > _BEGUN:
            yield begun.popleft()
    yield from begun


def _units(clips: Iterable[PlacedClip]) -> Iterator[FrameRun]:
    """Clips that are so close that one would begin in the other's tail, together."""
    together: list[PlacedClip] = []
    for clip in clips:
        if together and clip.start // FRAME_SAMPLES >= _end_frame(together):
            yield _unit(together)
            together = []
        together.append(clip)
    if together:
        yield _unit(together)


def _unit(clips: list[PlacedClip]) -> FrameRun:
    first = clips[0].start // FRAME_SAMPLES
    return FrameRun(first * FRAME_SAMPLES, _end_frame(clips) - first, tuple(clips))


def _end_frame(clips: list[PlacedClip]) -> int:
    """The first frame that is free of the clips and their tail."""
    return steps_to_reach(clips[-1].end, FRAME_SAMPLES) + TAIL_FRAMES


def _filled(count: int, quiet: bytes) -> Iterator[bytes]:
    """`count` frames of quiet: the first ones of `quiet`, over and over."""
    for start in range(0, count, _GAP_FRAMES):
        yield quiet[: (count - start) * FRAME_BYTES]
