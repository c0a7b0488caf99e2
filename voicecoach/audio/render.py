"""The timeline as sound: clips laid on silence at their sample, encoded, written as one file."""

import errno
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

import numpy as np

from voicecoach.audio.clip import SAMPLES_PER_MS, Clip, Samples
from voicecoach.audio.encode import ENCODER_DELAY, FRAME_BYTES, mp3_frames
from voicecoach.audio.info_frame import info_frame
from voicecoach.audio.tag import Tags, id3_tag
from voicecoach.errors import OutputError
from voicecoach.files import replacing
from voicecoach.session.timeline import Cue, Timeline

Sound = Callable[[Cue], Clip]
"""The clip of a cue; asked once for each, in order, so that clips need not all be in memory."""

Progress = Callable[[int, int], None]
"""Told the milliseconds rendered and those there are in all."""

_SILENCE: Samples = np.zeros(4_000 * SAMPLES_PER_MS, np.int16)


def write_mp3(
    target: Path,
    timeline: Timeline,
    sound: Sound,
    tags: Tags,
    on_progress: Progress | None = None,
) -> None:
    """Write the session as one MP3; `target` is replaced when all of it is there, or not at all.

    Each clip begins at its cue's `start_ms` to the sample, the decoded file lasts exactly the
    timeline's `duration_ms`, and the same arguments always give the same bytes. Raises
    OutputError when the file cannot be written, ValueError as `pcm_blocks` does, and whatever
    `sound` raises.
    """
    blocks = _counted(pcm_blocks(timeline, sound), timeline.duration_ms, on_progress)
    with _explained(target), replacing(target) as file:
        file.write(id3_tag(tags, timeline.duration_ms, timeline.chapters))
        _write_frames(file, blocks, timeline)


def pcm_blocks(timeline: Timeline, sound: Sound) -> Iterator[Samples]:
    """The session's samples in order, in blocks of at most some seconds or one clip.

    Raises ValueError when a clip would begin before the one before it has ended, is longer than
    its cue, or reaches beyond the timeline: a mistake of whoever made the timeline.
    """
    position = 0
    for cue in timeline.cues:
        yield from _silence(cue.start_ms * SAMPLES_PER_MS - position, f'before "{cue.text}"')
        clip = sound(cue)
        if clip.length_ms > cue.end_ms - cue.start_ms:
            raise ValueError(f'the clip of "{cue.text}" lasts {clip.length_ms} ms, beyond its cue')
        yield clip.pcm
        position = cue.start_ms * SAMPLES_PER_MS + len(clip.pcm)
    yield from _silence(timeline.duration_ms * SAMPLES_PER_MS - position, "at the end")


def _silence(count: int, where: str) -> Iterator[Samples]:
    if count < 0:
        raise ValueError(f"cues overlap {where}: {-count} samples too many")
    for start in range(0, count, len(_SILENCE)):
        yield _SILENCE[: count - start]


def _counted(
    blocks: Iterable[Samples], total_ms: int, on_progress: Progress | None
) -> Iterator[Samples]:
    done = 0
    for block in blocks:
        yield block
        done += len(block)
        if on_progress:
            on_progress(done // SAMPLES_PER_MS, total_ms)


def _write_frames(file: BinaryIO, blocks: Iterator[Samples], timeline: Timeline) -> None:
    start = file.tell()
    file.write(bytes(FRAME_BYTES))  # the place of the frame that says how many there are
    early = _silence_to_skip(timeline)
    for frames in mp3_frames(_after(early, blocks)):
        file.write(frames)
    frame_count = (file.tell() - start) // FRAME_BYTES - 1
    file.seek(start)
    sample_count = timeline.duration_ms * SAMPLES_PER_MS
    file.write(info_frame(sample_count, frame_count, ENCODER_DELAY - early))


def _silence_to_skip(timeline: Timeline) -> int:
    """How many samples of the first silence the encoder's delay, silent as well, stands for.

    Without them the file is shorter by a frame, so that programs that count its frames and do
    not subtract the delay (ffprobe is one) are at most 46 ms off.
    """
    first_ms = timeline.cues[0].start_ms if timeline.cues else timeline.duration_ms
    return min(ENCODER_DELAY, first_ms * SAMPLES_PER_MS)


def _after(count: int, blocks: Iterator[Samples]) -> Iterator[Samples]:
    """`blocks` without the first `count` samples, all of which are in the first block."""
    if count:
        yield next(blocks)[count:]
    yield from blocks


@contextmanager
def _explained(target: Path) -> Iterator[None]:
    """OSError becomes one sentence on what is wrong with `target`, and what to do."""
    try:
        yield
    except OSError as error:
        raise OutputError(f"cannot write {target}: {_reason(target, error)}") from error


def _reason(target: Path, error: OSError) -> str:
    folder = target.parent
    if isinstance(error, IsADirectoryError):
        return "it is a folder; name a file in it with -o"
    if isinstance(error, FileNotFoundError | NotADirectoryError) and not folder.is_dir():
        return f"there is no folder {folder}; create it, or choose another with -o"
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return f"no permission to write in {folder}; choose another folder with -o"
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return "the disk is full; make room, or choose another with -o"
    return f"{error.strerror or error}; choose another file with -o"
