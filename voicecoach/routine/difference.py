"""What was changed of a routine, in words: `rests 40s → 52s, reps of clams 10 → 14`."""

from collections.abc import Iterator
from itertools import chain

from voicecoach.routine.block import Block
from voicecoach.routine.model import Routine, low
from voicecoach.routine.stretch import Owner, counts_in, owners_of, rests_heard
from voicecoach.units import format_duration

MOST_NAMED = 3


def difference(before: Routine, after: Routine) -> str:
    """The rests, reps, sets and rounds that are not the same, on one line."""
    owners = zip(owners_of(before), owners_of(after), strict=True)
    pairs = [(old, new, is_last) for (old, is_last), (new, _) in owners]
    counts = (_counts(key, pairs) for key in ("reps", "sets", "rounds"))
    return ", ".join(chain(_rests(pairs), *counts)) or "nothing to change"


_Pairs = list[tuple[Owner, Owner, bool]]


def _rests(pairs: _Pairs) -> Iterator[str]:
    both = [rest for pair in pairs for rest in _both(*pair)]
    if moved := [(before, after) for before, after in both if before != after]:
        old, new = (_range(sorted(values)) for values in zip(*moved, strict=True))
        yield f"rests {old} → {new}"


def _both(before: Owner, after: Owner, is_last: bool) -> Iterator[tuple[int, int]]:
    """Each rest that is heard, as it was and as it is."""
    count = after.rounds.low if isinstance(after, Block) else low(after.sets, 1)
    old, new = (rests_heard(one, count, is_last=is_last) for one in (before, after))
    return ((old[key].low, new[key].low) for key in new)


def _range(values: list[int]) -> str:
    ends = dict.fromkeys((format_duration(values[0]), format_duration(values[-1])))
    return " to ".join(ends)


def _counts(key: str, pairs: _Pairs) -> Iterator[str]:
    spans = ((old.id, counts_in(old).get(key), counts_in(new).get(key)) for old, new, _ in pairs)
    steps = [(name, low(old), low(new)) for name, old, new in spans]
    moved = [f"{name} {old} → {new}" for name, old, new in steps if old != new]
    if len(moved) > MOST_NAMED + 1:
        moved[MOST_NAMED:] = [f"and {len(moved) - MOST_NAMED} more"]
    if moved:
        yield f"{key} of {', '.join(moved)}"
