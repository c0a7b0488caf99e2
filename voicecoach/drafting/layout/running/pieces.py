"""The clauses of running text, where a new move may begin."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from voicecoach.drafting.words.running import BEFORE_ITEM, STRONG_JOINT, WEAK_JOINT

_MOST_PIECES = 200


@dataclass(frozen=True, slots=True)
class Clause:
    """A part of a sentence that may name a move, or go on about the last one."""

    joint: str
    """What stands before it in the sentence, such as ", " or " and then "."""
    text: str
    is_new: bool
    """Whether a joint such as "then" or ";" stands before it, or nothing."""


def text_clauses_of(sentence: str) -> Iterator[Clause]:
    """Yield the clauses of a sentence in order."""
    for joint, statement in _split(STRONG_JOINT, sentence):
        plain = BEFORE_ITEM.sub("", statement, count=1)
        for weak, text in _split(WEAK_JOINT, plain):
            if text.strip(" ,;:."):
                yield Clause(weak or joint or " ", text.strip(), not weak)


def _split(joint: re.Pattern[str], text: str) -> list[tuple[str, str]]:
    """Return the pieces of a text with the joints before them, those in brackets left whole."""
    pieces: list[tuple[str, str]] = []
    start, before = 0, ""
    for found in joint.finditer(text):
        piece = text[start : found.start()]
        if piece.count("(") <= piece.count(")") and len(pieces) < _MOST_PIECES:
            pieces.append((before, piece))
            start, before = found.end(), found[0]
    return [*pieces, (before, text[start:])]
