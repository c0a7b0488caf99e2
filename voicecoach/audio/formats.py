"""The formats a session can be written in."""

from collections.abc import Callable, Generator
from functools import partial
from typing import Any, BinaryIO

from voicecoach.audio.lay import laid_frames
from voicecoach.audio.mix import Mix
from voicecoach.audio.mp3 import write_mp3
from voicecoach.audio.tag import Tags
from voicecoach.audio.units import Kept

SAMPLED: dict[str, dict[str, Any]] = {
    "wav": {"subtype": "PCM_16"},
    "flac": {"subtype": "PCM_16"},
    # With less than this, Vorbis lets a tone be heard up to 10 ms before it is struck.
    "ogg": {"subtype": "VORBIS", "compression_level": 0.1},
}
"""Formats that libsndfile knows under the same names, and how it is to write them."""

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
