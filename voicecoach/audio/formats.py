"""The formats a session can be written in."""

from collections.abc import Callable, Generator
from functools import partial
from typing import BinaryIO

from voicecoach.audio.lay import laid_frames
from voicecoach.audio.mix import Mix
from voicecoach.audio.mp3 import write_mp3
from voicecoach.audio.tag import Tags
from voicecoach.audio.units import Kept

SAMPLED = {"wav": "PCM_16", "flac": "PCM_16", "ogg": "VORBIS"}
"""Formats that libsndfile knows under the same names, each with the coding it is to use."""

FORMATS = ("mp3", *SAMPLED)

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
