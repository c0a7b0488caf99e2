"""Read the comment in the tag of a file that may be a session."""

from pathlib import Path
from typing import Any

import mutagen
from mutagen.id3 import COMM, ID3


def read_comment(path: Path) -> str:
    """Return the comment in the tag of an MP3, FLAC or Ogg file. It is empty if there is none."""
    try:
        texts = _id3_comments(path) if _has_id3(path) else _vorbis_comments(path)
    except (OSError, mutagen.MutagenError):
        return ""
    return str(texts[0]) if texts else ""


def _has_id3(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(3) == b"ID3"


def _id3_comments(path: Path) -> Any:
    # The lyrics of a long session take longer to decode than all of the rest.
    return ID3(path, known_frames={"COMM": COMM}).getall("COMM")


def _vorbis_comments(path: Path) -> Any:
    file: Any = mutagen.File(path)
    if file is None or not file.tags:
        return []
    return file.tags.get("comment")
