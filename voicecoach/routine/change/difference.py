"""What was changed of a routine, in words: `rests 40s → 52s, reps of clams 10 → 14`."""

from collections.abc import Callable, Iterator
from itertools import chain

from voicecoach.routine.change.rests import Owner, owners_of, rests_of, span_of_rest
from voicecoach.routine.model.routine import Routine
from voicecoach.routine.values.amounts import low
from voicecoach.units import format_duration

MOST_NAMED = 3


def difference(before: Routine, after: Routine) -> str:
    """The rests, reps, times, sets and rounds that are not the same, on one line."""
    pairs = list(zip(owners_of(before), owners_of(after), strict=True))
    parts = chain(
        _rests(pairs, after),
        _values("reps", pairs, str),
        _values("time", pairs, format_duration),
        _values("sets", pairs, str),
        _values("rounds", pairs, str),
    )
    return ", ".join(parts) or "nothing to change"


_Pairs = list[tuple[Owner, Owner]]


def _rests(pairs: _Pairs, routine: Routine) -> Iterator[str]:
    """Each rest that is heard, as it was and as it is."""
    both = [
        tuple(span_of_rest(owner, had.key).low for owner in pairs[had.owner])
        for had in rests_of(routine)
    ]
    if moved := [(before, after) for before, after in both if before != after]:
        old, new = (_range(sorted(values)) for values in zip(*moved, strict=True))
        yield f"rests {old} → {new}"


def _range(values: list[int]) -> str:
    ends = dict.fromkeys((format_duration(values[0]), format_duration(values[-1])))
    return " to ".join(ends)


def _values(key: str, pairs: _Pairs, form: Callable[[int], str]) -> Iterator[str]:
    spans = ((old.id, getattr(old, key, None), getattr(new, key, None)) for old, new in pairs)
    moved = [
        f"{name} {form(low(old))} → {form(low(new))}" for name, old, new in spans if old != new
    ]
    if len(moved) > MOST_NAMED + 1:
        moved[MOST_NAMED:] = [f"and {len(moved) - MOST_NAMED} more"]
    if moved:
        yield f"{key} of {', '.join(moved)}"
