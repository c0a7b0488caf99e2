"""Sides that a sheet forgets to give, where most of its moves work each side."""

import re
from collections.abc import Sequence

from voicecoach.drafting.layout.exercises.exercise import Working

_FEWEST = 4
"""So many moves of the sheet must say that they work each side."""
_SHARE = 0.6
"""And such a share of all its moves."""
_FEW_NAMED = 2
"""So many moves must name the same side, and none the other."""
DOUBT = "most moves of the sheet work each side, and this one does not say"
_ONE_SIDED = re.compile(
    r"\b(?:clam(?:-?shell)?s?|hydrants?|donkey|knee circles?|leg circles?|side[- ](?:lying"
    r"|plank|leg)|single|one|lateral leg"
    r"|hip (?:hikes?|abduct\w+|adduct\w+|flexors?)|split|lunges?|step[- ]?(?:ups?|downs?)"
    r"|pigeon|abductors?|adductors?)\b",
    re.IGNORECASE,
)
_ONE_LIMB = re.compile(
    r"\b(?:your|the|one) (?:top |bottom |upper |bent |straight |working |free "
    r"|other )?(?:leg|knee|foot|arm|heel)\b",
    re.IGNORECASE,
)


def assume_usual_sides(exercises: Sequence[Working]) -> None:
    """Give `sides: each`, with a doubt, to one-sided moves that do not say their sides."""
    sided = [exercise for exercise in exercises if exercise.value("sides") == "each"]
    if len(sided) < _FEWEST or len(sided) < _SHARE * len(exercises):
        return
    for exercise in exercises:
        if not exercise.has("sides") and _is_one_sided(exercise):
            exercise.put("sides", "each", 0, DOUBT)


_NAMED_LIMB = re.compile(
    r"\b(?P<side>left|right) (?:leg|foot|thigh|knee|arm|hand|heel|elbow|ankle|hip"
    r"|shoulder|wrist)s?\b",
    re.IGNORECASE,
)
ONLY_NAMED = "the sheet speaks of the {} side only"


def assume_named_side(exercises: Sequence[Working]) -> None:
    """Give the one side that a whole sheet speaks of, with a doubt, to the moves that name it."""
    named = [_sides_named(exercise) for exercise in exercises]
    others = any(exercise.has("sides") for exercise in exercises)
    if (
        others
        or len({side for sides in named for side in sides}) != 1
        or not sum(map(bool, named)) >= _FEW_NAMED
    ):
        return
    for exercise, sides in zip(exercises, named, strict=True):
        for side in sides:
            exercise.put("sides", side, 0, ONLY_NAMED.format(side))


def _sides_named(exercise: Working) -> set[str]:
    """Return the sides, "left" or "right", of which the texts of an exercise name a limb."""
    texts = " ".join(str(exercise.value(key) or "") for key in ("setup", "reminders"))
    return {found["side"].lower() for found in _NAMED_LIMB.finditer(texts)}


def _is_one_sided(exercise: Working) -> bool:
    if _ONE_SIDED.search(exercise.move.name):
        return True
    texts = " ".join(str(exercise.value(key) or "") for key in ("setup", "reminders"))
    return bool(_ONE_LIMB.search(texts))
