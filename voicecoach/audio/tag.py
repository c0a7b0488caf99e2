"""What a player shows: an ID3v2.3 tag, which stands in front of the sound (id3.org, v2.3.0)."""

from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import Any

import mutagen.id3

from voicecoach.session.timeline import Chapter

id3: Any = mutagen.id3  # its constructors have no types

_LANGUAGES = {
    "de": "deu", "en": "eng", "es": "spa", "fr": "fra", "it": "ita",
    "nl": "nld", "pl": "pol", "pt": "por", "ru": "rus", "sv": "swe",
}  # fmt: skip
_UNKNOWN_LANGUAGE = "und"  # ISO 639-2: undetermined

_NO_OFFSET = 0xFFFFFFFF
_MOST_LISTED = 255  # the table of contents counts its chapters in one byte


@dataclass(frozen=True)
class Tags:
    """The words of a tag; an empty one is left out. `language` is a BCP 47 tag such as "en"."""

    title: str
    artist: str = "voicecoach"
    album: str = ""
    comment: str = ""
    language: str = "en"
    lyrics: str = ""


def id3_tag(tags: Tags, duration_ms: int, chapters: Sequence[Chapter] = ()) -> bytes:
    """The whole tag, ready to be written before the first frame; the same input, the same bytes.

    Text is UTF-16, the only Unicode of version 2.3. Chapters are `CHAP` frames in one `CTOC`
    (ID3v2 Chapter Frame Addendum 1.0), which lists the first 255 of them.
    """
    tag = id3.ID3()
    for frame in [*_words(tags), id3.TLEN(encoding=0, text=[str(duration_ms)])]:
        tag.add(frame)
    for frame in _chapter_frames(chapters):
        tag.add(frame)
    tag.update_to_v23()
    file = BytesIO()
    tag.save(file, v2_version=3, padding=lambda _info: 0)
    return file.getvalue()


def _words(tags: Tags) -> list[Any]:
    lang = _LANGUAGES.get(tags.language.split("-")[0].lower(), _UNKNOWN_LANGUAGE)
    utf16 = id3.Encoding.UTF16
    frames = [
        (tags.title, id3.TIT2(encoding=utf16, text=[_clean(tags.title)])),
        (tags.artist, id3.TPE1(encoding=utf16, text=[_clean(tags.artist)])),
        (tags.album, id3.TALB(encoding=utf16, text=[_clean(tags.album)])),
        (tags.comment, id3.COMM(encoding=utf16, lang=lang, desc="", text=[_clean(tags.comment)])),
        (tags.lyrics, id3.USLT(encoding=utf16, lang=lang, desc="", text=_clean(tags.lyrics))),
        (lang, id3.TLAN(encoding=0, text=[lang])),
    ]
    return [frame for text, frame in frames if text]


def _chapter_frames(chapters: Sequence[Chapter]) -> list[Any]:
    names = [f"chapter {number}" for number in range(1, len(chapters) + 1)]
    frames = [_chapter(name, chapter) for name, chapter in zip(names, chapters, strict=True)]
    if not frames:
        return []
    flags = id3.CTOCFlags.TOP_LEVEL | id3.CTOCFlags.ORDERED
    listed = names[:_MOST_LISTED]
    return [*frames, id3.CTOC("contents", flags, child_element_ids=listed, sub_frames=[])]


def _chapter(name: str, chapter: Chapter) -> Any:
    title = id3.TIT2(encoding=id3.Encoding.UTF16, text=[_clean(chapter.title)])
    return id3.CHAP(
        element_id=name,
        start_time=chapter.start_ms,
        end_time=chapter.end_ms,
        start_offset=_NO_OFFSET,
        end_offset=_NO_OFFSET,
        sub_frames=[title],
    )


def _clean(text: str) -> str:
    """`text` without what a tag cannot hold: NUL ends a text, lone surrogates are no characters."""
    return text.replace("\0", " ").encode("utf-8", "replace").decode("utf-8")
