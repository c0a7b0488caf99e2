"""Times of work: whatever length no other notation has read."""

from voicecoach.drafting.dose.matching.notation import DoseNotation, Found
from voicecoach.drafting.dose.matching.pieces import LENGTH, START
from voicecoach.drafting.dose.parts.read_numbers import read_length_of
from voicecoach.drafting.dose.parts.reading import DosePart, Parts

_EACH_WHAT = "the sheet says each: taken as each side"
_NO_UNIT = "the sheet gives no unit: taken as minutes"


def _length(found: Found) -> Parts | None:
    part = read_length_of("length", found["length"])
    a_day = found.groupdict().get("a_day")
    how_often = (DosePart("frequency", found[0]),) if a_day else ()
    is_each = found.groupdict().get("each")
    each = (DosePart("sides", "each", _EACH_WHAT),) if is_each else ()
    if part:
        return (part, *how_often, *each)
    return None


def _nothing_more(_found: Found) -> Parts:
    """Return nothing for a pace of which no word says what it is of."""
    return ()


def _minutes(found: Found) -> Parts | None:
    part = read_length_of("length", f"{found['minutes']} min")
    if part:
        return (DosePart("length", part.value, _NO_UNIT),)
    return None


TIMES = (
    DoseNotation(
        r"\bcount of [0-9]{1,2}\b",
        _nothing_more,
    ),
    DoseNotation(
        r"\b(?:emom|amrap)(?P<cut> ?:? ?(?:for |in |x )?(?P<minutes>[0-9]{1,2}))(?![\w:]| ?(?:min|x"
        r"|sec|s\b))",
        _minutes,
    ),
    DoseNotation(
        rf"\b(?:time|duration)\b ?[:=] ?(?P<length>{LENGTH})",
        _length,
    ),
    DoseNotation(
        rf"(?:\b(?:keep going |continue |all )?(?:for|over) )?(?:each |a total of )?{START}"
        rf"(?P<length>{LENGTH})"
        r"(?: (?:total|in total|or so|long|of this|duration)\b)?"
        r"(?P<each> each\b(?! (?:side|leg|arm|way|dir|foot|hand|hip|knee|ankle|exercise"
        r"|move|time)))?"
        r"(?P<a_day> (?:a|per|each|every) day\b)?(?! (?:ago|later|before|after|into|away"
        r"|from now))",
        _length,
    ),
)
"""How long: `30 seconds`, `1:30`, `half a minute`."""
