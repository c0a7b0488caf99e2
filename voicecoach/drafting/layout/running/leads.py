"""The words that lead in a move in running text: "okay so then I want you to do the"."""

import re
from dataclasses import dataclass

from voicecoach.drafting.layout.lines.name_shape import has_move
from voicecoach.drafting.words.moves import LASTING
from voicecoach.drafting.words.running import ARTICLE, DOING, FILLER, INTO, IS_ORDINAL, SUBJECT

_MOST_LEADS = 8


@dataclass(frozen=True, slots=True)
class Led:
    """A clause without the words that lead in its move."""

    text: str
    does: bool = False
    """Whether a noun has to follow: "perform", "the next one is", "the"."""
    before: str = ""
    """What the listener does to come into it."""


def led_clause(clause: str) -> Led:
    """Return a clause without the words that lead in its move."""
    text, does = clause.strip(" .,"), False
    for _ in range(_MOST_LEADS):
        pattern, rest = _first_lead(text, (IS_ORDINAL, FILLER, SUBJECT, DOING, ARTICLE))
        if pattern is None:
            break
        is_travel = pattern is SUBJECT and bool(LASTING.match(rest))
        does = does or is_travel or pattern in (IS_ORDINAL, DOING, ARTICLE)
        text = rest
    return Led(text, does)


def moved_into(clause: str) -> Led | None:
    """Return the pose of "Tuck your toes and lift up into downward dog", or None."""
    text = clause.strip(" .,")
    for _ in range(_MOST_LEADS):
        pattern, rest = _first_lead(text, (IS_ORDINAL, FILLER, SUBJECT))
        if pattern is None:
            break
        text = rest
    found = INTO.match(text)
    if found is None:
        return None
    return Led(text[found.end() :], before=text[: found.end()])


def _first_lead(
    text: str, patterns: tuple[re.Pattern[str], ...]
) -> tuple[re.Pattern[str] | None, str]:
    """Return the pattern of the lead that a text begins with, and the text behind it."""
    for pattern in patterns:
        found = pattern.match(text)
        rest = text[found.end() :].strip(" ,:") if found else ""
        if rest and not (pattern is DOING and _begins_name(text, rest)):
            return pattern, rest
    return None, text


def _begins_name(text: str, rest: str) -> bool:
    """Return whether the verb begins the name: "hold" of "hold relax", "start" of "starts"."""
    return not has_move(rest) and has_move(text) and len(text.split()) < 3
