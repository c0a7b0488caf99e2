"""Names as flags, files and the cue sheet write them."""

from functools import lru_cache
from unicodedata import normalize

from voicecoach.escape_text import CONTROL_CODES


@lru_cache(1_024)
def slug(name: str) -> str:
    """Return a name in small letters and digits, its words joined by dashes."""
    words = "".join(letter if letter.isalnum() else " " for letter in normalize_name(name))
    return "-".join(words.split())


def normalize_name(name: str) -> str:
    """Return a name in one form for all that look the same: without capitals, and in NFC."""
    return normalize("NFC", name.strip()).casefold()


def file_stem(stem: str) -> str:
    """Return the stem of a file's name for its outputs, without control codes."""
    return CONTROL_CODES.sub("-", stem)
