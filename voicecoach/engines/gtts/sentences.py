"""Break a long text into as few pieces as a limit allows, where a speaker would pause."""

import re

_BREAKS = (
    re.compile(r"(?<=[.!?…])\s+|(?<=[。！？])\s*"),  # noqa: RUF001  between sentences
    re.compile(r"(?<=[,;:—])\s+|(?<=[，、；：])\s*"),  # noqa: RUF001  between clauses
    re.compile(r"\s+"),  # between words
)


def pack_sentences(text: str, limit: int) -> list[str]:
    """Return `text` in pieces of at most `limit` characters, each with as many sentences as fit.

    A sentence over the limit is broken between clauses, a clause between words, and a word only
    if it is over the limit itself. No character but white space is lost.
    """
    return _pack(text.strip(), limit, _BREAKS)


def _pack(text: str, limit: int, breaks: tuple[re.Pattern[str], ...]) -> list[str]:
    if len(text) <= limit:
        return [text] if text else []
    if not breaks:
        return [text[start : start + limit] for start in range(0, len(text), limit)]
    packed: list[str] = []
    for part in breaks[0].split(text):
        for piece in _pack(part, limit, breaks[1:]):
            if packed and len(packed[-1]) + 1 + len(piece) <= limit:
                packed[-1] += f" {piece}"
            else:
                packed.append(piece)
    return packed
