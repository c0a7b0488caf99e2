"""One value for each set: `10, 8, 6, 8, 10`, `6-4-2 x 10s holds`, `20/30/40 s`."""

import re
from itertools import pairwise

from voicecoach.drafting.dose.matching.notation import DoseNotation, Found
from voicecoach.drafting.dose.matching.pieces import (
    CROSS,
    LENGTH,
    MINUTES,
    REP_WORDS,
    SECONDS,
    START,
)
from voicecoach.drafting.dose.parts.read_numbers import read_length_of
from voicecoach.drafting.dose.parts.reading import DosePart, Parts

_NUMBERS = re.compile("[0-9]+")
_CROSSED = re.compile("([1-9]) ?x ?([0-9]{1,2})")
_MOST_STEPS = 12
_DASHED = "several numbers with dashes: taken as one for each set"
_ROW = (
    r"(?P<row>[0-9]{1,3}(?:(?:, ?(?:and |then )?| ?/ ?| ?- ?| ?> ?|, then | then "
    r"| and )[0-9]{1,3}){2,11})"
)
_COUNTS_UP = re.compile("1,? ?2,? ?3")
_END = r"(?![\w%:/]|[.,-][0-9]| ?(?:kg|lb|%|m\b|metres|weeks?|days?|degrees?|years?))"


def _steps(found: Found) -> list[int] | None:
    steps = [int(number) for number in _NUMBERS.findall(found["row"])]
    is_ladder = min(steps) >= 1 and max(steps) <= 300 and not _COUNTS_UP.match(found["row"])
    if is_ladder:
        return steps
    return None


def _reps(found: Found) -> Parts | None:
    steps = _steps(found)
    if steps:
        return (DosePart("reps", steps),)
    return None


def _dashed_reps(found: Found) -> Parts | None:
    steps = _steps(found)
    if not steps:
        return None
    is_list = "," in found["row"]
    doubt = "" if is_list or len(steps) > 4 or max(steps) > 9 else _DASHED
    return (DosePart("reps", steps, doubt),)


def _spaced_reps(found: Found) -> Parts | None:
    """Return the reps of `10 9 8 7`. Numbers with spaces that go up and down are something else."""
    steps = _steps(found)
    if not steps or max(steps) > 100:
        return None
    ways = {(second > first) - (second < first) for first, second in pairwise(steps)}
    if ways in ({1}, {-1}, {0}):
        return (DosePart("reps", steps),)
    return None


def _reps_of_groups(found: Found) -> Parts | None:
    """Return the reps of each set of `1x5, 2x3, 3x1`. As many sets in each are no such row."""
    groups = [(int(sets), int(reps)) for sets, reps in _CROSSED.findall(found["row"])]
    steps = [reps for sets, reps in groups for _ in range(sets)]
    is_row = len({sets for sets, _ in groups}) > 1 and len(steps) <= _MOST_STEPS
    if is_row and min(steps):
        return (DosePart("reps", steps),)
    return None


def _reps_and_hold(found: Found) -> Parts | None:
    steps, hold = _steps(found), read_length_of("hold", found["length"])
    if steps and hold:
        return (DosePart("reps", steps), hold)
    return None


def _times(found: Found) -> Parts | None:
    steps = _steps(found)
    unit = "m" if found["unit"].startswith("m") else "s"
    if steps:
        return (DosePart("time", [f"{step}{unit}" for step in steps]),)
    return None


def _times_with_units(found: Found) -> Parts | None:
    parts = [read_length_of("time", length) for length in re.split("[,/]", found["row"])]
    if all(parts):
        return (DosePart("time", [part.value for part in parts if part]),)
    return None


def _distances(found: Found) -> Parts | None:
    steps = _steps(found)
    if steps:
        return (DosePart("distance", [f"{step} m" for step in steps]),)
    return None


_ONE_SET = rf"[0-9]{{1,3}} {REP_WORDS}"
_ONE = rf"(?:[0-9]{{1,3}} ?(?:{SECONDS}|{MINUTES})|[0-9]:[0-5][0-9](?![0-9:]))"
LADDERS = (
    DoseNotation(
        rf"{START}(?P<row>[1-9] ?x ?[0-9]{{1,2}}(?:(?:, ?| ?/ ?|,? then | ?\+ ?)"
        rf"[1-9] ?x ?[0-9]{{1,2}}){{2,5}}){_END}",
        _reps_of_groups,
    ),
    DoseNotation(
        r"(?<![\w.,/:-])(?<![0-9x*] )(?P<row>[0-9]{1,3}(?: [0-9]{1,3}){2,11})(?![\w%:/]|[.,-][0-9])"
        r"(?! ?(?:x|sets|reps? |kg|lb|sec|min|m\b|s\b))",
        _spaced_reps,
    ),
    DoseNotation(
        rf"{START}(?P<row>{_ONE_SET}(?:(?:, ?| then |, then ){_ONE_SET}){{2,9}})",
        _reps,
    ),
    DoseNotation(
        rf"{START}{_ROW}(?: ?{REP_WORDS})?{CROSS}(?P<length>{LENGTH})(?: ?holds?\b)?",
        _reps_and_hold,
    ),
    DoseNotation(
        rf"{START}(?P<row>{_ONE}(?:(?:, ?| ?/ ?){_ONE}){{2,9}})",
        _times_with_units,
    ),
    DoseNotation(
        rf"{START}{_ROW} ?(?P<unit>{SECONDS}|minutes?\b|mins?\b)",
        _times,
    ),
    DoseNotation(
        rf"{START}{_ROW} ?(?:m|metres?|meters?)\b",
        _distances,
    ),
    DoseNotation(
        rf"{START}{_ROW} ?{REP_WORDS}(?: ladder| pyramid)?",
        _reps,
    ),
    DoseNotation(
        rf"\b(?:reps?|(?:ladder|pyramid)\b(?= ?(?:of|:)))(?: of)? ?[:=]? ?{_ROW}{_END}",
        _reps,
    ),
    DoseNotation(
        rf"{START}(?<![0-9] )(?<!steps )(?<!levels )(?<!weeks )(?<!days )(?<!phases )"
        rf"(?<!exercises ){_ROW}{_END}",
        _dashed_reps,
    ),
)
"""Ladders and pyramids."""
