"""As many as one can, and work without a number."""

from voicecoach.drafting.dose.notation import Found, notation
from voicecoach.drafting.dose.reading import DosePart, Parts


def _open(found: Found) -> Parts:
    return (DosePart("open", found[0].strip(" x,()-")),)


OPEN_AMOUNTS = (
    notation(
        r"\b(?:(?:to|until|till) (?:near )?(?:muscular )?(?:failure|fatigued?|exhaustion|tired)|until (?:you|it) (?:are |get )?(?:tired|fatigued?s?|fails?))\b",
        _open, "failure", "fatigue", "exhaust", "tired", "fail",
    ),
    notation(r"\bas many (?:reps |repetitions )?as (?:possible|you can|able)\b", _open, "as many"),
    notation(r"\bamrap\b(?! ?[0-9\x00:])(?! in)", _open, "amrap"),
    notation(r"\bmax(?:imum)? (?:reps|repetitions|effort)\b", _open, "max"),
    notation(r"(?<=[x:] )max\b|(?<=\x00)[ x*,]*max\b|^max$", _open, "max"),
)  # fmt: skip
"""`AMRAP`, `to failure`, `max reps`. An AMRAP with a time is a block, and stays in the text."""
