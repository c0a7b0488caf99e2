"""A load and reps for each set: `70% x 3, 80% x 3`, `8 @ 60%, 6 @ 70%`, `5 x 60 kg, 3 x 70 kg`."""

import re

from voicecoach.drafting.dose.matching.notation import DoseNotation, Found
from voicecoach.drafting.dose.matching.pieces import DECIMAL_NUMBER, START
from voicecoach.drafting.dose.parts.reading import DosePart, Parts

_UNIT = r"(?:%|kgs?\b|lbs?\b)"
_REPS = r"(?:1 ?x ?)?[0-9]{1,3}(?: ?reps?\b)?"
_LOAD = rf"{DECIMAL_NUMBER} ?{_UNIT}(?:(?: of)? ?1 ?rm\b)?"
_NEXT = r"(?:(?: ?[,;/] ?| then |, ?then | and )(?:then |and )?)"
_LOAD_FIRST = rf"{_LOAD} ?(?:x|for|:) ?{_REPS}"
_REPS_FIRST = rf"{_REPS} ?(?:x|@|at|with) ?(?:@ ?)?{_LOAD}"
_NUMBER = re.compile(r"[0-9]+(?:\.[0-9]+)?")
_SET = re.compile(r"(?:(?<![0-9.])1 ?x ?)?(?P<one>[0-9.]+)(?P<between>[^0-9]+)(?P<two>[0-9.]+)")
_ONE_REP_MAX = re.compile(r"(?: of)? ?1 ?rm\b")
_UNITS = {"%": "%", "k": "kg", "l": "lb"}


def _load_first(found: Found) -> Parts | None:
    pairs = _pairs_in(found["sets"])
    return _ladders([(reps, load) for load, reps in pairs], found["sets"])


def _reps_first(found: Found) -> Parts | None:
    return _ladders(_pairs_in(found["sets"]), found["sets"])


def _pairs_in(written: str) -> list[tuple[str, str]]:
    text = _ONE_REP_MAX.sub("", written)
    return [(found["one"], found["two"]) for found in _SET.finditer(text)]


def _ladders(pairs: list[tuple[str, str]], written: str) -> Parts | None:
    """Return the ladders of reps and of loads, one of each for a set."""
    found = re.search(_UNIT, written)
    if found is None or not all(reps.isdigit() and int(reps) for reps, _ in pairs):
        return None
    unit = _UNITS[found[0][0]]
    reps = DosePart("reps", [int(reps) for reps, _ in pairs])
    return (reps, DosePart("load", [f"{load} {unit}" for _, load in pairs]))


LOADS_OF_SETS = (
    DoseNotation(
        rf"{START}(?P<sets>{_LOAD_FIRST}(?:{_NEXT}{_LOAD_FIRST}){{1,9}})(?![\w%])",
        _load_first,
    ),
    DoseNotation(
        rf"{START}(?P<sets>{_REPS_FIRST}(?:{_NEXT}{_REPS_FIRST}){{1,9}})",
        _reps_first,
    ),
)
"""Ladders of reps and loads that stand together."""
