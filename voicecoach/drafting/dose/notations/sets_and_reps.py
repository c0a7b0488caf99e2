"""Sets with what is done in each of them: `3 x 15`, `3 sets of 12`, `12 reps x 3 sets`."""

from voicecoach.drafting.dose.notation import Found, notation
from voicecoach.drafting.dose.pieces import (
    COUNT,
    COUNTED,
    CROSS,
    END,
    LENGTH,
    NUMBER,
    REP_WORDS,
    ROUGHLY,
    START,
    TO,
)
from voicecoach.drafting.dose.read_numbers import read_count_of, read_length_of
from voicecoach.drafting.dose.reading import DosePart, Parts

_SETS_WORD = r"(?:(?:working |work |full |hard |straight )?sets?|series|rounds?)\b"
_FEW = rf"{ROUGHLY}(?:up to )?[0-9]{{1,2}}(?:{TO}[0-9]{{1,2}})?"
_HOLD_WORD = r"(?P<hold> ?-?(?:second )?(?:isometric |static |iso )?holds?\b)?"
_OF = r"(?: ?(?:of|x|\*|,|:|-|@|with|for) ?| )"
_SWAPPED = "the sheet writes {0} x {1}: taken as {2} sets of {3}"
_OPEN = r"(?P<open>amrap|max(?:imum)?(?: reps| effort)?|(?:to |until |till )?(?:failure|fatigue)|as many (?:reps )?as (?:possible|you can))\b"


def sets_and_reps(found: Found) -> Parts | None:
    """Return the parts of sets of reps. The unit is one of "steps", "breaths" and so on."""
    sets, reps = read_count_of("sets", found["sets"]), read_count_of("reps", found["reps"])
    if not sets or not reps:
        return None
    return (sets, reps, *unit_of(found))


def unit_of(found: Found) -> Parts:
    """Return the unit of the reps, if they have a name of their own."""
    unit = found.groupdict().get("unit")
    if not unit:
        return ()
    ends_in_hiss = unit.endswith(("ch", "sh", "ss"))
    plural = unit + ("es" if ends_in_hiss else "" if unit.endswith("s") else "s")
    return (DosePart("unit", plural),)


def _bare_cross(found: Found) -> Parts | None:
    """Return sets and reps of `3 x 15` and of `15 x 3`, which is three sets more likely."""
    parts = sets_and_reps(found)
    if not parts or not isinstance(parts[0].value, int) or not isinstance(parts[1].value, int):
        return parts
    first, second = parts[0].value, parts[1].value
    if first <= second or first <= 5:
        return parts
    sets, reps = (second, first) if first >= 8 and second <= 6 else (first, second)
    doubt = _SWAPPED.format(first, second, sets, reps)
    return (DosePart("sets", sets, doubt), DosePart("reps", reps, doubt), *parts[2:])


def _cross_of_length(found: Found) -> Parts | None:
    count, length = read_count_of("sets", found["sets"]), read_length_of("time", found["length"])
    if not count or not length:
        return None
    if found.groupdict().get("word"):
        return (count, length) if not found["hold"] else (count, DosePart("hold", length.value))
    kind = "cross.hold" if found["hold"] else "cross"
    return (DosePart(kind, [count.value, length.value]),)


def _sets_reps_and_hold(found: Found) -> Parts | None:
    parts, hold = sets_and_reps(found), read_length_of("hold", found["length"])
    return (*parts, hold) if parts and hold else None


def _only_sets(found: Found) -> Parts | None:
    sets = read_count_of("sets", found["sets"])
    return (sets,) if sets else None


def _open_sets(found: Found) -> Parts | None:
    sets = read_count_of("sets", found["sets"])
    return (sets, DosePart("open", found["open"])) if sets else None


def _from_few_to_more(found: Found) -> Parts | None:
    sets = read_count_of("sets", f"{found['from']}-{found['to']}")
    return (sets,) if sets else None


def _from_few_to_more_reps(found: Found) -> Parts | None:
    reps = read_count_of("reps", f"{found['from']}-{found['to']}")
    return (reps,) if reps else None


def _one_to_more(found: Found) -> Parts | None:
    sets = read_count_of("sets", f"1-{found['to']}")
    return (sets,) if sets else None


_BUILD = r"(?:work|build|progress|increas|mov|aim)[a-z]* ?(?:your way )?(?:up )?(?:to|towards?)"
_MORE = rf"(?:[0-9]{{1,2}} ?(?:or|to|-) ?)?(?P<to>[0-9]{{1,2}}){END}"
_START = r"(?:start|begin)(?:ing)? (?:off )?(?:with|at|by doing|on) (?:just |only |about )?"
SETS_AND_REPS = (
    notation(
        rf"\b{_START}(?P<from>[0-9]{{1,2}}) sets?(?: (?:of|for) (?:each|every|all|the|these|\w+)(?: of (?:these|the))?(?: \w+){{0,3}}?)?"
        rf",?\.? ?(?:and |then |and then )?(?:gradually |slowly )?{_BUILD} {_MORE}(?: {_SETS_WORD})?",
        _from_few_to_more, "start", "begin",
    ),
    notation(
        rf"\b{_START}(?P<from>[0-9]{{1,3}})(?: {REP_WORDS})?,? ?(?:and |then |and then )?(?:gradually |slowly )?{_BUILD} (?P<to>[0-9]{{1,3}}){END}(?: {REP_WORDS})?(?! (?:sec|min|s\b|sets))",
        _from_few_to_more_reps, "start", "begin",
    ),
    notation(rf"(?:\band )?\b{_BUILD} {_MORE} {_SETS_WORD}(?! of)", _one_to_more),
    notation(rf"(?:\band )?\b(?:work|build)[a-z]* (?:your way )?up to (?:[1-5] (?:or|to) )(?P<to>[2-6])\b(?! ?[a-z])", _one_to_more),
    notation(
        rf"{START}(?P<sets>{_FEW})(?: ?{_SETS_WORD})?{CROSS}(?P<reps>{COUNT})(?: ?{REP_WORDS})?{CROSS}(?P<length>{LENGTH})(?: ?holds?\b)?",
        _sets_reps_and_hold,
    ),
    notation(
        rf"{START}(?P<sets>{_FEW}) ?(?P<word>{_SETS_WORD}){_OF}(?P<length>{LENGTH}){_HOLD_WORD}(?! ?(?:rest|recovery|break))", _cross_of_length
    ),
    notation(
        rf"{START}(?P<sets>{_FEW}){CROSS}(?P<length>{LENGTH}){_HOLD_WORD}", _cross_of_length
    ),
    notation(
        rf"{START}(?P<length>{LENGTH}){_HOLD_WORD} ?,?{CROSS}(?P<sets>{_FEW})(?: ?(?P<word>{_SETS_WORD})| times?\b|{END})(?! ?(?:a|per|/) ?day)",
        _cross_of_length,
    ),
    notation(rf"{START}(?P<sets>{_FEW})(?: ?{_SETS_WORD})?(?:{_OF}){_OPEN}", _open_sets),
    notation(
        rf"{START}(?P<sets>{_FEW}) ?{_SETS_WORD}{_OF}(?P<reps>{COUNT})(?: ?{REP_WORDS}| {COUNTED}|{END})(?! ?(?:kg|lb|m\b|metres|%|rounds|{_SETS_WORD}))",
        sets_and_reps,
    ),
    notation(
        rf"{START}(?P<reps>{COUNT}) ?(?:{REP_WORDS}|{COUNTED})?(?: ?(?:x|\*|,|for|in|-|/|@) ?| ){ROUGHLY}(?P<sets>{_FEW}) ?{_SETS_WORD}",
        sets_and_reps,
    ),
    notation(
        rf"{START}(?P<sets>{_FEW}){CROSS}(?P<reps>{COUNT})(?: ?{REP_WORDS}| {COUNTED})", sets_and_reps
    ),
    notation(rf"{START}(?P<reps>{NUMBER}(?:{TO}{NUMBER})?) ?{REP_WORDS},?{CROSS}(?P<sets>{_FEW}){END}", sets_and_reps),
    notation(rf"{START}(?P<sets>{_FEW}){CROSS}(?P<reps>{COUNT})(?:{END}|(?= ?ea\b))(?! ?(?:kg|lb|m\b|metres|%|yards|km|ft))", _bare_cross),
    notation(rf"\b(?:no\.? of |number of )?sets?\b ?(?:[:=-]|of|x)? ?(?P<sets>{_FEW}){END}(?! ?x)", _only_sets, "set"),
    notation(rf"(?:\bfor )?{START}(?P<sets>{_FEW}) ?{_SETS_WORD}(?! ?(?:of|for) time)(?: in total| total)?", _only_sets),
)  # fmt: skip
"""How many sets, and of what."""
