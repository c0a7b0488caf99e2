"""What remains of a text without its dose: a name or an instruction, without loose ends."""

import re
from collections.abc import Sequence

_SIGNS = " ,;:-\u2010\u2011\u2012\u2013\u2014\u2015|/*+&=@~\u2022\u00b7\u00d7\t"
"""Signs that join a name to its dose."""
_PUNCTUATION = ".!?"
_OPENING, _CLOSING = "([{", ")]}"

_BEFORE = (
    "do", "repeat", "perform", "complete", "aim for", "try", "with", "for", "of", "and", "then",
    "x", "a", "an", "the", "at", "about", "in", "on", "to", "by", "take", "start with", "that is",
    "or", "but", "dose", "reps", "sets", "time", "hold", "rest", "this", "using", "is", "do this",
    "repeat this", "repeat it", "do these", "each", "per", "total", "perform this", "frequency",
    "repetitions", "repeat for", "your", "up to", "work up to", "build up to",
)  # fmt: skip
_AFTER = (
    "of", "and", "then", "x", "with", "for", "or", "total", "in total", "in all", "reps", "at a time",
    "if you can", "if possible", "as able", "as tolerated", "at", "the", "this exercise", "this",
    "per", "before",
)  # fmt: skip


def _words_pattern(words: Sequence[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


_ENDS_WITH_JOINT = re.compile(
    rf"(?:^|(?<=[^\w'])|(?<=[.!?,;:]))(?:{_words_pattern(_BEFORE)})$", re.I
)
_BEGINS_WITH_JOINT = re.compile(rf"(?:{_words_pattern(_AFTER)})(?![\w'-])", re.I)
_WORD = re.compile(r"[^\W\d_]")


def without_spans(written: str, spans: Sequence[tuple[int, int]]) -> str:
    """Return a text without some spans of it, which are in order, and without loose joints."""
    if not spans:
        return " ".join(written.split())
    segments = _segments_between(written, spans)
    rest = segments[0]
    for segment in segments[1:]:
        rest = _joined_over_cut(rest, segment)
    return " ".join(_without_edges(rest).split())


def _segments_between(written: str, spans: Sequence[tuple[int, int]]) -> list[str]:
    segments, position = [], 0
    for start, end in spans:
        segments.append(written[position:start])
        position = max(position, end)
    return [*segments, written[position:]]


def _joined_over_cut(left: str, right: str) -> str:
    """Return what stands on both sides of a dose as one text."""
    left, left_joint = _stripped_end(left)
    right, right_joint = _stripped_start(right)
    if "(" in left_joint and right_joint.startswith(")"):
        pass
    if not _WORD.search(_last_sentence(left)) or not right:
        return _end_of_sentence(left, right)
    if not left or right[0] in f"{_PUNCTUATION},;:{_CLOSING}":
        return left + right
    return left + _joint_of(left_joint, right_joint) + right


def _last_sentence(text: str) -> str:
    return re.split("[.!?]", text.rstrip())[-1] if text else ""


def _end_of_sentence(left: str, right: str) -> str:
    """Return two texts of which the left one ends a sentence, or is empty."""
    if left.rstrip()[-1:] in tuple(_PUNCTUATION):
        right = right.lstrip(_PUNCTUATION + _SIGNS)
    return f"{left.rstrip()} {right.lstrip()}".strip() if left.strip() else right


def _joint_of(left: str, right: str) -> str:
    """Return the sign that joins what is left: that of the text, or a space."""
    for joint in (left, right):
        signs = joint.strip()
        if signs and signs[0] in ",;:":
            return f"{signs[0]} "
        if signs and signs[0] in _SIGNS and signs[0] not in "/*+&=@~\u00d7":
            return f" {signs[0]} "
    return " "


def _stripped_end(text: str) -> tuple[str, str]:
    """Return a text without the joints at its end, and these joints."""
    stripped, before = text, None
    while stripped != before:
        before = stripped
        stripped = stripped.rstrip(_SIGNS + _OPENING)
        stripped = _ENDS_WITH_JOINT.sub("", stripped)
    return stripped, text[len(stripped) :]


def _stripped_start(text: str) -> tuple[str, str]:
    """Return a text without the joints at its start, and these joints."""
    stripped, before = text, None
    while stripped != before:
        before = stripped
        stripped = stripped.lstrip(_SIGNS + _CLOSING)
        if found := _BEGINS_WITH_JOINT.match(stripped):
            stripped = stripped[found.end() :]
    return stripped, text[: len(text) - len(stripped)]


def _without_edges(text: str) -> str:
    """Return the text without signs at its edges; "" if it holds no word."""
    tidy = text.strip().lstrip(_SIGNS + _PUNCTUATION + _CLOSING).rstrip(_SIGNS + _OPENING)
    return tidy if _WORD.search(tidy) else ""
