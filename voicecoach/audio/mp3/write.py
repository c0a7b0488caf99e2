"""Write the session as an MP3: its tag, the frame that says how long it is, and its frames."""

from collections.abc import Generator, Iterable
from typing import BinaryIO

from voicecoach.audio.mix import Mix
from voicecoach.audio.mp3.encode import ENCODER_DELAY, skipped_samples
from voicecoach.audio.mp3.frames import FRAME_BYTES, FRAME_SAMPLES
from voicecoach.audio.mp3.info_frame import info_frame
from voicecoach.audio.tags.id3_tag import Tags, id3_tag


def write_mp3(file: BinaryIO, mix: Mix, tags: Tags, frames: Iterable[bytes]) -> Generator[int]:
    """Write the tag, the info frame and the `frames` of the session.

    Yields the number of samples written so far. The decoded file has exactly the samples of the
    mix.
    """
    file.write(id3_tag(tags, mix.timeline.duration_ms, mix.timeline.chapters))
    start = file.tell()
    file.write(bytes(FRAME_BYTES))  # room for the info frame, which counts the others
    size = 0
    for piece in frames:
        file.write(piece)
        size += len(piece)
        yield size // FRAME_BYTES * FRAME_SAMPLES
    file.seek(start)
    file.write(info_frame(mix.samples, size // FRAME_BYTES, ENCODER_DELAY - skipped_samples(mix)))
