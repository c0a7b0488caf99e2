"""Names of files that every system accepts, since a session is built here and played elsewhere."""

import re

_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f]')
"""Characters that Windows refuses in a name (Microsoft, Naming Files), and so do the memory cards
of phones."""

_DEVICES = re.compile(
    r"(con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])\s*(\..*)?", re.IGNORECASE
)
"""Names of devices of Windows. They stay reserved with any ending."""

_MAX_BYTES = 246
"""Systems take 255, and an ending such as `.flac` comes on top."""


def portable_name(stem: str, suffix: str = "") -> str:
    """Return `stem`, a file's name without its ending, with dashes for forbidden characters.

    A long stem is cut. The `suffix`, which tells the files of a set apart, is always kept whole.
    """
    stem = _FORBIDDEN.sub("-", stem)
    name = _shorten(stem, _MAX_BYTES - len(suffix)).rstrip(". ")
    name = f"{name or 'session'}{suffix}"
    return f"{name}-session" if _DEVICES.fullmatch(name) else name


def _shorten(name: str, max_bytes: int) -> str:
    encoded = name.encode("utf-8", "surrogatepass")
    if len(encoded) <= max_bytes:
        return name
    return encoded[:max_bytes].decode("utf-8", "ignore")
