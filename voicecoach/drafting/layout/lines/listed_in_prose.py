"""Moves that one sentence lists: "Keep going with the squats (3 x 10) and the plank, 30 s"."""

import re
from collections.abc import Sequence

from voicecoach.drafting.layout.lines.cached_dose import dose_of
from voicecoach.drafting.layout.lines.name_and_more import name_and_more
from voicecoach.drafting.layout.lines.name_shape import has_move, is_name, tidy_name
from voicecoach.drafting.layout.lines.split_head import AMOUNT_FIELDS, Head
from voicecoach.drafting.words.prose import KEEPS_ON

_JOINTS = re.compile(r"\s*[,;]\s+(?:and |then |plus )?|\s+(?:and|plus|then)\s+(?![^(]*\))")
_ARTICLE = re.compile(r"(?:the|your|those|these|some|an?|also|two exercises)\s+", re.IGNORECASE)
_FEWEST = 2


def heads_listed(sentence: str) -> tuple[Head, ...]:
    """Return the moves that a sentence lists with their doses, or none if it lists no moves."""
    found = KEEPS_ON.search(sentence)
    if found is None:
        return ()
    texts = _with_doses_joined(_pieces(sentence[found.end() :].rstrip(" .!")))
    heads = [_head_of_piece(text) for text in texts]
    good = tuple(head for head in heads if head)
    if len(good) == len(heads) >= _FEWEST:
        return good
    return ()


def _pieces(text: str) -> list[str]:
    """Return the pieces between commas and "and", those inside brackets left whole."""
    pieces: list[str] = []
    start = 0
    for joint in _JOINTS.finditer(text):
        before = text[: joint.start()]
        if before.count("(") == before.count(")"):
            pieces.append(text[start : joint.start()])
            start = joint.end()
    return [*pieces, text[start:]]


def _with_doses_joined(pieces: Sequence[str]) -> list[str]:
    """Return the pieces, those that are only a dose joined to the name before them."""
    joined: list[str] = []
    for piece in pieces:
        if joined and dose_of(piece).fields and not dose_of(piece).rest:
            joined[-1] += f", {piece}"
        else:
            joined.append(piece)
    return joined


def _head_of_piece(piece: str) -> Head | None:
    text = _ARTICLE.sub("", piece.strip(), count=1)
    reading = dose_of(text)
    name, more, sides = name_and_more(reading.rest)
    says_amount = any(field.key in AMOUNT_FIELDS for field in reading.fields)
    if more or not says_amount or not is_name(name) or not has_move(name):
        return None
    return Head(tidy_name(name), (*reading.parts, *sides), "", has_amount=True)
