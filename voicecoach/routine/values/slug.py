"""Names as flags, files and the cue sheet write them."""

from functools import lru_cache
from unicodedata import normalize

from voicecoach.escape_text import CONTROL_CODES


@lru_cache(1_024)
def slug(name: str) -> str:
    """A name in small letters and digits, its words joined by dashes."""
    words = "".join(letter if letter.isalnum() else " " for letter in plain(name))
    return "-".join(words.split())


def plain(name: str) -> str:
    """A name without what is no difference to whoever reads or types it: capitals, and NFD."""
    return normalize("NFC", name.strip()).casefold()


def file_stem(stem: str) -> str:
    """A file's name, without its ending, as its outputs bear it: on one line of a terminal."""
    return CONTROL_CODES.sub("-", stem)
