"""Counts and rests that only the words beside them make clear: `2 sets per session`, `r90s`."""

import re

from voicecoach.drafting.dose.matching.notation import DoseNotation, Found
from voicecoach.drafting.dose.matching.pieces import (
    COUNT,
    LENGTH,
    LENGTH_OR_M,
    NUMBER_END,
    ROUGHLY,
    START,
)
from voicecoach.drafting.dose.notations.side_words import each_side_works
from voicecoach.drafting.dose.parts.read_numbers import read_count_of, read_length_of
from voicecoach.drafting.dose.parts.reading import DosePart, Parts

_DO = r"(?:\b(?:do|perform|complete|repeat|aim for) )?"
_A_SET = r"(?:per|each|a|every|in (?:each|every|1)|for (?:each|every)) (?:set|round)\b"
_A_SESSION = r"(?:per|each|a|every|at each) (?:session|sitting|workout|visit)\b"
_AS_LONG = r"as (?:long as )?(?:you )?(?:need(?:ed)?|like|want|necessary|required)(?: to| it)?"
_WAYS = (
    r"(?:forwards?|backwards?|clockwise|anti-?clockwise|counter-?clockwise|inwards?"
    r"|outwards?)\b"
)
_CROSSED = re.compile("[0-9] ?x")
_RATE = r"[0-9]{2}(?: ?- ?[0-9]{2})?"


def _reps(found: Found) -> Parts | None:
    part = read_count_of("reps", found["count"])
    if part:
        return (part,)
    return None


def _sets(found: Found) -> Parts | None:
    part = read_count_of("sets", found["count"])
    if part:
        return (part,)
    return None


def _rest(found: Found) -> Parts | None:
    part = read_length_of("rest", found["length"])
    if part:
        return (part,)
    return None


def _rest_of_lead(found: Found) -> Parts | None:
    """Return the rest of `r90s`. After `5 x 500m` it lies between the sets."""
    kind = "rest.sets" if _CROSSED.search(found["lead"]) else "rest"
    part = read_length_of(kind, found["length"])
    if part:
        return (part,)
    return None


def _nothing(_found: Found) -> Parts:
    return ()


def _said_to_be_nothing(_found: Found) -> Parts:
    return (DosePart("nothing", 0),)


COUNTS_BESIDE_WORDS = (
    DoseNotation(
        r"\b(?:hold|load|weight|tempo|rpe|side|equipment) ?: ?(?:0|-|none|nil|n/a)"
        r"(?: ?s(?:ec[a-z]*)?)?"
        r"(?= |$|[,;|.])",
        _said_to_be_nothing,
    ),
    DoseNotation(
        rf"\b(?:reps?|repetitions?) ?[:=] ?(?P<count>{COUNT}){NUMBER_END}"
        r"(?= ?(?:[,;|/.] ?)?(?:sets?|hold|rest"
        r"|daily|weekly|frequency|load|weight|sides?)\b)",
        _reps,
    ),
    DoseNotation(
        rf"\b(?:sets?) ?[:=] ?(?P<count>{COUNT}){NUMBER_END}(?= ?(?:[,;|/.] ?)?(?:reps?|hold|rest"
        r"|daily|weekly|frequency|load|weight|sides?)\b)",
        _sets,
    ),
    DoseNotation(
        rf"{_DO}{START}(?P<count>{COUNT}) (?:times|reps?|repetitions|x) {_A_SET}",
        _reps,
    ),
    DoseNotation(
        rf"{_DO}{START}(?P<count>{COUNT}) (?:sets?|rounds?) {_A_SESSION}",
        _sets,
    ),
    DoseNotation(
        rf"\brest(?:ing)? {_AS_LONG}[,;:]? ?\(?(?:say |usually |or )?(?P<length>{LENGTH_OR_M})",
        _rest,
    ),
    DoseNotation(
        rf"^(?!.{{0,200}}\bl\b)(?P<lead>.{{0,200}}?[0-9].{{0,30}}?[,;(/ ] ?)"
        rf"(?P<cut>(?<![a-z0-9])r\.?i?\.? ?[:=]? ?(?P<length>{LENGTH}))",
        _rest_of_lead,
    ),
    DoseNotation(
        rf"(?:@ ?|\bat )?(?:\b(?:(?:stroke |heart )?rate|cadence) ?:? ?{_RATE}\b"
        rf"|\b{_RATE} ?(?:spm|s/m"
        r"|strokes?(?: a | per |/)min(?:ute)?|rpm)\b)",
        _nothing,
    ),
    DoseNotation(
        rf"(?<=[a-z][,:] )(?P<cut>{ROUGHLY}(?P<count>[0-9]{{1,3}}))(?= {_WAYS})",
        _reps,
    ),
    DoseNotation(
        r"(?<=\bover )(?:each|either) shoulder\b",
        each_side_works,
        stays=True,
    ),
)
"""They come before the counts and the rests that need no such words."""
