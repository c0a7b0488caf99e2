"""The ids of a routine's exercises: the same move may come twice, and an id only once."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from voicecoach.routine.model.block import Block, RoutineEntry
from voicecoach.routine.model.exercise import Exercise


def with_unique_ids(
    entries: Sequence[RoutineEntry], exercises: Sequence[Exercise]
) -> tuple[tuple[RoutineEntry, ...], list[Exercise]]:
    """Return both with an id of its own for each exercise. The entries hold all of them in order.

    The first exercise of a name has the name as its id. The next ones have `-2` and `-3` after it.
    """
    ids = unique_ids([exercise.move for exercise in exercises])
    numbered = [
        exercise.with_id(unique_id) for exercise, unique_id in zip(exercises, ids, strict=True)
    ]
    return _rename(entries, iter(ids)), numbered


def unique_ids(moves: Sequence[str]) -> list[str]:
    """Return an id for each move. A move that is really named `squats-2` keeps that as its id."""
    taken = set(moves)
    counts = Counter[str]()
    ids: list[str] = []
    for move in moves:
        counts[move] += 1
        if counts[move] == 1:
            ids.append(move)
            continue
        while f"{move}-{counts[move]}" in taken:
            counts[move] += 1
        ids.append(f"{move}-{counts[move]}")
        taken.add(ids[-1])
    return ids


def _rename(entries: Iterable[RoutineEntry], ids: Iterator[str]) -> tuple[RoutineEntry, ...]:
    """Return the entries with the next of the ids for each exercise."""
    renamed: list[RoutineEntry] = []
    for entry in entries:
        if isinstance(entry, Block):
            renamed.append(replace(entry, entries=_rename(entry.entries, ids)))
        else:
            renamed.append(next(ids))
    return tuple(renamed)
