"""The session in the formats that libsndfile writes, sample for sample."""

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
from voicecoach.audio.formats import PCM_FORMATS
from voicecoach.audio.mix import Mix
from voicecoach.audio.one_pass import pcm_blocks
from voicecoach.audio.tags.id3_tag import Tags
from voicecoach.audio.tags.vorbis_comments import write_comments

ogg: Any = mutagen.ogg  # it has no types

_SERIAL = 1
"""The number of the only stream in an Ogg file. libsndfile draws one: no two files were alike."""


def write_pcm_format(form: str, file: BinaryIO, mix: Mix, tags: Tags) -> Generator[int]:
    """Write the session into `file`, which is opened once more by its name.

    By name, because libsndfile would call back into Python for every write to a file of ours, and
    an interrupt is lost there. Yields how many samples are written, again and again. Raises
    OSError.
    """
    place, written = Path(file.name), 0
    with _explained(file):
        sound = _opened(form, place, tags)
    try:
        for block in pcm_blocks(mix):
            with _explained(file):
                sound.write(block)
            written += len(block)
            yield written
    finally:
        with _explained(file):
            sound.close()
    with _explained(file):
        if soundfile.info(_name(place)).frames != mix.samples:
            raise AssertionError("the end of the sound is missing")
        if form != "wav":
            write_comments(form, place, tags, mix.timeline.chapters)
    if form == "ogg":
        _settle_serial(place)


def _opened(form: str, place: Path, tags: Tags) -> Any:
    sound = soundfile.SoundFile(_name(place), "w", SAMPLE_RATE, 1, format=form, **PCM_FORMATS[form])
    if form == "wav":  # the others are tagged when all of the sound is there
        for name, text in tags.texts.items():
            setattr(sound, name, text)
    return sound


def _name(place: Path) -> bytes | str:
    """As libsndfile takes it: a name need not be text, where the system does not ask for that."""
    return os.fsencode(place) if os.name == "posix" else str(place)


@contextmanager
def _explained(file: BinaryIO) -> Iterator[None]:
    """What libsndfile could not write becomes the OSError that the disk has for it.

    libsndfile itself only says that there was an error, or that less was written than given.
    """
    try:
        yield
    except (soundfile.LibsndfileError, mutagen.MutagenError, AssertionError) as error:
        file.seek(0, 2)
        file.write(bytes(1 << 16))
        file.flush()
        raise OSError(errno.EIO, f"it cannot be written: {error}") from error


def _settle_serial(place: Path) -> None:
    """Give the stream a number that is always the same; the pages stay as long as they are."""
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
