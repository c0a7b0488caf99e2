"""Breath whose tempo is written as that of a weight."""

import re
from collections.abc import Iterator

from voicecoach.lint.finding import Finding
from voicecoach.routine.model.exercise import Exercise
from voicecoach.units import format_duration

_BREATH = re.compile(r"\bbreath(?:s|e|ing)?\b", re.IGNORECASE)
_WORDS = {"lower": "inhale", "lift": "exhale"}
"""What the phases of four digits would be in a breath."""


def four_digits_of_breath(exercise: Exercise) -> Iterator[Finding]:
    """Yield a breath such as 4-4-4-4, in which the coach would say "lower" and "lift".

    Teachers of breathing write a box breath like that. Four digits are how a weight is lowered and
    lifted.
    """
    moves = {phase.name for phase in exercise.phases if not phase.is_hold}
    if exercise.tempo is None or not moves or not moves <= _WORDS.keys():
        return
    if _BREATH.search(f"{exercise.name} {exercise.unit or ''}"):
        message = 'in this breath the coach says "lower" and "lift"'
        hint = f"name its phases:  tempo: {{{_as_breath(exercise)}}}"
        yield Finding(exercise, "tempo", message, hint)


def _as_breath(exercise: Exercise) -> str:
    return ", ".join(
        f"{_WORDS.get(phase.name, phase.name)}: {format_duration(phase.ms)}"
        for phase in exercise.phases
    )
