"""Sides that are written as a letter: `R leg`, `R/L`, `step L`."""

from voicecoach.languages.english_spoken.matching.rule import Match, SpokenRule, text_before

_SIDES = {"R": "right", "L": "left"}
_LIMBS = (
    "leg|arm|side|foot|hand|knee|hip|shoulder|ankle|wrist|elbow|heel|glute|quad|hamstring|calf"
    "|thigh|toe|thumb|ear|cheek|palm|forearm|lunge|kick|step|first|then|only|and|or|to|over|up"
)
_NOT_A_LABEL = r"(?<!Type )(?<!Plan )(?<!Size )(?<!Group )(?<!Option )(?<!Vitamin )(?<!Team )"


def _side_in_brackets(match: Match) -> str:
    return _SIDES[match[1]]


def _side(match: Match) -> str:
    """Return the side, unless the letter is one of several, as in `S L R`."""
    before = text_before(match).split(" ")[-2:]
    if len(before) == 2 and len(before[0]) == 1 and before[0].isupper() and not before[1]:
        return match[0]
    return _SIDES[match[1]]


SIDES = (
    SpokenRule("R/L arms", "right and left arms", r"\bR ?/ ?L\b", "right and left"),
    SpokenRule("L/R arms", "left and right arms", r"\bL ?/ ?R\b", "left and right"),
    SpokenRule("(L) leg", "left leg", rf"\(([RL])\)(?= (?:{_LIMBS})s?\b)", _side_in_brackets),
    SpokenRule(
        "R-leg lift",
        "right-leg lift",
        rf"(?<![\w./&'-]){_NOT_A_LABEL}([RL])\.?(?=[ -](?:{_LIMBS})s?\b)",
        _side,
    ),
    SpokenRule(
        "Step (L), then back",
        "Step, left, then back",
        rf"(?<![\w./&'-]){_NOT_A_LABEL}([RL])"
        r"(?![\w'\u2019&/+-]|\.\w| [A-Z0-9]\b)"
        r"(?! (?:raises?|sits?)\b)(?! (?:one|two|three|four|five)\b(?! (?:times|reps|sets)))",
        _side,
    ),
    SpokenRule("Rt. leg", "right leg", r"\bRt\.?(?= [a-z])", "right"),
    SpokenRule("Lt. leg", "left leg", r"\bLt\.?(?= [a-z])", "left"),
)
