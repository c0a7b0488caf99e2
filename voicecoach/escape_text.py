"""Escape a text that somebody wrote, so that it can be printed safely on one line of a terminal."""

import re

LONGEST_QUOTED = 40
"""The most characters of a text that are quoted."""

LONGEST_IN_HINT = 100
"""The most characters of a text that a hint says to write in another way."""

_CODES = "\x00-\x1f\x7f-\x9f\u2028\u2029"
_DIRECTIONS = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
"""All characters with the property Bidi_Control of Unicode (UAX 9, section 2)."""

_TAGS = "\u206a-\u206f\ufff9-\ufffb\U000e0000-\U000e007f"
"""Deprecated format characters, annotations and tags: nothing of them shows."""

_CONTROLS = _CODES + _DIRECTIONS + _TAGS
CONTROL_CODES = re.compile(f"[{_CONTROLS}]")
"""Characters that are commands to a terminal, end the line, change its direction, or hide text."""

_INVISIBLE = re.compile(f"[{_CONTROLS}\ud800-\udfff]")


def quoted(text: str) -> str:
    """Return `text` in quotation marks, escaped, and shortened to `LONGEST_QUOTED` characters."""
    if len(text) > LONGEST_QUOTED:
        text = f"{text[:LONGEST_QUOTED]}…"
    return f'"{escape_controls(text)}"'


def shortened(text: str) -> str:
    """Return `text` as a hint shows it, escaped, and cut to `LONGEST_IN_HINT` characters."""
    if len(text) > LONGEST_IN_HINT:
        text = f"{text[:LONGEST_IN_HINT]}…"
    return escape_controls(text)


def escape_controls(text: str) -> str:
    """Return `text` with Python's escapes for control codes and lone surrogates."""
    return _INVISIBLE.sub(lambda match: match[0].encode("unicode_escape").decode("ascii"), text)
