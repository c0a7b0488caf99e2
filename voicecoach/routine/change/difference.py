"""What a change did to a routine, in words: `rests 40s → 52s, reps of clams 10 → 14`."""

from collections.abc import Callable, Iterator
from itertools import chain

from voicecoach.routine.change.rests import Owner, owners_of, rests_of, span_of_rest
from voicecoach.routine.model.routine import Routine
from voicecoach.routine.values.amounts import low
from voicecoach.units import format_duration

MOST_NAMED = 3

_Pairs = list[tuple[Owner, Owner]]
"""Every exercise and block before the change and after it."""


def difference(before: Routine, after: Routine) -> str:
    """Return the rests, reps, times, sets and rounds that changed, on one line."""
    pairs = list(zip(owners_of(before), owners_of(after), strict=True))
    parts = chain(
        _changed_rests(pairs, after),
        _changed_values("reps", pairs, str),
        _changed_values("time", pairs, format_duration),
        _changed_values("sets", pairs, str),
        _changed_values("rounds", pairs, str),
    )
    return ", ".join(parts) or "nothing to change"


def _changed_rests(pairs: _Pairs, routine: Routine) -> Iterator[str]:
    """Yield the range of the rests that changed, as it was and as it is."""
    old_values: list[int] = []
    new_values: list[int] = []
    for source in rests_of(routine):
        before, after = pairs[source.owner]
        old, new = span_of_rest(before, source.key).low, span_of_rest(after, source.key).low
        if old != new:
            old_values.append(old)
            new_values.append(new)
    if old_values:
        yield f"rests {_range_of(old_values)} → {_range_of(new_values)}"


def _range_of(values: list[int]) -> str:
    least, most = format_duration(min(values)), format_duration(max(values))
    return least if least == most else f"{least} to {most}"


def _changed_values(key: str, pairs: _Pairs, form: Callable[[int], str]) -> Iterator[str]:
    changes: list[str] = []
    for before, after in pairs:
        # Exercises have no rounds, and blocks no reps.
        old, new = getattr(before, key, None), getattr(after, key, None)
        if old != new:
            changes.append(f"{before.id} {form(low(old))} → {form(low(new))}")
    # "and 1 more" would be no shorter than the one.
    if len(changes) > MOST_NAMED + 1:
        changes[MOST_NAMED:] = [f"and {len(changes) - MOST_NAMED} more"]
    if changes:
        yield f"{key} of {', '.join(changes)}"
