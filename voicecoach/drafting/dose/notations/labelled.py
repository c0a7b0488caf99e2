"""Doses with a label before each number: `Reps 10 Sets 3 Hold 5s`, `Sets/Reps: 3/10`."""

from voicecoach.drafting.dose.matching.notation import DoseNotation, Found
from voicecoach.drafting.dose.matching.pieces import COUNT, LENGTH, NUMBER_END
from voicecoach.drafting.dose.notations.sets_and_reps import sets_and_reps
from voicecoach.drafting.dose.parts.read_numbers import read_count_of, read_length_of
from voicecoach.drafting.dose.parts.reading import DosePart, Parts

_IS = r" ?(?:[:=-]|of)? ?"
_NEXT = r" ?[,;/|x]? ?"
_REPS_LABEL = r"(?:no\.? of |number of |# ?(?:of )?)?(?:reps|repetitions)\b"
_SETS_LABEL = r"(?:no\.? of |number of |# ?(?:of )?)?sets\b"
_FEW = r"[0-9]{1,2}(?: ?(?:-|to) ?[0-9]{1,2})?"
_OTHER_LABEL = r"(?:rest|recovery|tempo|sets|reps|side|load|weight|frequency|freq)\b ?[:=-]? ?[0-9]"
_LEAST, _MOST = r"\bmin(?:imum)?\.? ?(?:of )?", r"max(?:imum)?\.? ?(?:of )?"
_AT_MOST = "the sheet says at most so many"


def _hold(found: Found) -> Parts | None:
    part = read_length_of("hold", found["length"])
    if part:
        return (part,)
    return None


def _time(found: Found) -> Parts | None:
    part = read_length_of("length", found["length"])
    if part:
        return (part,)
    return None


def _length_with_unit_before(found: Found) -> Parts | None:
    """Return the length of `Hold (s): 5`, as the head of a column has its unit."""
    kind = found["what"] if found["what"] in ("hold", "rest") else "length"
    part = read_length_of(kind, f"{found['count']} {found['unit']}")
    if part:
        return (part,)
    return None


def _least_and_most(found: Found) -> Parts | None:
    part = read_count_of("reps", f"{found['least']}-{found['most']}")
    if part:
        return (part,)
    return None


def _most(found: Found) -> Parts | None:
    part = read_count_of(found["what"] or "reps", found["most"])
    if part:
        return (DosePart(part.kind, part.value, part.doubt or _AT_MOST),)
    return None


LABELLED = (
    DoseNotation(
        rf"\b{_REPS_LABEL}{_IS}(?P<reps>{COUNT}){_NEXT}{_SETS_LABEL}{_IS}(?P<sets>{_FEW})"
        rf"{NUMBER_END}",
        sets_and_reps,
    ),
    DoseNotation(
        rf"\bsets ?(?:/|x|and|&) ?reps\b ?[:=-]? ?(?P<sets>{_FEW}) ?[/x] ?(?P<reps>{COUNT})"
        rf"{NUMBER_END}",
        sets_and_reps,
    ),
    DoseNotation(
        rf"\breps ?(?:/|x|and|&) ?sets\b ?[:=-]? ?(?P<reps>{COUNT}) ?[/x] ?(?P<sets>{_FEW})"
        rf"{NUMBER_END}",
        sets_and_reps,
    ),
    DoseNotation(
        rf"\bhold{_IS}(?P<length>{LENGTH})(?={_NEXT}{_OTHER_LABEL})",
        _hold,
    ),
    DoseNotation(
        rf"\b(?:time|duration|work(?=:)){_IS}(?P<length>{LENGTH})(?={_NEXT}{_OTHER_LABEL})",
        _time,
    ),
    DoseNotation(
        rf"\b(?P<what>hold|rest|time|duration|work) ?\((?P<unit>s|secs?|seconds|m|mins?"
        rf"|minutes)\) ?"
        rf"[:=-]? ?(?P<count>[0-9]{{1,3}}(?: ?(?:-|to) ?[0-9]{{1,3}})?){NUMBER_END}",
        _length_with_unit_before,
    ),
    DoseNotation(
        rf"{_LEAST}(?P<least>[0-9]{{1,3}}),? ?(?:and |- ?)?{_MOST}"
        rf"(?P<most>[0-9]{{1,3}}){NUMBER_END}",
        _least_and_most,
    ),
    DoseNotation(
        rf"(?<!a )\b{_MOST}(?P<most>[0-9]{{1,3}}) ?(?P<what>sets|reps)\b",
        _most,
    ),
    DoseNotation(
        r"(?<![\w.,:/x*-])(?<![x*] )(?P<most>[0-9]{1,3}) ?(?P<what>reps|sets)? max(?:imum)?\b"
        r"(?! ?(?:reps|effort|hold))",
        _most,
    ),
)
"""They come before the notations with the label behind the number."""
