"""Replace the characters that only look like others: spaces, ligatures, invisible marks."""

import html
import re

_SPACES = (
    "\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
)

_INVISIBLE = (
    "\xad\u034f\u061c\u180e\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e"
    "\u2060\u2061\u2062\u2063\u2064\u2066\u2067\u2068\u2069\ufe0e\ufe0f\ufeff\ufffc"
)
"""Soft hyphens, joiners, marks of direction, and the variants of emoji."""

_LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}

_BARS = "│┃║｜¦"

_TABLE = str.maketrans(
    dict.fromkeys(_SPACES, " ")
    | dict.fromkeys(_INVISIBLE, "")
    | dict.fromkeys(_BARS, "|")
    | _LIGATURES
)

_LINE_ENDS = re.compile(r"\r\n?|\n\f+|\f+\n?|[\v\x85\u2028\u2029]")

_OTHER_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff]")


def clean_text(text: str) -> str:
    """Return a text with plain spaces and line ends, and without what nobody sees.

    A form feed beside a line end adds no line, so that lines keep their numbers.
    """
    text = _LINE_ENDS.sub("\n", text)
    return _OTHER_CONTROLS.sub("", text).translate(_TABLE)


def clean_words(text: str) -> str:
    """Return one line: cleaned, with single spaces and none around it."""
    return " ".join(clean_text(text).split())


def decode_entities(text: str) -> str:
    """Return a text with the characters that entities such as `&amp;` stand for."""
    if "&" in text:
        return clean_text(html.unescape(text))
    return text
