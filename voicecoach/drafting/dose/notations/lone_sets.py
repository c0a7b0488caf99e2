"""Sets that stand alone: `3 sets`, `Sets: 2-3`, `3 rounds of the circuit`."""

from voicecoach.drafting.dose.matching.notation import DoseNotation, Found
from voicecoach.drafting.dose.matching.pieces import NUMBER_END
from voicecoach.drafting.dose.notations.sets_and_reps import COUNTED_SETS, FEW, SETS_WORD
from voicecoach.drafting.dose.parts.read_numbers import read_count_of
from voicecoach.drafting.dose.parts.reading import DosePart, Parts


def _only_sets(found: Found) -> Parts | None:
    is_of_rounds = "round" in found[0] and " of " not in found[0]
    kind = "rounds" if is_of_rounds else "sets"
    part = read_count_of("sets", found["sets"])
    if part:
        return (DosePart(kind, part.value, part.doubt),)
    return None


def _nth_set(found: Found) -> Parts:
    """Return how many sets "do a second set" makes."""
    return (DosePart("sets", 3 if found["nth"] in ("third", "3rd") else 2),)


LONE_SETS = (
    DoseNotation(
        r"\b(?:do|perform|complete|repeat for|then) a (?P<nth>second|2nd|third|3rd) set\b",
        _nth_set,
    ),
    DoseNotation(
        r"\b(?:no\.? of |number of )?(?:sets?|rounds?)\b ?(?:[:=-]|x)? ?(?P<sets>"
        rf"{FEW}){NUMBER_END}"
        r"(?! ?x)",
        _only_sets,
    ),
    DoseNotation(
        rf"(?:\bfor )?{COUNTED_SETS} ?{SETS_WORD}(?! ?(?:of|for) time)(?: in total| total"
        rf"| altogether)?"
        r"(?: of (?:everything|each|all|every exercise|each exercise|the following|these"
        r"|this|the circuit)\b"
        r"(?! \w))?",
        _only_sets,
    ),
)
"""How many sets. What is done in them stands elsewhere."""
