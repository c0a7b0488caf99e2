"""Sides that are written as a letter: `R leg`, `R/L`, `step L`."""

import re

from voicecoach.languages.english_spoken.matching.rule import (
    Match,
    SpokenRule,
    text_after,
    text_before,
)

_SIDES = {"R": "right", "L": "left"}
_LIMBS = (
    "leg|arm|side|foot|hand|knee|hip|shoulder|ankle|wrist|elbow|heel|glute|quad|hamstring|calf"
    "|thigh|toe|thumb|ear|cheek|palm|forearm|lunge|kick|step|first|then|only|and|or|to|over|up"
)
_NOT_A_LABEL = r"(?<!Type )(?<!Plan )(?<!Size )(?<!Group )(?<!Option )(?<!Vitamin )(?<!Team )"
_DOT = r"(?:\.(?=,| [a-z0-9(]| [A-Z][a-z]+ [A-Z]))?(?!['\u2019-])"
"""The dot of a short form, in the middle of a sentence or a name."""

_NO_NAME_AFTER = rf"(?!\.? (?!(?i:{_LIMBS})s?\b)[A-Z][a-z])"
"""`Lt. Smith` is a lieutenant."""


def _side_in_brackets(match: Match) -> str:
    return _SIDES[match[1]]


def _side(match: Match) -> str:
    """Return the side, unless the letter is one of several, as in `S L R`."""
    before = text_before(match).split(" ")[-2:]
    if len(before) == 2 and len(before[0]) == 1 and before[0].isupper() and not before[1]:
        return match[0]
    letter, after = match[1], text_after(match)
    # Rest and recovery, which people write as `R&R`, has no sides.
    is_again = text_before(match).endswith(f"{letter} and ")
    if is_again or re.match(rf" and {letter}\b", after):
        return match[0]
    return _SIDES[match[1]]


SIDES = (
    SpokenRule("(L) leg", "left leg", rf"\(([RL])\)(?= (?:{_LIMBS})s?\b)", _side_in_brackets),
    SpokenRule(
        "R-leg lift",
        "right-leg lift",
        rf"(?<![\w./&'-]){_NOT_A_LABEL}([RL])\.?(?=[ -](?:{_LIMBS})s?\b)"
        r"(?! (?:and|or) [A-KM-QS-Z]\b)",
        _side,
    ),
    SpokenRule(
        "Step (L), then back",
        "Step, left, then back",
        rf"(?<![\w./&'-]){_NOT_A_LABEL}([RL])"
        r"(?![\w'\u2019&/+-]|\.\w| [A-Z0-9]\b| (?:and|or) [A-KM-QS-Z]\b)"
        r"(?! (?:raises?|sits?|bands?|loops?)\b)"
        r"(?! (?:one|two|three|four|five)\b(?! (?:times|reps|sets)))",
        _side,
    ),
    SpokenRule("RT leg", "right leg", rf"\bRT\.?(?=[ -](?i:{_LIMBS})s?\b)", "right"),
    SpokenRule("LT leg", "left leg", rf"\bLT\.?(?=[ -](?i:{_LIMBS})s?\b)", "left"),
    SpokenRule("Rt. leg", "right leg", rf"\b[rR]t\b{_DOT}{_NO_NAME_AFTER}", "right"),
    SpokenRule("Lt. leg", "left leg", rf"\b[lL]t\b{_DOT}{_NO_NAME_AFTER}", "left"),
)
