"""A long text in as few pieces as a service with a limit needs, broken where a speaker would."""

import re

_BREAKS = (
    re.compile(r"(?<=[.!?…])\s+|(?<=[。！？])\s*"),  # noqa: RUF001  between sentences
    re.compile(r"(?<=[,;:—])\s+|(?<=[，、；：])\s*"),  # noqa: RUF001  between clauses
    re.compile(r"\s+"),  # between words
)


def pack_sentences(text: str, limit: int) -> list[str]:
    """`text` in pieces of at most `limit` characters, each as full as whole sentences make it.

    A sentence over the limit is broken between clauses, a clause between words, and only a word
    over the limit inside. No character but white space is lost.
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
