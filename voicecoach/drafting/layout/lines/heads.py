"""The moves that one line names: one of them, or a list of several."""

import re

from voicecoach.drafting.layout.lines.cached_dose import dose_of
from voicecoach.drafting.layout.lines.counted_runs import head_of_counted_runs
from voicecoach.drafting.layout.lines.name_shape import has_move, is_name_beside_dose, tidy_name
from voicecoach.drafting.layout.lines.split_head import (
    AMOUNT_FIELDS,
    SEPARATOR,
    Head,
    head_before_dose,
    split_head,
)
from voicecoach.drafting.layout.lines.tabata_of_one import head_of_tabata
from voicecoach.drafting.words.lead_ins import LEAD_IN, PRESENTS
from voicecoach.drafting.words.paces import BARE_PACE
from voicecoach.drafting.words.sections import PART_LABEL

_ITEMS = re.compile(r"[,;+&]\s+|\s+(?:and|then)\s+")
_LONGEST_LIST = 300


def heads_in(text: str) -> tuple[Head, ...]:
    """Return the moves that one line names with their doses: none, one, or those of a list."""
    if one := head_of_counted_runs(text) or head_of_tabata(text) or _presented(text):
        return (one,)
    several = _heads_of_part(text) or heads_of_list(text)
    if several:
        return several
    head = _led_in(text) or split_head(text)
    if head:
        return (head,)
    return ()


def _presented(text: str) -> Head | None:
    """Return the head of "Next comes the bridge." or of "For the bridge, lift your hips"."""
    found = PRESENTS.match(text)
    name = (found["next"] or found["name"]) if found else ""
    if found is None or not has_move(name) or not is_name_beside_dose(name):
        return None
    more = text[found.end() :]
    has_amount = any(field.key in AMOUNT_FIELDS for field in dose_of(more).fields)
    if found["name"] and not has_amount:
        return None
    return Head(tidy_name(name), (), more[:1].upper() + more[1:], has_amount)


def _led_in(text: str) -> Head | None:
    """Return the head of "Then a push-up pyramid 2-4-6", or None."""
    found = LEAD_IN.match(text)
    head = split_head(text[found.end() :]) if found else None
    if head and head.has_amount and has_move(head.name):
        return head
    return None


def _heads_of_part(text: str) -> tuple[Head, ...]:
    """Return the heads of "Warm up: 5 min bike, 10 squats", or none."""
    found = SEPARATOR.search(text)
    if found is None or not PART_LABEL.fullmatch(text[: found.start()].strip()):
        return ()
    right = text[found.end() :].strip(" .")
    head = head_before_dose(right) or split_head(right)
    is_move = head and head.has_amount and (has_move(head.name) or _names_more(right, head))
    listed = heads_of_list(right) or _loose_list(right)
    return listed or ((head,) if head and is_move else ())


def _names_more(text: str, head: Head) -> bool:
    """Return whether a text begins with a count, and its name is more than a pace."""
    return text[:1].isdigit() and BARE_PACE.fullmatch(head.name) is None


def _loose_list(text: str) -> tuple[Head, ...]:
    """Return the heads of "march on the spot 3 mins, side steps x 10", or none."""
    pieces = [piece.strip(" .") for piece in re.split(r"[,;]\s+", text) if piece.strip(" .")]
    heads = [_loose_head(piece) for piece in pieces]
    found = tuple(head for head in heads if head)
    knows_one = any(has_move(head.name) for head in found)
    if len(found) == len(pieces) > 1 and knows_one:
        return found
    return ()


def _loose_head(piece: str) -> Head | None:
    """Return a head whose name may begin as an instruction does, or None."""
    reading = dose_of(piece)
    has_amount = any(field.key in AMOUNT_FIELDS for field in reading.fields)
    if not has_amount or not is_name_beside_dose(reading.rest):
        return None
    return Head(tidy_name(reading.rest), reading.parts, "", has_amount=True)


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
