"""Doses after a dash, descending pairs, and thousands with a dot: `plank -20s`, `30s-15s`."""

from voicecoach.languages.english_spoken.matching.rule import Match, SpokenRule

_COUNT = r"\d{1,4}(?:[.:]\d{1,2})?(?:\s?-\s?\d{1,3})?"
_DOSE = (
    rf"(?:{_COUNT}\s?(?:s|secs?|seconds?|mins?|minutes?|m|hrs?|hours?|reps?|sets?|rounds?|rds?|times"
    r"|breaths?|br|steps?|laps?|km|metres|meters|each|ea|per side|e/s|[xX]|ct)(?![\w'])"
    r"|\d{1,2}(?:-\d{1,2})?\s?[xX\N{MULTIPLICATION SIGN}]\s?\d"
    rf"|{_COUNT}(?:\"|'|/(?:side|leg|arm))|\d{{1,2}}:\d\d)"
)
"""What is done, so that a dash before it is no minus."""

_NO_PREFIX = r"(?<!\bmid)(?<!\bsub)(?<!\bpre)(?<!\bpost)(?<!early)(?<!late)(?<!\bnon)"

THOUSANDS_OF = (
    r"(?i:m|metres?|meters?|steps?|reps|k?cals?|calories|jumps|skips|strokes|ml|watts?|yards?)\b"
)
MEASURED = r"(?:kgs?|lbs?|km|mi|miles?|l|litres?|g|cm|mm|turns?|points?)\b"
"""What may have three decimals."""


def _dash(match: Match) -> str:
    """Return a short pause, unless there is one already."""
    return ", " if match[1] is None else ""


def _descending(match: Match) -> str:
    """Return work and rest. Two lengths that ascend are a range."""
    first, unit, second = match[1], match[2], match[3]
    if int(first) < int(second):
        return match[0]
    said = {'"': " s", "'": " min"}.get(unit, unit.lower())
    return f"{first}{said}, {second}{said}"


DASHED_DOSES = (
    SpokenRule(
        "-20s",
        "twenty seconds",
        rf"(?i)(?=[ -])(?:(?<=[^\d\s,;:(.-]) -|(?<=\d\)) -|(?<=[a-z]{{3}}){_NO_PREFIX}-"
        rf"|()(?:^|(?<=[,;:(.] )|(?<=[(]))-)(?={_DOSE})",
        _dash,
    ),
    SpokenRule(
        "3x10 -30s rest",
        "three sets of ten, thirty second rest",
        r"([xX\N{MULTIPLICATION SIGN}] ?\d{1,3}) (?:-(?=\d{1,3} ?(?:s|secs?|mins?|[\"'])(?!\w))"
        r"|- ?(?=\d{1,3} ?(?:s|secs?|mins?|[\"']) (?i:rest|break|pause|off)))",
        r"\1, ",
    ),
    SpokenRule(
        "Rest 30s-15s",
        "Rest thirty seconds, fifteen seconds",
        r"(?<![\w.,:-])(\d{1,3})\s?((?i:s|secs?|mins?)|\"|')\s?-\s?(\d{1,3})\s?\2"
        r"(?!\w|[-/]\d| ?(?i:box|step|block|plate|band|jump|board|bench))",
        _descending,
    ),
    SpokenRule(
        "Swim 1.500 m",
        "Swim one thousand five hundred metres",
        rf"(?<![\w.,/:])([1-9]\d{{0,2}})\.(\d{{3}})(?=(?:\s?-\s?\d{{1,3}}\.\d{{3}})?\s?{THOUSANDS_OF})",
        r"\1\2",
    ),
    SpokenRule(
        "Count to 10.000",
        "Count to ten thousand",
        rf"(?<![\w.,/:])([1-9]\d{{0,2}})\.000(?![\d.,]\d|\d| ?{MEASURED})",
        r"\g<1>000",
    ),
    SpokenRule(
        "7 500 steps",
        "seven thousand five hundred steps",
        r"(?<![\w.,:/-])(\d{1,3}) (?!000)(\d{3})(?= (?i:steps|calories|k?cals?|jumps|skips)\b)",
        r"\1\2",
    ),
)

LEFT_DASHES = (
    SpokenRule("mid-30s", "mid thirties", r"\b((?i:mid|early|late))-(?=\d0[sS]\b)", r"\1 "),
    SpokenRule(
        "-5 to 5",
        "minus five to five",
        r"(?:^|(?<=[,;:(] )|(?<=[(]))-(?=\d)|(?<= )-(?=\d+ to )",
        "minus ",
    ),
    SpokenRule("Squats -10", "Squats, ten", r"(?<=[A-Za-z)]) -(?=\d)", ", "),
)
"""Dashes before numbers that no other rule has read."""
