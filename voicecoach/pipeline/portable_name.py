"""Names of files that every system accepts, since a session is built here and played elsewhere."""

import re

_REFUSED = re.compile(r'[<>:"/\\|?*\x00-\x1f]')
"""What Windows refuses in a name (Microsoft, Naming Files), and so do the cards of phones."""

_RESERVED = re.compile(
    r"(con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])\s*(\..*)?", re.IGNORECASE
)
"""Names of devices of Windows, whatever follows a dot."""

_MOST_BYTES = 246
"""Systems take 255, and an ending such as `.flac` comes on top."""


def portable_name(stem: str, suffix: str = "") -> str:
    """`stem`, a file's name without its ending, with a dash for what a system would refuse.

    A long stem is cut. The `suffix`, which tells the files of a set apart, is always kept whole.
    """
    name = _shortened(_REFUSED.sub("-", stem), _MOST_BYTES - len(suffix)).rstrip(". ")
    name = f"{name or 'session'}{suffix}"
    return f"{name}-session" if _RESERVED.fullmatch(name) else name


def _shortened(name: str, most: int) -> str:
    whole = name.encode("utf-8", "surrogatepass")
    return whole[:most].decode("utf-8", "ignore") if len(whole) > most else name
