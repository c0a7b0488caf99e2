"""The timeline as one file: its tag, the frame that says how long it is, and its frames."""

import errno
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from voicecoach.audio.clip import SAMPLES_PER_MS
from voicecoach.audio.encode import ENCODER_DELAY
from voicecoach.audio.frames import FRAME_BYTES, FRAME_SAMPLES
from voicecoach.audio.info_frame import info_frame
from voicecoach.audio.lay import laid_frames
from voicecoach.audio.placed import Sound, skipped_samples, total_samples
from voicecoach.audio.tag import Tags, id3_tag
from voicecoach.errors import OutputError
from voicecoach.files import replacing
from voicecoach.session.timeline import Timeline

Frames = Callable[[Timeline, Sound], Iterator[bytes]]
"""A way to render: the quick one of `lay`, or the plain one."""

Progress = Callable[[int, int], None]
"""Told the milliseconds rendered and those there are in all."""


def write_mp3(
    target: Path,
    timeline: Timeline,
    sound: Sound,
    tags: Tags,
    on_progress: Progress | None = None,
    frames: Frames = laid_frames,
) -> None:
    """Write the session as one MP3; `target` is replaced when all of it is there, or not at all.

    Each clip begins at its cue's `start_ms` to the sample, the decoded file lasts exactly the
    timeline's `duration_ms`, and the same arguments always give the same bytes. Raises
    OutputError when the file cannot be written, ValueError as `placed` does, and whatever `sound`
    raises.
    """
    pieces = _counted(frames(timeline, sound), timeline.duration_ms, on_progress)
    with _explained(target), replacing(target) as file:
        file.write(id3_tag(tags, timeline.duration_ms, timeline.chapters))
        _write_frames(file, pieces, timeline)


def _counted(
    pieces: Iterable[bytes], total_ms: int, on_progress: Progress | None
) -> Iterator[bytes]:
    done = 0
    for piece in pieces:
        yield piece
        done += len(piece) // FRAME_BYTES * FRAME_SAMPLES // SAMPLES_PER_MS
        if on_progress:
            on_progress(min(done, total_ms), total_ms)


def _write_frames(file: BinaryIO, pieces: Iterable[bytes], timeline: Timeline) -> None:
    start = file.tell()
    file.write(bytes(FRAME_BYTES))  # the place of the frame that says how many there are
    for piece in pieces:
        file.write(piece)
    frame_count = (file.tell() - start) // FRAME_BYTES - 1
    file.seek(start)
    delay = ENCODER_DELAY - skipped_samples(timeline)
    file.write(info_frame(total_samples(timeline), frame_count, delay))


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
