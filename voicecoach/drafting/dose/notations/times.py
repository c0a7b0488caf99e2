"""Times of work: whatever length no other notation has read."""

from voicecoach.drafting.dose.notation import Found, notation
from voicecoach.drafting.dose.pieces import LENGTH, START
from voicecoach.drafting.dose.read_numbers import read_length_of
from voicecoach.drafting.dose.reading import Parts

_NO_UNIT = "the sheet gives no unit: taken as minutes"


def _length(found: Found) -> Parts | None:
    part = read_length_of("length", found["length"])
    return (part,) if part else None


def _minutes(found: Found) -> Parts | None:
    part = read_length_of("length", f"{found['minutes']} min")
    return (DosePart("length", part.value, _NO_UNIT),) if part else None


TIMES = (
    notation(
        r"\b(?:emom|amrap)(?P<cut> ?:? ?(?:for |in )?(?P<minutes>[0-9]{1,2}))(?![\w:]| ?(?:min|x|sec|s\b))",
        _minutes, "emom", "amrap",
    ),
    notation(rf"\b(?:time|duration)\b ?[:=] ?(?P<length>{LENGTH})", _length, "time", "duration"),
    notation(
        rf"(?:\b(?:keep going |continue |all )?(?:for|over) )?(?:each |a total of )?{START}(?P<length>{LENGTH})"
        r"(?: (?:each|total|in total|or so|long|of this|duration)\b(?! (?:side|leg|arm|way|dir)))?"
        r"(?! (?:ago|later|before|after|into|away|from now))",
        _length,
    ),
)  # fmt: skip
"""How long: `30 seconds`, `1:30`, `half a minute`."""
