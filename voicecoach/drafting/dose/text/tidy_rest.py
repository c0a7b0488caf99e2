"""What remains of a text without its dose: a name or an instruction, without loose ends."""

import re
from collections.abc import Sequence

_SIGNS = " ,;:-\u2010\u2011\u2012\u2013\u2014\u2015|/*+&=@~\u2022\u00b7\u00d7\u2192\t"
"""Signs that join a name to its dose."""
_SET_APART = ":-|\u2010\u2011\u2012\u2013\u2014\u2015\u2022\u00b7"
"""Signs after which a dose follows a name."""
_ENDS = ".!?"
_OPENING, _CLOSING = "([{", ")]}"

_BEFORE = (
    "do", "repeat", "perform", "complete", "aim for", "aim to", "w/", "w",
    "try", "try to", "with", "for", "of",
    "and", "then", "x", "a", "an", "the", "at", "about", "in", "on", "to", "by", "take",
    "start with", "that is", "or", "but", "this", "using", "is", "do this", "repeat this",
    "repeat it",
    "do these", "do them", "perform this", "do each", "each", "per", "total", "repeat for", "your",
    "up to", "work up to", "build up to", "dose", "hold each", "frequency",
    "do it", "do all", "finish with",
)  # fmt: skip
_AFTER = (
    "of", "x", "with", "for", "or", "total", "in total", "in all", "at a time", "if you can",
    "if possible", "as able", "as tolerated", "the", "this exercise", "this",
    "per", "please", "through",
    "this movement", "apiece", "as you get stronger",
    "as you improve", "as it gets easier", "of these", "of this",
)  # fmt: skip
_AFTER_NOTHING = ("and", "then", "and then", "at", *_AFTER)
"""Words after a dose that begins a text or a sentence."""
_LABELS = frozenset(
    "reps sets dose hold time duration frequency rest repetitions tempo load weight side sides"
    " sets and reps sets x reps aim goal target intensity dosage prescription".split()
) | {"sets and reps", "sets x reps", "rest between sets"}
"""What may stand before a dose and is no name."""


def _any_of(words: Sequence[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


_ENDS_WITH_JOINT = re.compile(rf"(?<![^\s.,;:!?()/-])(?:{_any_of(_BEFORE)})$", re.I)
_BEGINS_WITH_JOINT = re.compile(rf"(?:{_any_of(_AFTER)})(?![\w'-])", re.I)
_BEGINS_WITH_NOTHING = re.compile(rf"(?:{_any_of(_AFTER_NOTHING)})(?![\w'-])", re.I)
_WORD = re.compile(r"[^\W\d_]")
_LAST_WORDS = 40
"""The longest joint before a dose has fewer characters."""


def without_spans(written: str, spans: Sequence[tuple[int, int]]) -> str:
    """Return a text without some spans of it, which are in order, and without loose joints."""
    if not spans:
        return " ".join(written.split())
    rest, *segments = _segments_between(written, spans)
    for segment in segments:
        rest = _joined_over_cut(rest, segment)
    if not segments[-1].strip():
        rest, _ = _stripped_end(rest)
    tidy = " ".join(_without_edges(rest).split())
    if tidy.rstrip(_ENDS + _SIGNS).casefold() in _LABELS:
        return ""
    return tidy


def _segments_between(written: str, spans: Sequence[tuple[int, int]]) -> list[str]:
    segments, position = [], 0
    for start, end in spans:
        segments.append(written[position:start])
        position = max(position, end)
    return [*segments, written[position:]]


def _joined_over_cut(left: str, right: str) -> str:
    """Return what stands on both sides of a dose as one text."""
    left, left_joint = _stripped_end(left)
    begins = not _WORD.search(_last_sentence(left))
    right, right_joint = _stripped_start(
        right, _BEGINS_WITH_NOTHING if begins else _BEGINS_WITH_JOINT
    )
    if begins:
        return _as_new_sentence(left, right)
    if not right:
        return left + left_joint
    if right == ".":
        is_name = any(sign in _SET_APART for sign in left_joint)
        if is_name:
            return left
        return left + right
    if right[0] in _ENDS + _CLOSING:
        return left + right
    return left + _joint_of(left_joint, right_joint) + right


def _last_sentence(text: str) -> str:
    return re.split("[.!?]", text)[-1]


def _as_new_sentence(left: str, right: str) -> str:
    """Return two texts of which the left one is empty or ends a sentence."""
    right = right.lstrip(_ENDS + _SIGNS)
    if left.strip():
        return f"{left.rstrip()} {right}"
    return right


def _joint_of(left: str, right: str) -> str:
    """Return the sign that joins what is left: that of the text, or a space."""
    for joint in (left, right):
        sign = joint.strip()[:1]
        if sign and sign in ",;:":
            return f"{sign} "
        if sign and sign in _SET_APART:
            return f" {sign} "
    return " "


def _stripped_end(text: str) -> tuple[str, str]:
    """Return a text without the joints at its end, and these joints."""
    stripped, before = text, ""
    while stripped != before:
        before = stripped
        stripped = stripped.rstrip(_SIGNS + _OPENING)
        tail = stripped[-_LAST_WORDS:]
        if found := _ENDS_WITH_JOINT.search(tail):
            stripped = stripped[: len(stripped) - len(tail) + found.start()]
    return stripped, text[len(stripped) :]


def _stripped_start(text: str, joint: re.Pattern[str]) -> tuple[str, str]:
    """Return a text without the joints at its start, and these joints."""
    stripped, before = text, ""
    while stripped != before:
        before = stripped
        stripped = stripped.lstrip(_SIGNS + _CLOSING)
        if found := joint.match(stripped):
            stripped = stripped[found.end() :]
    return stripped, text[: len(text) - len(stripped)]


def _without_edges(text: str) -> str:
    """Return the text without signs at its edges; "" if it holds no word."""
    tidy = text.strip().lstrip(_SIGNS + _ENDS + _CLOSING).rstrip(_SIGNS + _OPENING)
    tidy = _without_lone_brackets(tidy)
    if _WORD.search(tidy):
        return tidy
    return ""


def _without_lone_brackets(text: str) -> str:
    """Return the text without the brackets of which a dose has taken the other one."""
    lone: set[int] = set()
    open_places: list[int] = []
    for place, character in enumerate(text):
        if character in _OPENING:
            open_places.append(place)
        elif character in _CLOSING and open_places:
            open_places.pop()
        elif character in _CLOSING:
            lone.add(place)
    lone.update(open_places)
    return "".join(character for place, character in enumerate(text) if place not in lone)
