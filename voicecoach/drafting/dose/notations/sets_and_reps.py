"""Sets with what is done in each of them: `3 x 15`, `3 sets of 12`, `12 reps x 3 sets`."""

from voicecoach.drafting.dose.matching.notation import DoseNotation, Found
from voicecoach.drafting.dose.matching.pieces import (
    COUNT,
    COUNTED,
    CROSS,
    LENGTH,
    NUMBER,
    NUMBER_END,
    REP_WORDS,
    ROUGHLY,
    START,
    TIGHT_LENGTH,
    TO,
    UP_TO,
)
from voicecoach.drafting.dose.parts.read_numbers import read_count_of, read_length_of
from voicecoach.drafting.dose.parts.reading import DosePart, Parts

_SETS_WORD = (
    r"(?:(?:working |work |full |hard |straight |slow |gentle )?(?:sets?|rounds?)"
    r"|series|rounds?|lots?|goes|hangs)\b"
)
_FEW = rf"{ROUGHLY}{UP_TO}[0-9]{{1,2}}(?:{TO}[0-9]{{1,2}})?"
_SETS = rf"{START}(?P<sets>{_FEW})"
_HOLD_WORD = r"(?P<hold> ?-?(?:isometric |static |iso )?holds?\b)?"
_OF = r"(?: ?(?:of|x|\*|,|:|-|@|with|for|/) ?| )(?:just |about )?"
_OPEN = (
    r"(?P<open>amrap|max(?:imum)?(?: reps| effort)?|(?:to |until |till )?(?:failure|fatigue)"
    r"|as many (?:reps )?as (?:possible|you can))\b"
)
_NOT_REPS = (
    r"(?! ?(?:kg|lbs?|k?m\b|met|%|yd|yards?|miles?|ft|feet|rounds|laps?|lengths?|stone|"
    rf"{_SETS_WORD}))"
)
_OPTIONAL_CROSS = r" ?[x*]? ?"
_SWAPPED = "the sheet writes {0} x {1}: taken as {2} sets of {3}"


def sets_and_reps(found: Found) -> Parts | None:
    """Return the parts of sets of reps, with the unit of the reps if they have one."""
    sets, reps = read_count_of("sets", found["sets"]), read_count_of("reps", found["reps"])
    if not sets or not reps:
        return None
    return (sets, reps, *counted_unit_of(found))


def counted_unit_of(found: Found) -> Parts:
    """Return the unit of the reps, if they have a name of their own."""
    unit = found.groupdict().get("unit")
    if not unit:
        return ()
    return (DosePart("unit", "breaths" if unit == "breath" else unit),)


def _bare_cross(found: Found) -> Parts | None:
    """Return sets and reps of `3 x 15`, and of `15 x 3`, which is likelier three sets."""
    parts = sets_and_reps(found)
    if not parts or not isinstance(parts[0].value, int) or not isinstance(parts[1].value, int):
        return parts
    first, second = parts[0].value, parts[1].value
    if first <= second or first <= 5:
        return parts
    is_swapped = first >= 8 and second <= 6
    sets, reps = (second, first) if is_swapped else (first, second)
    doubt = _SWAPPED.format(first, second, sets, reps)
    return (DosePart("sets", sets, doubt), DosePart("reps", reps, doubt), *parts[2:])


def _sets_of_length(found: Found) -> Parts | None:
    """Return sets of a time, or of a hold of so long."""
    sets, length = read_count_of("sets", found["sets"]), read_length_of("time", found["length"])
    if not sets or not length:
        return None
    amount = DosePart("hold", length.value, length.doubt) if found["hold"] else length
    return (sets, amount)


def _cross_of_length(found: Found) -> Parts | None:
    count, length = read_count_of("sets", found["sets"]), read_length_of("time", found["length"])
    if not count or not length:
        return None
    kind = "cross.hold" if found["hold"] else "cross"
    return (DosePart(kind, [count.value, length.value], count.doubt or length.doubt),)


def _sets_reps_and_hold(found: Found) -> Parts | None:
    parts, hold = sets_and_reps(found), read_length_of("hold", found["length"])
    return (*parts, hold) if parts and hold else None


def _only_sets(found: Found) -> Parts | None:
    is_of_rounds = "round" in found[0] and " of " not in found[0]
    kind = "rounds" if is_of_rounds else "sets"
    part = read_count_of("sets", found["sets"])
    return (DosePart(kind, part.value, part.doubt),) if part else None


def _open_sets(found: Found) -> Parts | None:
    sets = read_count_of("sets", found["sets"])
    return (sets, DosePart("open", found["open"])) if sets else None


def _nth_set(found: Found) -> Parts:
    """Return how many sets "do a second set" makes."""
    return (DosePart("sets", 3 if found["nth"] in ("third", "3rd") else 2),)


SETS_AND_REPS = (
    DoseNotation(
        r"\b(?:do|perform|complete|repeat for|then) a (?P<nth>second|2nd|third|3rd) set\b",
        _nth_set,
    ),
    DoseNotation(
        rf"{START}(?P<sets>[1-9])(?: sets)?{_OPTIONAL_CROSS}\((?P<reps>{COUNT})(?: ?"
        rf"{REP_WORDS})?\)",
        sets_and_reps,
    ),
    DoseNotation(
        rf"{_SETS}(?: ?{_SETS_WORD})?{CROSS}(?P<reps>{COUNT})(?: ?{REP_WORDS})?{CROSS}"
        rf"(?P<length>{TIGHT_LENGTH})(?: ?holds?\b)?",
        _sets_reps_and_hold,
    ),
    DoseNotation(
        rf"{_SETS} ?{_SETS_WORD}{_OF}(?P<length>{LENGTH}){_HOLD_WORD}(?! ?(?:rest|recovery"
        r"|break))",
        _sets_of_length,
    ),
    DoseNotation(
        rf"{_SETS}{CROSS}(?P<length>{TIGHT_LENGTH}){_HOLD_WORD}",
        _cross_of_length,
    ),
    DoseNotation(
        rf"{START}(?P<length>{LENGTH}){_HOLD_WORD} ?,?{CROSS}(?P<sets>{_FEW}) ?{_SETS_WORD}",
        _sets_of_length,
    ),
    DoseNotation(
        rf"{START}(?P<length>{LENGTH}){_HOLD_WORD} ?,?{CROSS}(?P<sets>{_FEW})(?: times?\b|"
        rf"{NUMBER_END})",
        _cross_of_length,
    ),
    DoseNotation(
        rf"{_SETS}(?: ?{_SETS_WORD})?{_OF}{_OPEN}",
        _open_sets,
    ),
    DoseNotation(
        rf"{_SETS} ?{_SETS_WORD}{_OF}(?P<reps>{COUNT})(?: ?{REP_WORDS}| {COUNTED}|{NUMBER_END})"
        rf"{_NOT_REPS}",
        sets_and_reps,
    ),
    DoseNotation(
        rf"{START}(?P<reps>{COUNT}) ?(?:{REP_WORDS}|{COUNTED})?(?: ?(?:x|\*|,|for|in|/|@) ?| - "
        r"| )"
        rf"{ROUGHLY}(?P<sets>{_FEW}) ?{_SETS_WORD}",
        sets_and_reps,
    ),
    DoseNotation(
        rf"{_SETS}{CROSS}(?P<reps>{COUNT})(?: ?{REP_WORDS}| {COUNTED})",
        sets_and_reps,
    ),
    DoseNotation(
        rf"{START}(?P<reps>{NUMBER}(?:{TO}{NUMBER})?) ?{REP_WORDS},?{CROSS}(?P<sets>{_FEW})"
        rf"{NUMBER_END}",
        sets_and_reps,
    ),
    DoseNotation(
        rf"{_SETS}{CROSS}(?P<reps>{COUNT})(?:'s\b|{NUMBER_END}|(?= ?ea\b)){_NOT_REPS}",
        _bare_cross,
    ),
    DoseNotation(
        r"\b(?:no\.? of |number of )?(?:sets?|rounds?)\b ?(?:[:=-]|of|x)? ?(?P<sets>"
        rf"{_FEW}){NUMBER_END}"
        r"(?! ?x)",
        _only_sets,
    ),
    DoseNotation(
        rf"(?:\bfor )?{_SETS} ?{_SETS_WORD}(?! ?(?:of|for) time)(?: in total| total| altogether)?"
        r"(?: of (?:everything|each|all|every exercise|each exercise|the following|these"
        r"|this|the circuit)\b"
        r"(?! \w))?",
        _only_sets,
    ),
)
"""How many sets, and of what."""
