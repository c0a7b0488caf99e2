"""As many as one can, and work without a number."""

from voicecoach.drafting.dose.matching.notation import DoseNotation, Found
from voicecoach.drafting.dose.parts.reading import DosePart, Parts


def _open(found: Found) -> Parts:
    return (DosePart("open", found[0].strip(" x,()-")),)


OPEN_AMOUNTS = (
    DoseNotation(
        r"\b(?:(?:to|until|till) (?:near )?(?:muscular )?(?:failure|fatigued?|exhaustion|tired)"
        r"|until (?:you|it) (?:are |get )?(?:tired|fatigued?s?|fails?))\b",
        _open,
    ),
    DoseNotation(
        r"\bas many (?:reps |repetitions )?as (?:possible|you can|able)\b",
        _open,
    ),
    DoseNotation(
        r"(?<!\x00 )\bamrap\b(?! ?[0-9\x00:])(?! in)",
        _open,
    ),
    DoseNotation(
        r"\bmax(?:imum)? (?:reps|repetitions)\b",
        _open,
    ),
    DoseNotation(
        r"(?<=[x:] )max\b|(?<=\x00)[ x*,]*max\b|^max$",
        _open,
    ),
)
"""`AMRAP`, `to failure`, `max reps`. An AMRAP with a time is a block, and stays in the text."""
