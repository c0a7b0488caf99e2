"""What sheets multiply with a cross: `3x(10+10)`, `2 x to failure`, `3x12-10-8`, `2xBW`."""

import re

from voicecoach.languages.english_spoken.amounts.amount_words import fraction_words
from voicecoach.languages.english_spoken.matching.rule import Match, SpokenRule, text_after

_CROSS = r" ?[xX\N{MULTIPLICATION SIGN}] ?"
_FAILURE = r"(?i:(?:to |until |till )?fail(?:ure)?)\b"
_TIMED = r"(?i:s|secs?|seconds?|mins?|minutes?|reps?|breaths?|steps?)\b"


def _multiple(match: Match) -> str:
    """Return `half` of something, or `one and a half times`."""
    if match[1]:
        return f"{match[1]} {match[2]} times"
    return fraction_words(match[2]) or match[0]


def _sets_of_sum(match: Match) -> str:
    """Return the sets without brackets. What comes before a rest ends with a pause."""
    pause = "," if re.match(r" (?:[rR]est|[rR])\b", text_after(match)) else ""
    return f"{match[1]} sets x {match[2]}{pause}"


def _descending_reps(match: Match) -> str:
    return f"{match[1]}{match[2].replace('-', ', ')}"


MULTIPLIED = (
    SpokenRule(
        "3 sets/10 reps",
        "three sets of ten reps",
        rf"(?<=\d)( ?(?i:sets?|rounds?|rds?))\s?/\s?"
        rf"(?=\d{{1,3}}(?:-\d{{1,3}})?(?:\s?{_TIMED}|(?!\s?[\w/%]|[.,]\d)))",
        r"\1 x ",
    ),
    SpokenRule(
        "3x(10+10)",
        "three sets of ten plus ten",
        rf"(?<![\w.,/:-])(\d{{1,2}}){_CROSS}\((\d[^()]{{0,40}})\)",
        _sets_of_sum,
    ),
    SpokenRule(
        "2 x to failure",
        "two sets to failure",
        rf"(?<![\w.,/:])((?:\d{{1,2}}-)?\d{{1,2}})(?: sets?)?{_CROSS}{_FAILURE}",
        r"\1 sets to failure",
    ),
    SpokenRule("Push-ups x failure", "Push-ups to failure", rf"{_CROSS}{_FAILURE}", " to failure"),
    SpokenRule(
        "Push-ups x AMRAP",
        "Push-ups, amrap",
        r"(^|(?<=[^\W\d])) ?\b[xX\N{MULTIPLICATION SIGN}] ?(?=(?i:amrap|max)\b)",
        lambda match: ", " if match.start() else "",
    ),
    SpokenRule(
        "Sets x reps",
        "Sets by reps",
        rf"\b((?i:sets?|reps?|rounds?|weight|load)){_CROSS}"
        r"(?=(?i:sets?|reps?|weight|load|time|distance|rest|intensity)\b)",
        r"\1 by ",
    ),
    SpokenRule(
        "3x wk",
        "three times a week",
        rf"(?<=\d){_CROSS}(?=(?i:wk|week|day|month|mo|hour|hr)\b)",
        "x/",
    ),
    SpokenRule(
        "\N{VULGAR FRACTION ONE HALF}x BW",
        "half body weight",
        r"(?<![\w./-])(?:(\d{1,2}) )?([1-7]/[2-8])\s?[xX\N{MULTIPLICATION SIGN}](?!\w| ?\d)",
        _multiple,
    ),
    SpokenRule(
        "2xBW",
        "two times body weight",
        rf"(?<=\d){_CROSS}(?=(?i:bw|body ?weight)\b)",
        "x ",
    ),
    SpokenRule("1:30 x 5", "one minute thirty, five times", r"(?<=:\d\d) ?[xX] ?(?=\d)", ", x"),
    SpokenRule(
        "5xDU",
        "five times double unders",
        r"(?<=\d)[xX](?=[A-Z]{2})(?!(?i:max|amrap|fail|bw))",
        " times ",
    ),
    SpokenRule("3xF", "three sets to failure", r"(?<=\d) ?[xX] ?F\b", " sets to failure"),
    SpokenRule("(10+10)x3", "ten plus ten, three times", r"\)[xX] ?(?=\d)", ") x"),
    SpokenRule(
        "3x12-10-8",
        "three sets of twelve, ten, eight",
        rf"(?<![\w./:-])(\d{{1,2}}{_CROSS})(\d{{1,2}}(?:-\d{{1,2}}){{2,}})(?![\w-])",
        _descending_reps,
    ),
    SpokenRule(
        "1,5x BW",
        "one point five times body weight",
        r"(?<![\w,.])(\d),(\d)(?= ?[xX](?!\w| ?\d))",
        r"\1.\2",
    ),
    SpokenRule(
        "2x/24h",
        "two times in twenty four hours",
        r"(?<=\d[xX]) ?/ ?(\d{1,2}) ?[hH]\b",
        r" in \1 h",
    ),
)
