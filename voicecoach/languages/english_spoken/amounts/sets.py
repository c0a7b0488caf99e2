"""Sets and times: `3x15`, `3 sets x 10`, `x10`, `2x/day`."""

import re

from voicecoach.languages.english_spoken.amounts.amount_words import (
    decimal_words,
    range_words,
    whole_words,
)
from voicecoach.languages.english_spoken.matching.rule import (
    Match,
    SpokenRule,
    text_after,
    text_before,
)

_SOME = r"(\d{1,3})(?:-(\d{1,3}))?"
_CROSS = r"\s?[xX\N{MULTIPLICATION SIGN}*]\s?"
_UNIT = (
    r"(?:reps?|breaths?|steps?|sets?|rounds?|rds?|laps?|times|ways?|weeks?|wks?|days?|months?"
    r"|hours?|hrs?|s|secs?|seconds?|mins?|minutes?|m|km|kg|lbs?)\b"
)
"""What may be counted after a cross, so that the cross itself says nothing."""


_MOST_SETS = 20
"""So many sets are a weight: `60x10`."""

_CLAUSE_BEFORE = re.compile(
    r"(?:^|[.!?:;,(\[\N{EM DASH}\N{EN DASH}-]\s*|\b(?:do|perform|complete|repeat|then|and)\s+)$",
    re.I,
)
_REPS_BEFORE = re.compile(r"\b(?:reps?|holds?|rests?|sets?|tempo)\b[\s:=-]*(?:\w+\s)?$", re.I)
_REPS_AFTER = re.compile(
    r"\d+(?:-\d+)?\s?(?:(?:s|secs?|seconds?|mins?|minutes?|breaths?|steps?)\b|/\s?(?:side|leg|arm)"
    r"|[\s,;(]*(?:with\s|w/\s)?(?:[\w:-]+\s)?(?:reps?|holds?|rests?|each|ea|per side|e/s|p/s)\b)",
    re.I,
)
_WEIGHT_AFTER = re.compile(r"\d+(?:\.\d+)?\s?(?:kgs?\b|lbs?\b|%)", re.I)
_WEIGHTS_AFTER = re.compile(
    r"\S+(?: ?(?:kgs?|lbs?))? (?:DB|KB|dumbbell|kettlebell|plate|weight|bell|sandbag|ball)s?\b",
    re.I,
)
_MEASURED_AFTER = re.compile(
    r"\d+\s?(?:\"(?= ?(?:box|step|block|board|band|foam|plate|deficit))|in\b|inch|ft\b|foot"
    r"|cm\b|mm\b|box|board|beam|block|post|grid|breathing|intervals?)",
    re.I,
)


def _sets(match: Match) -> str:
    """Return `three sets of` or, where no reps are meant, `three by`."""
    low, high = match[1], match[2]
    words = range_words(low, high) if high else whole_words(low)
    after = text_after(match)
    if _WEIGHT_AFTER.match(after):
        return f"{words} " if _WEIGHTS_AFTER.match(after) else f"{words} at "
    if not _means_sets(match):
        return f"{words} by "
    return f"{words} {'set' if words == 'one' else 'sets'} of "


def _means_sets(match: Match) -> bool:
    before, after = text_before(match), text_after(match)
    if not after[0].isdigit():
        return True
    if int(match[1]) > _MOST_SETS:
        return False
    if _MEASURED_AFTER.match(after):
        return False
    is_beside_reps = _REPS_BEFORE.search(before) or _REPS_AFTER.match(after)
    return bool(_CLAUSE_BEFORE.search(before) or is_beside_reps)


def _counted_sets(match: Match) -> str:
    low, high, unit = match[1], match[2], match[3].lower().rstrip("s")
    words = range_words(low, high) if high else whole_words(low)
    unit = {"rd": "round", "serie": "set"}.get(unit, unit)
    return f"{words} {unit if words == 'one' else unit + 's'} of "


def _times(match: Match) -> str:
    low, high = match[1], match[2]
    words = range_words(low, high) if high else whole_words(low)
    return f"{words} {'time' if words == 'one' else 'times'}"


def _multiple(match: Match) -> str:
    return f"{decimal_words(match[1])} times"


SETS = (
    SpokenRule(
        "1.5x BW",
        "one point five times body weight",
        r"(?<![\w.])(\d*\.\d+)\s?[xX](?!\w)",
        _multiple,
    ),
    SpokenRule(
        "3 sets x 10",
        "three sets of ten",
        rf"(?<![\w.-]){_SOME}\s?((?i:sets?|rounds?|rds?|series))(?:{_CROSS}|\s?@\s?)(?=\d)",
        _counted_sets,
    ),
    SpokenRule(
        "3x15",
        "three sets of fifteen",
        rf"(?<![\w./:]){_SOME}{_CROSS}(?=\d|(?i:max|amrap)\b)",
        _sets,
    ),
    SpokenRule(
        "3x10x20kg",
        "three sets of ten at twenty kilograms",
        r"(?<=sets of )(\d+)\s?x\s?(?=\d)",
        r"\1 at ",
    ),
    SpokenRule(
        "Squat 100x5x3",
        "Squat one hundred by five by three",
        r"(?<= by )(\d+)\s?[xX]\s?(?=\d)",
        r"\1 by ",
    ),
    SpokenRule(
        "Box 40 cm \N{MULTIPLICATION SIGN} 60 cm",
        "Box forty centimetres by sixty centimetres",
        r"(?<=cm|mm|in|ft) ?[xX\N{MULTIPLICATION SIGN}] ?(?=\d+ ?(?:cm|mm|in|ft|[\"'x])|\d{3})",
        " by ",
    ),
    SpokenRule(
        "Plank x 30s",
        "Plank, thirty seconds",
        rf"(^| )(?<!\w)[xX\N{{MULTIPLICATION SIGN}}]\s?(?=\d+(?:-\d+)?(?:\s?{_UNIT}|[\"'](?!\w)))",
        lambda match: ", " if match[1] else "",
    ),
    SpokenRule(
        "Squats x10",
        "Squats ten times",
        rf"(?<!\w)[xX\N{{MULTIPLICATION SIGN}}]\s?{_SOME}(?!\w|\.\d)",
        _times,
    ),
    SpokenRule(
        "10x burpees",
        "ten burpees",
        r"(?<![\w.-])(\d{1,3})\s?[xX\N{MULTIPLICATION SIGN}] "
        r"(?!(?:times|as|is|this|across|towards|always)\b)(?=[a-z-]+s\b)",
        r"\1 ",
    ),
    SpokenRule(
        "2x/day",
        "two times a day",
        rf"(?<![\w.-]){_SOME}\s?[xX\N{{MULTIPLICATION SIGN}}](?!\w)",
        _times,
    ),
)
