"""The moves that one line names: one of them, or a list of several."""

import re

from voicecoach.drafting.layout.lines.name_shape import has_move
from voicecoach.drafting.layout.lines.split_head import (
    SEPARATOR,
    Head,
    head_before_dose,
    split_head,
)
from voicecoach.drafting.words.lead_ins import LEAD_IN
from voicecoach.drafting.words.sections import PART_LABEL

_ITEMS = re.compile(r"[,;+&]\s+|\s+(?:and|then)\s+")
_LONGEST_LIST = 300


def heads_in(text: str) -> tuple[Head, ...]:
    """Return the moves that one line names with their doses: none, one, or those of a list."""
    several = _heads_of_part(text) or heads_of_list(text)
    if several:
        return several
    head = _led_in(text) or split_head(text)
    return (head,) if head else ()


def _led_in(text: str) -> Head | None:
    """Return the head of "Then a push-up pyramid 2-4-6", or None."""
    found = LEAD_IN.match(text)
    head = split_head(text[found.end() :]) if found else None
    return head if head and head.has_amount and has_move(head.name) else None


def _heads_of_part(text: str) -> tuple[Head, ...]:
    """Return the heads of "Warm up: 5 min bike, 10 squats", or none."""
    found = SEPARATOR.search(text)
    if found is None or not PART_LABEL.fullmatch(text[: found.start()].strip()):
        return ()
    right = text[found.end() :].strip(" .")
    head = head_before_dose(right) or split_head(right)
    is_move = head and head.has_amount and has_move(head.name)
    return heads_of_list(right) or ((head,) if head and is_move else ())


def heads_of_list(text: str) -> tuple[Head, ...]:
    """Return the heads of "10 squats, 10 lunges and a 30 s plank", or none."""
    if len(text) > _LONGEST_LIST:
        return ()
    pieces = [piece for piece in _ITEMS.split(text) if piece.strip()]
    if len(pieces) < 2:
        return ()
    heads: list[Head] = []
    for piece in pieces:
        head = head_before_dose(piece.strip(" ."))
        if head is None or not head.has_amount or head.text or not has_move(head.name):
            return ()
        heads.append(head)
    return tuple(heads)
