"""Write a session as one file, whole or not at all."""

from collections.abc import Callable, Generator
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import BinaryIO

from voicecoach.atomic_files import atomic_open
from voicecoach.audio.clips.clip import SAMPLES_PER_MS
from voicecoach.audio.mix import Mix
from voicecoach.audio.mp3.phrase_frames import FrameCache
from voicecoach.audio.mp3.splice import splice_frames
from voicecoach.audio.mp3.write import write_mp3
from voicecoach.audio.tags.id3_tag import Tags
from voicecoach.audio.wav_flac_ogg.formats import PCM_FORMATS

RenderProgress = Callable[[int, int], None]
"""Called with the milliseconds rendered so far, and with all there are."""

WriteFormat = Callable[[BinaryIO, Mix, Tags], Generator[int]]
"""Writes a session into an empty file, and yields the number of samples written so far."""


def writer_for(form: str, cache: FrameCache | None = None) -> WriteFormat:
    """Return the function that writes a session in one of `FORMATS`.

    An MP3 takes the frames of earlier builds from `cache`.
    """
    if form in PCM_FORMATS:
        from voicecoach.audio.wav_flac_ogg.write import write_pcm_format

        return partial(write_pcm_format, form)

    def write(file: BinaryIO, mix: Mix, tags: Tags) -> Generator[int]:
        return write_mp3(file, mix, tags, splice_frames(mix, cache))

    return write


_MP3 = writer_for("mp3")


def write_session(
    target: Path,
    mix: Mix,
    tags: Tags,
    write: WriteFormat = _MP3,
    on_progress: RenderProgress | None = None,
) -> None:
    """Write the session as one file, which replaces `target` once it is complete.

    Each clip begins at its cue's `start_ms` to the sample, the decoded file lasts exactly the
    timeline's `duration_ms`, and the same arguments always give the same bytes. Raises
    OutputError if the file cannot be written, ValueError as `Mix.clips` does, and the errors of
    `Mix.sound`.
    """
    total_ms = mix.timeline.duration_ms
    # `closing` ends the steps before the file is closed, even if an interrupt comes between two.
    with atomic_open(target) as file, closing(write(file, mix, tags)) as steps:
        for samples in steps:
            if on_progress:
                on_progress(min(samples // SAMPLES_PER_MS, total_ms), total_ms)
