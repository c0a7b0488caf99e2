"""The reps of both sides together: `20 total`, `= 20`, `a total of 30 reps`."""

from voicecoach.drafting.dose.matching.notation import DoseNotation, Found
from voicecoach.drafting.dose.matching.pieces import EACH_SIDE, NUMBER_END, REP_WORDS, START
from voicecoach.drafting.dose.parts.reading import DosePart, Parts

_TOTAL = r"(?:in )?(?:total|altogether|all)\b"


def _total(found: Found) -> Parts:
    return (DosePart("total", int(found["reps"])),)


TOTALS = (
    DoseNotation(
        rf"= ?(?P<reps>[0-9]{{1,3}})(?: {REP_WORDS})?(?: {_TOTAL})?{NUMBER_END}",
        _total,
    ),
    DoseNotation(
        rf"(?:\ba total of )?{START}(?P<reps>[0-9]{{1,3}})(?: {REP_WORDS})? {_TOTAL}(?: "
        rf"{REP_WORDS})?",
        _total,
    ),
    DoseNotation(
        rf"\ba total of (?P<reps>[0-9]{{1,3}}) (?:{REP_WORDS}|times)(?! ?{EACH_SIDE})",
        _total,
    ),
)
"""They come before the counts, which would read the same numbers as those of one side."""
