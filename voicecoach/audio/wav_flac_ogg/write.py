"""Write a session in the formats of libsndfile, sample for sample."""

import errno
import os
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, BinaryIO

import mutagen
import mutagen.ogg
import soundfile

from voicecoach.audio.clips.clip import SAMPLE_RATE
from voicecoach.audio.mix import Mix
from voicecoach.audio.one_pass import pcm_blocks
from voicecoach.audio.tags.id3_tag import Tags
from voicecoach.audio.tags.vorbis_comments import write_comments
from voicecoach.audio.wav_flac_ogg.formats import PCM_FORMATS

ogg: Any = mutagen.ogg  # it has no types

_SERIAL = 1
"""The number of the only stream in an Ogg file. libsndfile would choose a random number, and no
two files would be the same."""


def write_pcm_format(form: str, file: BinaryIO, mix: Mix, tags: Tags) -> Generator[int]:
    """Write the session into `file`, which is opened a second time by its name.

    With the open file, libsndfile would call back into Python for every write, and an interrupt
    is lost there. Yields the number of samples written so far. Raises OSError.
    """
    place = Path(file.name)
    with _disk_errors(file):
        sound = _open_sound(form, place, tags)
    try:
        yield from _write_blocks(file, sound, mix)
    finally:
        with _disk_errors(file):
            sound.close()
    with _disk_errors(file):
        if soundfile.info(_name(place)).frames != mix.samples:
            raise AssertionError("the end of the sound is missing")
        if form != "wav":
            write_comments(form, place, tags, mix.timeline.chapters)
    if form == "ogg":
        _set_serial(place)


def _write_blocks(file: BinaryIO, sound: Any, mix: Mix) -> Iterator[int]:
    """Write all samples of the session; yield how many are written so far."""
    written = 0
    for block in pcm_blocks(mix):
        with _disk_errors(file):
            sound.write(block)
        written += len(block)
        yield written


def _open_sound(form: str, place: Path, tags: Tags) -> Any:
    sound = soundfile.SoundFile(_name(place), "w", SAMPLE_RATE, 1, format=form, **PCM_FORMATS[form])
    if form == "wav":  # mutagen tags the other formats after all samples are written
        for name, text in tags.texts.items():
            setattr(sound, name, text)
    return sound


def _name(place: Path) -> bytes | str:
    """Return the name as libsndfile takes it; on POSIX a name need not be text."""
    return os.fsencode(place) if os.name == "posix" else str(place)


@contextmanager
def _disk_errors(file: BinaryIO) -> Iterator[None]:
    """Turn an error of libsndfile or mutagen into the OSError of the disk.

    libsndfile itself only says that there was an error, or that less was written than given. So
    `file` is written to once more: on a full disk this raises the error that names the fault.
    """
    try:
        yield
    except (soundfile.LibsndfileError, mutagen.MutagenError, AssertionError) as error:
        file.seek(0, 2)
        file.write(bytes(1 << 16))
        file.flush()
        raise OSError(errno.EIO, f"it cannot be written: {error}") from error


def _set_serial(place: Path) -> None:
    """Give the stream the number `_SERIAL`; no page changes its length."""
    with place.open("r+b") as file:
        try:
            while True:
                start = file.tell()
                page = ogg.OggPage(file)
                page.serial = _SERIAL
                file.seek(start)
                file.write(page.write())
        except EOFError:
            return
