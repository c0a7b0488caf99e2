"""Read the comment in the tag of a file that may be a session."""

from pathlib import Path
from typing import Any

import mutagen


def read_comment(path: Path) -> str:
    """Return the comment in the tag of an MP3, FLAC or Ogg file. It is empty if there is none."""
    try:
        file: Any = mutagen.File(path)
    except (OSError, mutagen.MutagenError):
        return ""
    if file is None or not file.tags:
        return ""
    texts = file.tags.getall("COMM") if hasattr(file.tags, "getall") else file.tags.get("comment")
    return str(texts[0]) if texts else ""
