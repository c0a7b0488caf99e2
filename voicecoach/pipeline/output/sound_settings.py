"""The bed under a session and the picture of its file, from the options of `build`."""

from dataclasses import dataclass
from pathlib import Path

from voicecoach.audio.bed import LOUDEST_DBFS, SOFTEST_DBFS
from voicecoach.audio.tags.cover import default_cover, read_cover
from voicecoach.audio.tags.id3_tag import Cover
from voicecoach.errors import UsageError


@dataclass(frozen=True)
class SoundSettings:
    """What the file of a session gets besides the session."""

    bed: int | None
    """The level of the soft noise in dBFS, or None for silence."""

    cover: Cover | None
    """The picture that players show."""

    cover_files: tuple[Path, ...]
    """The files that the picture was read from: none, or one of the user's."""


def resolve_sound_settings(bed: int | None, cover: str | Path | bool) -> SoundSettings:
    """Return the settings for these options of `build`.

    Raises UsageError for a level at which the bed is of no use, and for a file that is no picture.
    """
    if bed is not None and not SOFTEST_DBFS <= bed <= LOUDEST_DBFS:
        raise UsageError(
            f"a bed of {bed} dBFS is out of range: write {SOFTEST_DBFS} to {LOUDEST_DBFS}"
        )
    if cover is True:
        return SoundSettings(bed, default_cover(), ())
    if cover is False:
        return SoundSettings(bed, None, ())
    file = Path(cover)
    return SoundSettings(bed, read_cover(file), (file,))
