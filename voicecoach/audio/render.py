"""The session as one file, whole or not at all."""

import errno
from collections.abc import Callable, Generator, Iterator
from contextlib import closing, contextmanager
from functools import partial
from pathlib import Path
from typing import BinaryIO

from voicecoach.audio.clip import SAMPLES_PER_MS
from voicecoach.audio.formats import SAMPLED
from voicecoach.audio.lay import laid_frames
from voicecoach.audio.mix import Mix
from voicecoach.audio.mp3 import write_mp3
from voicecoach.audio.tag import Tags
from voicecoach.audio.units import Kept
from voicecoach.errors import OutputError
from voicecoach.files import replacing

Progress = Callable[[int, int], None]
"""Told the milliseconds rendered and those there are in all."""

Write = Callable[[BinaryIO, Mix, Tags], Generator[int]]
"""Writes a session into an empty file; yields how many of its samples are written."""


def writer_of(form: str, kept: Kept | None = None) -> Write:
    """How a session is written in one of `FORMATS`; `kept` are units from earlier runs."""
    if form in SAMPLED:
        from voicecoach.audio.sampled import write_sampled

        return partial(write_sampled, form)

    def write(file: BinaryIO, mix: Mix, tags: Tags) -> Generator[int]:
        return write_mp3(file, mix, tags, laid_frames(mix, kept))

    return write


_MP3 = writer_of("mp3")


def write_session(
    target: Path, mix: Mix, tags: Tags, write: Write = _MP3, on_progress: Progress | None = None
) -> None:
    """Write the session as one file; `target` is replaced when all of it is there, or not at all.

    Each clip begins at its cue's `start_ms` to the sample, the decoded file lasts exactly the
    timeline's `duration_ms`, and the same arguments always give the same bytes. Raises
    OutputError when the file cannot be written, ValueError as `Mix.placed` does, and whatever the
    sound of a cue raises.
    """
    total_ms = mix.timeline.duration_ms
    # The steps end before the file does, even where an interrupt comes between two of them.
    with _explained(target), replacing(target) as file, closing(write(file, mix, tags)) as steps:
        for samples in steps:
            if on_progress:
                on_progress(min(samples // SAMPLES_PER_MS, total_ms), total_ms)


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
