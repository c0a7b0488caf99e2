"""Names of files that every system accepts, since a session is built here and played elsewhere."""

import re

_REFUSED = re.compile(r'[<>:"/\\|?*]')
"""What Windows refuses in a name (Microsoft, Naming Files), and so do the cards of phones."""

_RESERVED = re.compile(r"(con|prn|aux|nul|com[0-9]|lpt[0-9])(\..*)?", re.IGNORECASE)
"""Names of devices of Windows, whatever follows a dot."""

_MOST_BYTES = 246
"""Systems take 255, and an ending such as `.flac` comes on top."""


def portable_name(stem: str) -> str:
    """`stem`, a file's name without its ending, with a dash for what a system would refuse."""
    name = _REFUSED.sub("-", stem)
    name = _shortened(name).rstrip(". ")
    if _RESERVED.fullmatch(name):
        return f"{name}-session"
    return name or "session"


def _shortened(name: str) -> str:
    whole = name.encode("utf-8", "surrogatepass")
    return whole[:_MOST_BYTES].decode("utf-8", "ignore") if len(whole) > _MOST_BYTES else name
