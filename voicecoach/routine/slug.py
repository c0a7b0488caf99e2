"""Names as flags, files and the cue sheet write them."""

from functools import lru_cache


@lru_cache(1_024)
def slug(name: str) -> str:
    """A name in small letters and digits, its words joined by dashes."""
    words = "".join(letter if letter.isalnum() else " " for letter in name.casefold())
    return "-".join(words.split())
