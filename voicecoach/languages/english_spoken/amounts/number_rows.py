"""Numbers in a row: a tempo, a fraction, a score."""

import re

from voicecoach.languages.english_spoken.amounts.amount_words import (
    FRACTION,
    amount_words,
    fraction_words,
    row_words,
    whole_words,
)
from voicecoach.languages.english_spoken.matching.rule import Match, SpokenRule, text_before

_SCORED = re.compile(
    r"\b(?:RPE|RIR|pain|effort|intensity|level|scale|score|rating|strength|grade|MMT|exertion|"
    r"difficulty|power|stiffness)\W*$",
    re.IGNORECASE,
)
_COUNTED = re.compile(
    r"\b(?:set|round|day|week|part|exercise|move|phase|step|page|workout|session)\s+$", re.I
)
"""What has a number of several: `Set 1/3`."""


def _tempo(match: Match) -> str:
    parts = re.findall(r"\d+|[xX]", match[0])
    return " ".join(part.upper() if part in "xX" else whole_words(part) for part in parts)


def _digits(match: Match) -> str:
    return _tempo_digits(match[1])


def _tempo_digits(digits: str) -> str:
    return " ".join("X" if digit in "xX" else whole_words(digit) for digit in digits)


def _slashed(match: Match) -> str:
    """Return two numbers with a slash: a score, a fraction, or one after the other."""
    above, below = int(match[1]), int(match[2])
    # The hyphen of "1/2-kneeling" is a space.
    after = " " if match[0].endswith("-") else ""
    if _COUNTED.search(text_before(match)):
        return f"{whole_words(match[1])} of {whole_words(match[2])}{after}"
    # Ten in each of three sets, on either side.
    if above == below and text_before(match).endswith(("sets of ", "set of ")):
        return f"{whole_words(match[1])} a side"
    is_out_of_ten = below == 10 and above <= 10
    if is_out_of_ten or (above <= below and _SCORED.search(text_before(match))):
        return f"{whole_words(match[1])} out of {whole_words(match[2])}"
    return (fraction_words(f"{above}/{below}") or row_words(match[0])) + after


TEMPOS = (
    SpokenRule(
        "1-1/2 turns", "one and a half turns", r"(?<![\w./-])(\d+)-(?=[1-7]/[2-8](?!\d))", r"\1 "
    ),
    SpokenRule(
        "Tempo 3-1-X-0",
        "Tempo three one X zero",
        r"(?<![\w-])(?:\d{1,4}|[xX])(?:\s?-\s?(?:\d{1,4}|[xX])(?![A-Za-z])){2,}(?!\w)(?!-[\dxX])",
        _tempo,
    ),
    SpokenRule("Tempo 31x1", "Tempo three one X one", r"(?<=[Tt]empo )([0-9xX]{4})(?!\w)", _digits),
    SpokenRule("31X0", "three one X zero", r"(?<!\w)([1-9]\d(?:[xX]0|X1))(?!\w)", _digits),
    SpokenRule("31x1 tempo", "three one X one tempo", r"(?<!\w)([0-9xX]{4})(?= tempo\b)", _digits),
    SpokenRule(
        "4:7:8 breathing",
        "four seven eight breathing",
        r"(?<![\w:])\d{1,2}(?::\d(?!\d)){2,}(?!:)",
        lambda match: row_words(match[0]),
    ),
)

NUMBER_ROWS = (
    SpokenRule(
        "5/3/1",
        "five three one",
        r"(?<![\w/])\d{1,3}(?:\s?/\s?\d{1,3}){2,}(?![\w/])",
        lambda match: row_words(match[0]),
    ),
    SpokenRule(
        "1 1/2 turns",
        "one and a half turns",
        rf"(?<![\w/.])\d+ {FRACTION}(?![\w/])",
        lambda match: amount_words(match[0]),
    ),
    SpokenRule(
        "RPE 7/10",
        "R P E seven out of ten",
        r"(?<![\w/.])(\d{1,3})\s?/\s?(\d{1,3})(?![\w/])(?:-(?=[A-Za-z]))?",
        _slashed,
    ),
)
