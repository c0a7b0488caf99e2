"""Take away what Markdown, HTML and chat programs write for bold, links and pictures."""

import re

from voicecoach.drafting.documents.reading.clean_text import decode_entities

_HIDDEN = "\ue000"
"""Stands for a character that a backslash protects. It is of a range without characters."""

_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
_PROTECTED = re.compile(_HIDDEN + r"(\d{1,3});")

_BREAK = re.compile(r"\s*<br\s*/?>\s*", re.IGNORECASE)
_TAG = re.compile(r"</?[a-zA-Z][^<>]{0,300}>")
_AUTOLINK = re.compile(r"<(?=https?://|mailto:|[^<>\s@]{1,64}@)([^<>\s]{1,300})>")
_IMAGE = re.compile(r"!\[[^\[\]]{0,300}\]\([^()\s]{0,1000}(?:\s[^()]{0,300})?\)")
_LINK = re.compile(
    r"\[([^\[\]]{0,500})\](?:\([^()\s]{0,1000}(?:\s[^()]{0,300})?\)|\[[^\[\]]{0,100}\])"
)
_FOOTNOTE = re.compile(r"\[\^[^\[\]]{1,40}\]")
_CODE = re.compile(r"`([^`]{1,500})`")

_PAIRS = tuple(
    re.compile(rf"(?<![\w\\{mark[0]}]){re.escape(mark)}(?=[^\s{mark[0]}])"
               rf"([^{mark[0]}\n]{{1,1000}}?)(?<=\S){re.escape(mark)}(?![\w{mark[0]}])")
    for mark in ("***", "**", "__", "*", "_")
)  # fmt: skip

_STRUCK = re.compile(r"(?<![\w~])(~~?)(?=[^\s~])[^~\n]{1,300}(?<=\S)\1(?![\w~])")

_LEFT_OVER = re.compile(r"\*\*|__(?!_)|(?<!\S)\*(?=\w)")

_WHOLE_BOLD = re.compile(r"(\*\*\*|\*\*|__|\*)(?=[^\s*_])([^*\n]{1,200})(?<=\S)\1\s*:?")


def strip_markup(text: str) -> str:
    """Return a text as a reader sees it, in one line with single spaces.

    A picture and a text that is struck out are dropped. A link becomes its text, and a line break
    in a cell a semicolon.
    """
    text = _ESCAPED.sub(lambda found: f"{_HIDDEN}{ord(found[1])};", text)
    text = _FOOTNOTE.sub("", _LINK.sub(r"\1", _IMAGE.sub("", text)))
    text = _TAG.sub("", _BREAK.sub("; ", _AUTOLINK.sub(r"\1", text)))
    text = _STRUCK.sub("", _CODE.sub(r"\1", text))
    for pair in _PAIRS:
        text = pair.sub(r"\1", text)
    text = decode_entities(_LEFT_OVER.sub("", text))
    return " ".join(_PROTECTED.sub(lambda found: chr(int(found[1])), text).split())


def is_bold(text: str) -> bool:
    """Return whether a whole line is bold, which is how many people write a heading."""
    return bool(_WHOLE_BOLD.fullmatch(text.strip()))


def without_comments(text: str) -> str:
    """Return a text without HTML comments; the line ends within them stay."""
    pieces, start = [], 0
    while (opened := text.find("<!--", start)) >= 0:
        closed = text.find("-->", opened)
        if closed < 0:
            break
        pieces += [text[start:opened], "\n" * text.count("\n", opened, closed)]
        start = closed + len("-->")
    return "".join([*pieces, text[start:]])
