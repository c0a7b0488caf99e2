"""The quick way to render: each phrase is encoded once, and its frames are spliced.

A session is mostly repetition and silence. A second is 41 and 2/3 frames, and the grid is a third
of a frame, so a phrase starts at one of three offsets in a frame. The work of the encoder therefore
grows with the vocabulary of a session, and not with its length. A frame run lasts until its sound
has died away. Between two runs the gap is filled with frames of the bed, or with silent frames.
"""

from collections import deque
from collections.abc import Iterable, Iterator
from contextlib import closing

from voicecoach.audio.mix import Mix, MixClip
from voicecoach.audio.mp3.encode import DECODER_DELAY, ENCODER_DELAY, skipped_samples
from voicecoach.audio.mp3.frames import FRAME_BYTES, FRAME_SAMPLES, SILENT_FRAME
from voicecoach.audio.mp3.phrase_frames import TAIL_FRAMES, FrameCache, FrameRun, RunEncoder
from voicecoach.units import steps_to_reach

_GAP_FRAMES = 250
"""Frames of bed or silence that fill the gaps; a longer gap repeats them."""

_RUNS_AHEAD = 64
"""Runs that are being encoded at once: enough for every core, and little memory."""

_SILENCE = SILENT_FRAME * _GAP_FRAMES


def splice_frames(mix: Mix, cache: FrameCache | None = None) -> Iterator[bytes]:
    """Yield the frames of the session, without the first `skipped_samples`.

    Runs that are in `cache` are not encoded again. Raises ValueError as `Mix.clips` does.
    """
    with closing(RunEncoder(mix.bed_dbfs, cache)) as encoder:
        gap = _gap_frames(encoder, mix.bed_dbfs)
        position = skipped_samples(mix) // FRAME_SAMPLES
        for run in _start_ahead(encoder, _frame_runs(mix.clips())):
            first = run.origin // FRAME_SAMPLES
            yield from _fill_gap(first - position, gap)
            yield from encoder.frames(run)
            position = first + run.frame_count
    samples = mix.samples + ENCODER_DELAY + DECODER_DELAY
    yield from _fill_gap(steps_to_reach(samples, FRAME_SAMPLES) - position, gap)


def _gap_frames(encoder: RunEncoder, bed_dbfs: int | None) -> bytes:
    if bed_dbfs is None:
        return _SILENCE
    bed = FrameRun(0, _GAP_FRAMES)
    encoder.start(bed)
    return b"".join(encoder.frames(bed))


def _start_ahead(encoder: RunEncoder, runs: Iterable[FrameRun]) -> Iterator[FrameRun]:
    """Yield the runs in order, each started some time before its frames are needed."""
    started: deque[FrameRun] = deque()
    for run in runs:
        encoder.start(run)
        started.append(run)
        if len(started) > _RUNS_AHEAD:
            yield started.popleft()
    yield from started


def _frame_runs(clips: Iterable[MixClip]) -> Iterator[FrameRun]:
    """Yield a run for each clip; a clip that begins in the tail of another shares its run.

    A silent clip needs no run: the gap between two runs sounds the same.
    """
    group: list[MixClip] = []
    for clip in clips:
        if clip.clip.is_silent:
            continue
        if group and clip.start // FRAME_SAMPLES >= _end_frame(group):
            yield _frame_run(group)
            group = []
        group.append(clip)
    if group:
        yield _frame_run(group)


def _frame_run(clips: list[MixClip]) -> FrameRun:
    first = clips[0].start // FRAME_SAMPLES
    return FrameRun(first * FRAME_SAMPLES, _end_frame(clips) - first, tuple(clips))


def _end_frame(clips: list[MixClip]) -> int:
    """Return the number of the first frame after the clips and their tail."""
    return steps_to_reach(clips[-1].end, FRAME_SAMPLES) + TAIL_FRAMES


def _fill_gap(count: int, gap: bytes) -> Iterator[bytes]:
    """Yield `count` frames: the first ones of `gap`, over and over."""
    for start in range(0, count, _GAP_FRAMES):
        yield gap[: (count - start) * FRAME_BYTES]
