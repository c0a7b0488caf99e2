"""Where a name ends, and what the words behind it mean."""

import re

from voicecoach.drafting.dose.parts.reading import DosePart, DoseReading, Parts
from voicecoach.drafting.layout.lines.cached_dose import dose_of
from voicecoach.drafting.layout.lines.name_shape import (
    NO_ABBREVIATION,
    has_move,
    is_instruction,
    is_name,
)
from voicecoach.drafting.words.lead_ins import SET_KINDS

ENDS_SENTENCE = rf"{NO_ABBREVIATION}\."
_END_OF_NAME = re.compile(
    rf"[,;:(]|{ENDS_SENTENCE} | [-–—] |[.!?]$|\s+w/\s*|\s+(?:w|with|at|@|for)$"
)
_ONE_SIDE = re.compile(
    r"(?:the )?(?:operated |sore |bad |weak |injured |affected |surgical )?(?:leg |arm |side )?\(?"
    r"(?P<side>left|right|L|R)\b(?: (?P<limb>leg|arm|foot|hand|side|knee|hip|shoulder|ankle))?\)?"
    r"(?: only| leading| first)?",
    re.IGNORECASE,
)
_HOLD = re.compile(r" holds?(?=\s*(?:[,;:–(x×-]|\d+ ?[x×]|$))", re.IGNORECASE)
_COUNTED = re.compile(
    r"(?P<count>\d{1,3}(?: ?(?:-|–"
    r"|to) ?\d{1,3})?) ?[x×]? ?(?P<name>[a-z][\w'/-]*(?: [a-z][\w'/-]*){0,4}?)"
    r"(?=$|[,;(.]| (?:each|per|every|ea|e/s|on|with|w/|@|at|both|in|for)\b)",
    re.IGNORECASE,
)
_NO_NAME = re.compile(
    r"(?:x\d\w*|seconds?|secs?|s|min\w*|m|metres?|meters?|km|kg|lbs?|x|sets?|reps?|rounds?|laps?"
    r"|lengths?|times|breaths?|max(?:imum)?|amrap)\b|\w+ (?:per|each)\b",
    re.I,
)


def name_and_more(rest: str) -> tuple[str, str, Parts]:
    """Return the name that a text begins with, the text after it, and a side that this names."""
    found = _END_OF_NAME.search(rest)
    if found is None:
        return rest.strip(), "", ()
    name, more = rest[: found.start()].strip(), rest[found.end() :].strip(" ,;:()")
    if side := _ONE_SIDE.fullmatch(more):
        return name, "", _sides(side)
    if SET_KINDS.fullmatch(more):
        return rest.strip(" ,;:"), "", ()
    if found[0].strip() in ("–", "-", "—") and more and is_name(more) and len(more.split()) < 3:
        return rest.strip(" ,;:"), "", ()
    if found[0] == "(" and more.istitle() and " " not in more:
        return rest.strip(" ,;:"), "", ()
    if not has_move(name) and has_move(more) and is_name(more) and not is_instruction(rest):
        return rest.strip(" ,;:"), "", ()
    return name, more, ()


def _sides(found: re.Match[str]) -> Parts:
    side = {"l": "left", "r": "right"}.get(found["side"].lower(), found["side"].lower())
    sides = (DosePart("sides", side),)
    limb = found["limb"] or ""
    is_limb = limb.lower() in ("leg", "arm", "foot", "hand")
    if is_limb:
        return (*sides, DosePart("limb", limb.lower()))
    return sides


def with_hold(text: str, rest: str) -> str:
    """Return a name with the "hold" that belongs to it: "Leg extension hold, 5 x 45 s"."""
    if not text.startswith(rest):
        return rest
    found = _HOLD.match(text, len(rest))
    if found:
        return rest + found[0]
    return rest


def counted_name(text: str) -> DoseReading | None:
    """Return the reading of a line such as "10 arm circles each way", or None.

    The words behind the number are the name there, and not what is counted.
    """
    found = _COUNTED.match(text)
    if found is None or _NO_NAME.match(found["name"]) or not has_move(found["name"]):
        return None
    if not is_name(found["name"]):
        return None
    reading = dose_of(f"x {found['count']}{text[found.end() :]}")
    if not any(part.kind in ("reps", "times", "bare") for part in reading.parts):
        return None
    rest = f"{found['name']}, {reading.rest}" if reading.rest else found["name"]
    return DoseReading(reading.fields, rest, reading.doubts, reading.parts)
