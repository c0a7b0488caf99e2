"""Write Vorbis comments: what a player shows of a FLAC or Ogg file, with chapters and cover."""

from base64 import b64encode
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import mutagen.flac
import mutagen.oggvorbis

from voicecoach.audio.tags.id3_tag import Cover, Tags, printable_text
from voicecoach.session.lyrics import as_lrc
from voicecoach.session.model.timeline import Chapter

flac: Any = mutagen.flac  # neither has types
oggvorbis: Any = mutagen.oggvorbis

_FRONT_COVER = 3


def write_comments(form: str, place: Path, tags: Tags, chapters: Sequence[Chapter]) -> None:
    """Write the tags and the chapters into the file at `place`.

    Chapters are `CHAPTERnnn` comments, as the Vorbis comment page for chapters describes them.
    Raises OSError.
    """
    with place.open("r+b") as opened:
        file = flac.FLAC(opened) if form == "flac" else oggvorbis.OggVorbis(opened)
        if file.tags is None:
            file.add_tags()
        for name, text in _comments(tags, chapters):
            file.tags[name] = text
        if tags.cover and form == "flac":
            file.add_picture(_picture(tags.cover))
        elif tags.cover:
            picture = b64encode(_picture(tags.cover).write()).decode("ascii")
            file.tags["metadata_block_picture"] = picture
        opened.seek(0)
        file.save(opened, padding=lambda _info: 0)


def _comments(tags: Tags, chapters: Sequence[Chapter]) -> Iterator[tuple[str, str]]:
    yield from tags.texts.items()
    if tags.track:
        number, total = tags.track
        yield "tracknumber", str(number)
        yield "tracktotal", str(total)
    if tags.lyrics:
        yield "lyrics", as_lrc([(start_ms, printable_text(text)) for start_ms, text in tags.lyrics])
    for number, chapter in enumerate(chapters, 1):
        yield f"chapter{number:03}", _clock(chapter.start_ms)
        yield f"chapter{number:03}name", printable_text(chapter.title)


def _clock(ms: int) -> str:
    """Return the time as `HH:MM:SS.mmm`."""
    seconds, ms = divmod(ms, 1_000)
    minutes, seconds = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours:02}:{minutes:02}:{seconds:02}.{ms:03}"


def _picture(cover: Cover) -> Any:
    picture = flac.Picture()
    picture.type = _FRONT_COVER
    picture.mime = cover.media_type
    picture.data = cover.data
    return picture
