"""Holds that nothing leads out of."""

from collections.abc import Iterator

from voicecoach.lint.finding import Finding
from voicecoach.routine.model.exercise import Exercise
from voicecoach.units import format_duration

MOVES_OF_A_REP = 2
"""The way out and the way back."""


def hold_without_way_back(exercise: Exercise) -> Iterator[Finding]:
    """Yield a tempo that ends in a hold and has no way back from it.

    Physiotherapists count lift, hold and lower. Without the last, the limb stays up, or comes down
    when the next rep should begin. A rep with a hold and no tempo has the coach's own way back.
    """
    phases = exercise.phases
    moves = [phase for phase in phases if not phase.is_hold]
    if exercise.tempo is None or not phases[-1].is_hold or len(moves) >= MOVES_OF_A_REP:
        return
    key = "hold" if exercise.hold else "tempo"
    message = "the rep ends in a hold, and the coach never says to come back"
    yield Finding(exercise, key, message, f"name the way back:  tempo: {_with_way_back(exercise)}")


def _with_way_back(exercise: Exercise) -> str:
    """Return the tempo as it may be written, with a way back at its end."""
    # A hold that is written as `hold` is no part of the tempo.
    phases = [phase for phase in exercise.phases if not (exercise.hold and phase.is_hold)]
    written = [f"{phase.name or 'lift'}: {format_duration(phase.ms)}" for phase in phases]
    return "{" + ", ".join([*written, "lower: 2s"]) + "}"
