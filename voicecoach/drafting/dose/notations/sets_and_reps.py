"""Sets with what is done in each of them: `3 x 15`, `3 sets of 12`, `12 reps x 3 sets`."""

import re

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

SETS_WORD = (
    r"(?:(?:working |work |full |hard |straight |slow |gentle )?(?:sets?|rounds?)|series|rounds?"
    r"|lots?|goes|hangs)\b"
)
FEW = rf"{ROUGHLY}{UP_TO}[0-9]{{1,2}}(?:{TO}[0-9]{{1,2}})?"
COUNTED_SETS = rf"{START}(?P<sets>{FEW})"
_HOLD_WORD = r"(?P<hold> ?-?(?:isometric |static |iso )?holds?\b)?"
_OF = r"(?: ?(?:of|x|\*|,|:|-|@|with|for|/) ?| )(?:just |about )?"
_OPEN = (
    r"(?P<open>amrap|max(?:imum)?(?: reps| effort)?|(?:to |until |till )?(?:failure|fatigue)"
    r"|as many (?:reps )?as (?:possible|you can))\b"
)
_NOT_REPS = (
    r"(?! ?(?:kg|lbs?|k?m\b|met|%|yd|yards?|miles?|ft|feet|rounds|laps?|lengths?|stone|"
    rf"{SETS_WORD}))"
)
_OPTIONAL_CROSS = r" ?[x*]? ?"
_GOES_FAR = re.compile(
    r"\b(?:run|row|rowing|swim|jog|sprint|stride|erg|ski|freestyle|kick|pull|track|interval)s?\b"
)
_METRES = "the sheet gives no unit: taken as metres"
_NOT_AFTER_REPS = "(?<!reps )(?<!reps:)(?<!reps: )(?<!reps- )(?<!reps - )"
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
    if parts and _is_far(found):
        return (parts[0], DosePart("distance", f"{found['reps']} m", _METRES))
    if not parts or not isinstance(parts[0].value, int) or not isinstance(parts[1].value, int):
        return parts
    first, second = parts[0].value, parts[1].value
    if first <= second or first <= 5:
        return parts
    is_swapped = first >= 8 and second <= 6
    sets, reps = (second, first) if is_swapped else (first, second)
    doubt = _SWAPPED.format(first, second, sets, reps)
    return (DosePart("sets", sets, doubt), DosePart("reps", reps, doubt), *parts[2:])


def _is_far(found: Found) -> bool:
    """Return whether so many are metres: `Run 4 x 400`."""
    reps = found["reps"]
    is_round = reps.isdigit() and int(reps) >= 100 and int(reps) % 50 == 0
    return is_round and bool(_GOES_FAR.search(found.string))


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
    if parts and hold:
        return (*parts, hold)
    return None


def _open_sets(found: Found) -> Parts | None:
    sets = read_count_of("sets", found["sets"])
    if sets:
        return (sets, DosePart("open", found["open"]))
    return None


SETS_AND_REPS = (
    DoseNotation(
        rf"{COUNTED_SETS} ?{SETS_WORD}, ?(?P<reps>{COUNT}) ?{REP_WORDS} each\b(?=\.?$)",
        sets_and_reps,
    ),
    DoseNotation(
        rf"{START}(?P<sets>[1-9])(?: sets)?{_OPTIONAL_CROSS}\((?P<reps>{COUNT})(?: ?"
        rf"{REP_WORDS})?\)",
        sets_and_reps,
    ),
    DoseNotation(
        rf"{COUNTED_SETS}(?: ?{SETS_WORD})?{CROSS}(?P<reps>{COUNT})(?: ?{REP_WORDS})?{CROSS}"
        rf"(?P<length>{TIGHT_LENGTH})(?: ?holds?\b)?",
        _sets_reps_and_hold,
    ),
    DoseNotation(
        rf"{COUNTED_SETS} ?{SETS_WORD}{_OF}(?P<length>{LENGTH}){_HOLD_WORD}(?! ?(?:rest|recovery"
        r"|break))",
        _sets_of_length,
    ),
    DoseNotation(
        rf"{COUNTED_SETS}{CROSS}(?P<length>{TIGHT_LENGTH}){_HOLD_WORD}",
        _cross_of_length,
    ),
    DoseNotation(
        rf"{START}(?P<length>{LENGTH}){_HOLD_WORD} ?,?{CROSS}(?P<sets>{FEW}) ?{SETS_WORD}",
        _sets_of_length,
    ),
    DoseNotation(
        rf"{START}(?P<length>{LENGTH}){_HOLD_WORD} ?,?{CROSS}(?P<sets>{FEW})(?: times?\b|"
        rf"{NUMBER_END})",
        _cross_of_length,
    ),
    DoseNotation(
        rf"{COUNTED_SETS}(?: ?{SETS_WORD}{_OF}|{CROSS}| of ){_OPEN}",
        _open_sets,
    ),
    DoseNotation(
        rf"{_NOT_AFTER_REPS}{COUNTED_SETS} ?{SETS_WORD}{_OF}(?P<reps>{COUNT})(?: ?{REP_WORDS}"
        rf"| {COUNTED}|{NUMBER_END})"
        rf"{_NOT_REPS}",
        sets_and_reps,
    ),
    DoseNotation(
        rf"{START}(?P<reps>{COUNT}) ?(?:{REP_WORDS}|{COUNTED})?(?: ?(?:x|\*|,|for|in|/|@) ?| - "
        r"| )"
        rf"{ROUGHLY}(?P<sets>{FEW}) ?{SETS_WORD}",
        sets_and_reps,
    ),
    DoseNotation(
        rf"{COUNTED_SETS}{CROSS}(?P<reps>{COUNT})(?: ?{REP_WORDS}| {COUNTED})",
        sets_and_reps,
    ),
    DoseNotation(
        rf"{START}(?P<reps>{NUMBER}(?:{TO}{NUMBER})?) ?{REP_WORDS},?{CROSS}(?P<sets>{FEW})"
        rf"{NUMBER_END}",
        sets_and_reps,
    ),
    DoseNotation(
        rf"{COUNTED_SETS}{CROSS}(?P<reps>{COUNT})(?:'s\b|{NUMBER_END}|(?= ?ea\b)){_NOT_REPS}",
        _bare_cross,
    ),
)
"""How many sets, and of what."""
