"""What is lifted, and how hard it should feel."""

import re

from voicecoach.drafting.dose.matching.notation import DoseNotation, Found
from voicecoach.drafting.dose.matching.pieces import (
    COUNT,
    CROSS,
    DECIMAL_NUMBER,
    NUMBER_END,
    ROUGHLY,
    START,
    TIGHT_TO,
)
from voicecoach.drafting.dose.parts.read_numbers import read_count_of, rising_range_of
from voicecoach.drafting.dose.parts.reading import DosePart, Parts

_WEIGHT = r"(?:kgs?|kilos?|kilograms?|lbs?|pounds?|stone|grams?)\b\.?"
_UNITS = {"k": "kg", "l": "lb", "p": "lb", "s": "st", "g": "g"}
_WITH = r"(?:(?:@|with|at|using|of|holding|load:?|weight:?) ?(?:a |an )?)?"
_THINGS = (
    r"(?: ?(?:dumb-?bells?|dbs?|kettle-?bells?|kbs?|weights?|bar(?:bell)?|plates?|each hand"
    r"|per hand)\b)?"
)
_NUMBERS = re.compile(r"[0-9]+(?:\.[0-9]+)?")
_LIFTED = (
    rf"(?P<load>{DECIMAL_NUMBER}(?: ?(?:{_WEIGHT})?{TIGHT_TO}{DECIMAL_NUMBER})?)[ -]?"
    rf"(?P<unit>{_WEIGHT})"
)
_ROW = (
    rf"(?P<row>{DECIMAL_NUMBER}(?P<sign>, ?| ?/ ?|-){DECIMAL_NUMBER}(?:(?P=sign)"
    rf"{DECIMAL_NUMBER}){{1,9}}) ?(?P<unit>"
    rf"{_WEIGHT})"
)
_PERCENT = (
    r"(?:%|per ?cent)(?: ?(?:of )?(?:your )?(?:1 ?rm|max(?:imum)?|1 rep max"
    r"|e1rm|ftp|hr ?max|max hr|vo2 ?max))?"
)
_SHARE = rf"(?P<load>{DECIMAL_NUMBER}(?: ?%?{TIGHT_TO}{DECIMAL_NUMBER})?)"
_OF_THE_MOST = r"(?! (?:off|of the (?:way|time)|better|stronger|less|more|effort|speed|sure))"
_SCORE = rf"(?P<rpe>{DECIMAL_NUMBER}(?:{TIGHT_TO}{DECIMAL_NUMBER})?)"
_NOT_ONES_OWN = r"(?<!add )(?<!adding )(?<!by )(?<!weigh )(?<!weighs )(?<!lose )(?<!lost )"
_MOVES = r"(?:squats?|lunges?|exercises?|circuit|rows?)"
_RIR_DOUBT = "the sheet counts reps in reserve"


def _load(found: Found) -> Parts:
    value = f"{rising_range_of(found['load'])} {_UNITS[found['unit'][0]]}"
    hands = found.groupdict().get("hands")
    is_two = bool(hands) or found[0].endswith(("each hand", "per hand"))
    return (DosePart("load", f"2 x {value}" if is_two else value),)


def _sets_reps_and_load(found: Found) -> Parts | None:
    """Return the parts of `3x8x20kg`."""
    sets, reps = read_count_of("sets", found["sets"]), read_count_of("reps", found["reps"])
    if sets and reps:
        return (sets, reps, *_load(found))
    return None


def _reps_beside_load(found: Found) -> Parts | None:
    """Return the reps of `5 @ 100 kg`."""
    reps = read_count_of("reps", found["reps"])
    if reps:
        return (reps,)
    return None


def _load_ladder(found: Found) -> Parts:
    unit = _UNITS[found["unit"][0]]
    return (DosePart("load", [f"{number} {unit}" for number in _NUMBERS.findall(found["row"])]),)


def _percent(found: Found) -> Parts | None:
    numbers = list(dict.fromkeys(_NUMBERS.findall(found["load"])))
    if max(float(number) for number in numbers) > 110:
        return None
    return (DosePart("load", f"{'-'.join(numbers)} %"),)


def _bodyweight(_found: Found) -> Parts:
    return (DosePart("load", "bodyweight"),)


def _effort(found: Found) -> Parts | None:
    if not all(1 <= float(number) <= 10 for number in _NUMBERS.findall(found["rpe"])):
        return None
    effort = rising_range_of(found["rpe"])
    return (DosePart("rpe", int(effort) if effort.isdigit() else effort),)


def _reps_in_reserve(found: Found) -> Parts:
    numbers = [10 - int(number) for number in _NUMBERS.findall(found["rir"])]
    low, high = min(numbers), max(numbers)
    return (DosePart("rpe", low if low == high else f"{low}-{high}", _RIR_DOUBT),)


LOADS = (
    DoseNotation(
        rf"{START}(?P<sets>[0-9]{{1,2}})(?:{CROSS}| sets of )(?P<reps>{COUNT}){CROSS}{_LIFTED}",
        _sets_reps_and_load,
    ),
    DoseNotation(
        rf"{START}(?<![x*] )(?<![x*])(?<!of )(?P<cut>(?P<reps>[0-9]{{1,3}})) ?(?=@ ?{_LIFTED})",
        _reps_beside_load,
    ),
    DoseNotation(
        rf"{_WITH}{START}(?P<hands>2{CROSS}|a pair of |pair of ){_LIFTED}{_THINGS}",
        _load,
    ),
    DoseNotation(
        rf"{_WITH}{START}{_ROW}{_THINGS}",
        _load_ladder,
    ),
    DoseNotation(
        rf"{_NOT_ONES_OWN}{_WITH}{START}{ROUGHLY}{_LIFTED}{_THINGS}(?! (?:woman|man|person))",
        _load,
    ),
    DoseNotation(
        rf"(?:@|\bat|\bload:?|\bwith) ?{ROUGHLY}{_SHARE} ?{_PERCENT}{_OF_THE_MOST}",
        _percent,
    ),
    DoseNotation(
        rf"{START}{_SHARE} ?{_PERCENT}{_OF_THE_MOST}(?= ?(?:$|[,;.)]))",
        _percent,
    ),
    DoseNotation(
        rf"\b(?:@ ?)?(?:bodyweight|body weight|bw)\b(?! {_MOVES})",
        _bodyweight,
    ),
    DoseNotation(
        rf"(?:@ ?|at )?\b(?:rpe|(?:effort|intensity)\b) ?(?:of|:|=|@)? ?{_SCORE}(?: ?(?:/"
        rf"|out of) ?10)?{NUMBER_END}",
        _effort,
    ),
    DoseNotation(
        rf"(?:@ ?)?{START}{_SCORE} ?(?:(?:(?:/|out of) ?10 )(?:effort|rpe|intensity)|rpe)\b",
        _effort,
    ),
    DoseNotation(
        rf"\b(?P<rir>[0-9](?:{TIGHT_TO}[0-9])?) ?(?:rir|reps in reserve)\b",
        _reps_in_reserve,
    ),
    DoseNotation(
        r"\brir:? ?(?P<rir>[0-9])\b",
        _reps_in_reserve,
    ),
)
"""How heavy and how hard: `60 kg`, `2 x 12 kg`, `@ 70%`, `RPE 7-8`."""
