"""Lengths as a sheet writes them: with primes, or with a decimal comma."""

import re

_DECIMAL_COMMA = re.compile(
    r"[0-9]{1,4},[0-9]{1,2}\s*(?:h|m|s|hours?|min(?:ute)?s?|sec(?:ond)?s?)", re.I
)


def length_in_own_way(written: str) -> str:
    """Return a length with primes or a decimal comma in the language's own way, or ""."""
    if _DECIMAL_COMMA.fullmatch(written.strip()):
        return written.strip().replace(",", ".")
    return length_with_primes(written)


def length_with_primes(written: str) -> str:
    """Return a length that is written as `1'30"` in the language's own way, or ""."""
    text = re.sub(
        "[\u2032\u2018\u2019]", "'", re.sub("[\u2033\u201d\u201c]|''", '"', written.strip())
    )
    parts = re.fullmatch(r"""(?:([0-9]+)')?\s*(?:([0-9]+)"?)?""", text)
    if not parts or not set(text) & set("'\""):
        return ""
    minutes, seconds = parts.groups()
    return (f"{minutes}m" if minutes else "") + (f"{seconds}s" if seconds else "")
