"""Write an ID3v2.3 tag: what a player shows of an MP3 (id3.org, v2.3.0)."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from io import BytesIO
from typing import Any

import mutagen.id3

from voicecoach.session.lyrics import LyricLine, as_lrc
from voicecoach.session.model.timeline import Chapter

id3: Any = mutagen.id3  # its constructors have no types

_LANGUAGES = {
    "de": "deu", "en": "eng", "es": "spa", "fr": "fra", "it": "ita",
    "nl": "nld", "pl": "pol", "pt": "por", "ru": "rus", "sv": "swe",
}  # fmt: skip
_UNKNOWN_LANGUAGE = "und"  # ISO 639-2: undetermined

_NO_OFFSET = 0xFFFFFFFF
_MOST_LISTED = 255  # the table of contents counts its chapters in one byte
_HEADER_BYTES = 10

_MILLISECONDS = 2  # the unit of time in a SYLT frame
_LYRICS = 1  # its kind of content
_FRONT_COVER = 3  # the kind of picture in an APIC frame


@dataclass(frozen=True)
class Cover:
    """A picture: its media type, such as `image/png`, and the bytes of its file."""

    media_type: str
    data: bytes


@dataclass(frozen=True)
class Tags:
    """What a tag says; an empty field is left out."""

    title: str
    artist: str = "voicecoach"
    album: str = ""
    comment: str = ""

    language: str = "en"
    """A BCP 47 tag."""

    genre: str = ""

    track: tuple[int, int] | None = None
    """The number of the file in a set of files, and how many there are."""

    lyrics: Sequence[LyricLine] = ()
    """The spoken words, each line with its time."""

    cover: Cover | None = None

    @property
    def texts(self) -> dict[str, str]:
        """The short texts that are not empty, by their names in Vorbis comments."""
        texts = {
            "title": self.title,
            "artist": self.artist,
            "album": self.album,
            "genre": self.genre,
            "comment": self.comment,
        }
        return {name: printable_text(text) for name, text in texts.items() if text}


def id3_tag(tags: Tags, duration_ms: int, chapters: Sequence[Chapter] = ()) -> bytes:
    """Return the whole tag, to be written before the first frame; the same input, the same bytes.

    Text is UTF-16, the only Unicode of version 2.3. Chapters are `CHAP` frames in one `CTOC`
    (ID3v2 Chapter Frame Addendum 1.0), which lists the first 255 of them. The `CTOC` comes first,
    and the chapters follow in order of time, because players list them in the order of the file.
    """
    body = _serialize([*_text_frames(tags), *_lyrics_frames(tags), *_picture_frames(tags)])
    body += _serialize([id3.TLEN(encoding=0, text=[str(duration_ms)])])
    # One by one, because mutagen would sort frames of one kind by their size.
    body += b"".join(_serialize([frame]) for frame in _chapter_frames(chapters))
    return b"ID3\x03\x00\x00" + _synchsafe(len(body)) + body


def _serialize(frames: Iterable[Any]) -> bytes:
    """Return the frames as mutagen writes them, without the header of the tag."""
    tag = id3.ID3()
    for frame in frames:
        tag.add(frame)
    tag.update_to_v23()
    file = BytesIO()
    tag.save(file, v2_version=3, padding=lambda _info: 0)
    return file.getvalue()[_HEADER_BYTES:]


def _synchsafe(size: int) -> bytes:
    """Return the size in four bytes of seven bits each (id3.org, v2.3.0, 3.1)."""
    return bytes(size >> shift & 0x7F for shift in (21, 14, 7, 0))


def _text_frames(tags: Tags) -> list[Any]:
    lang = _language(tags)
    frame_of = {
        "title": id3.TIT2,
        "artist": id3.TPE1,
        "album": id3.TALB,
        "genre": id3.TCON,
        "comment": partial(id3.COMM, lang=lang, desc=""),
    }
    frames = [
        frame_of[name](encoding=id3.Encoding.UTF16, text=[text])
        for name, text in tags.texts.items()
    ]
    if tags.track:
        number, total = tags.track
        frames.append(id3.TRCK(encoding=0, text=[f"{number}/{total}"]))
    return [*frames, id3.TLAN(encoding=0, text=[lang])]


def _lyrics_frames(tags: Tags) -> Iterator[Any]:
    """Yield the words twice: as text with time stamps, and in the frame for timed text."""
    if not tags.lyrics:
        return
    lang, utf16 = _language(tags), id3.Encoding.UTF16
    lines = [(start_ms, printable_text(text)) for start_ms, text in tags.lyrics]
    yield id3.USLT(encoding=utf16, lang=lang, desc="", text=as_lrc(lines))
    yield id3.SYLT(
        encoding=utf16,
        lang=lang,
        format=_MILLISECONDS,
        type=_LYRICS,
        desc="",
        text=[(text, start_ms) for start_ms, text in lines],
    )


def _picture_frames(tags: Tags) -> Iterator[Any]:
    if cover := tags.cover:
        yield id3.APIC(
            encoding=0, mime=cover.media_type, type=_FRONT_COVER, desc="", data=cover.data
        )


def _language(tags: Tags) -> str:
    return _LANGUAGES.get(tags.language.split("-")[0].lower(), _UNKNOWN_LANGUAGE)


def _chapter_frames(chapters: Sequence[Chapter]) -> list[Any]:
    names = [f"chapter {number:03}" for number in range(1, len(chapters) + 1)]
    frames = [_chapter(name, chapter) for name, chapter in zip(names, chapters, strict=True)]
    if not frames:
        return []
    flags = id3.CTOCFlags.TOP_LEVEL | id3.CTOCFlags.ORDERED
    listed = names[:_MOST_LISTED]
    return [id3.CTOC("contents", flags, child_element_ids=listed, sub_frames=[]), *frames]


def _chapter(name: str, chapter: Chapter) -> Any:
    title = id3.TIT2(encoding=id3.Encoding.UTF16, text=[printable_text(chapter.title)])
    return id3.CHAP(
        element_id=name,
        start_time=chapter.start_ms,
        end_time=chapter.end_ms,
        start_offset=_NO_OFFSET,
        end_offset=_NO_OFFSET,
        sub_frames=[title],
    )


def printable_text(text: str) -> str:
    """Return `text` without NUL, which would end it, and lone surrogates, which are no text."""
    return text.replace("\0", " ").encode("utf-8", "replace").decode("utf-8")
