"""A Tabata of one move: "Finisher: Tabata mountain climbers"."""

import re

from voicecoach.drafting.dose.parts.reading import DosePart
from voicecoach.drafting.layout.lines.cached_dose import dose_of
from voicecoach.drafting.layout.lines.name_shape import has_move, is_name, tidy_name
from voicecoach.drafting.layout.lines.split_head import Head

WHAT_A_TABATA_IS = "a Tabata is 8 rounds of 20 s with 10 s of rest"
_BEFORE = re.compile(
    r"(?:[a-z][a-z -]{2,20}: ?)?tabata(?: of| intervals?(?: of)?)? ?[:–—-]? ?", re.IGNORECASE
)
_BEHIND = re.compile(r" ?[:,(–—-]? ?tabata\)?\.?$", re.IGNORECASE)
_SEVERAL = re.compile(r"[,;+/&]|\b(?:and|then|or)\b", re.IGNORECASE)
_LONGEST = 80


def head_of_tabata(text: str) -> Head | None:
    """Return the head of a line that gives one move as a Tabata and says no more, or None."""
    if len(text) > _LONGEST or "tabata" not in text.casefold():
        return None
    before = _BEFORE.match(text)
    name = text[before.end() :] if before else _BEHIND.sub("", text)
    name = name.strip(" .")
    if _SEVERAL.search(name) or dose_of(name).fields or "tabata" in name.casefold():
        return None
    if not has_move(name) or not is_name(name):
        return None
    sets = DosePart("sets", 8, WHAT_A_TABATA_IS)
    parts = (DosePart("time", "20s"), sets, DosePart("rest.sets", "10s"))
    return Head(tidy_name(name), parts, has_amount=True)
