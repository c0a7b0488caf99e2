"""What was changed of a routine, in words: `rests 40s → 52s, reps of clams 10 → 14`."""

from collections.abc import Iterator
from itertools import chain

from voicecoach.routine.model import Exercise, Routine, low
from voicecoach.routine.stretch import rests_in
from voicecoach.units import format_duration

MOST_NAMED = 3


def difference(before: Routine, after: Routine) -> str:
    """The rests, reps and sets that are not the same, on one line."""
    pairs = list(zip(before.exercises, after.exercises, strict=True))
    parts = chain(_rests(pairs), _counts("reps", pairs), _counts("sets", pairs))
    return ", ".join(parts) or "nothing to change"


_Pairs = list[tuple[Exercise, Exercise]]


def _rests(pairs: _Pairs) -> Iterator[str]:
    both = [
        rest for index, pair in enumerate(pairs, 1) for rest in _both(*pair, index == len(pairs))
    ]
    if moved := [(before, after) for before, after in both if before != after]:
        old, new = (_range(sorted(values)) for values in zip(*moved, strict=True))
        yield f"rests {old} → {new}"


def _both(before: Exercise, after: Exercise, is_last: bool) -> Iterator[tuple[int, int]]:
    """Each rest that is heard, as it was and as it is."""
    sets = low(after.sets, 1)
    old, new = (rests_in(one, sets, is_last=is_last) for one in (before, after))
    return ((old[key].low, new[key].low) for key in new)


def _range(values: list[int]) -> str:
    ends = dict.fromkeys((format_duration(values[0]), format_duration(values[-1])))
    return " to ".join(ends)


def _counts(key: str, pairs: _Pairs) -> Iterator[str]:
    spans = ((old.id, low(getattr(old, key)), low(getattr(new, key))) for old, new in pairs)
    moved = [f"{name} {old} → {new}" for name, old, new in spans if old != new]
    if len(moved) > MOST_NAMED + 1:
        moved[MOST_NAMED:] = [f"and {len(moved) - MOST_NAMED} more"]
    if moved:
        yield f"{key} of {', '.join(moved)}"
