"""Metres that are counted aloud, as if they were reps."""

from collections.abc import Iterator

from voicecoach.lint.finding import Finding
from voicecoach.routine.model.exercise import Exercise
from voicecoach.routine.values.distance import DISTANCES

COUNTABLE = ("steps", "laps", "lengths")
"""What people do count one by one."""

_SPELLINGS = {
    spelling
    for unit in DISTANCES
    if unit.name not in COUNTABLE
    for spelling in (unit.name, *unit.spellings)
}


def counted_distance(exercise: Exercise) -> Iterator[Finding]:
    """Yield a unit of distance, which nobody counts one by one at the pace of a rep."""
    if not exercise.amount.counts_reps or not exercise.unit:
        return
    if exercise.unit.casefold() in _SPELLINGS:
        message = f"the coach counts {exercise.unit} aloud, as reps"
        hint = "write  distance: 20 m  and  takes: 15s  in place of reps and unit"
        yield Finding(exercise, "unit", message, hint)
