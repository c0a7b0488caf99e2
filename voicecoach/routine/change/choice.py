"""The moves that a seed picks out of blocks, and the order that it puts them in.

Every entry of a block has a rank: the SHA-256 of `seed/block/step/entry`, read as bytes. The step
is `pick` or `shuffle`. Blocks are numbered from 1 in the order of the file, an outer one before
those in it, and entries are numbered from 1 in their block. The entries with the lowest ranks are
picked, and shuffled ones come in the order of their ranks. So the choice is the same with every
version of Python, and on every machine.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from hashlib import sha256
from itertools import count

from voicecoach.errors import UsageError
from voicecoach.escape_text import quoted
from voicecoach.routine.model.block import Block, RoutineEntry, blocks_in, exercises_in
from voicecoach.routine.model.routine import Routine

USUAL_SEED = "1"
LONGEST_SEED = 40
SEED_FLAG = "--seed"


def with_choice(routine: Routine, seed: str | None) -> Routine:
    """Return the routine with its moves picked and shuffled by a seed, or by the usual one.

    Raise UsageError for a seed that is none, or that has nothing to choose.
    """
    if not chooses(routine):
        if seed is not None and routine.seed is None:
            message = "nothing is picked or shuffled in this routine, so leave it out"
            raise UsageError(f"{SEED_FLAG} {seed}: {message}")
        return routine
    used_seed = USUAL_SEED if seed is None else read_seed(seed)
    entries = tuple(_choose(routine.entries, used_seed, count(1)))
    by_id = {exercise.id: exercise for exercise in routine.exercises}
    exercises = [by_id[name] for name in exercises_in(entries)]
    return routine.with_exercises(exercises, entries).with_seed(used_seed)


def chooses(routine: Routine) -> bool:
    """Return whether a seed decides what is done in the routine, or in which order."""
    return any(block.pick or block.shuffle for block in blocks_in(routine.entries))


def read_seed(written: str) -> str:
    """Return a seed. Raise UsageError for a text that is none."""
    seed = written.strip()
    if not (seed and seed.isprintable() and len(seed) <= LONGEST_SEED):
        raise UsageError(f"{SEED_FLAG}: {quoted(written)} is not a seed: write a number, such as 7")
    return seed


def _choose(
    entries: Iterable[RoutineEntry], seed: str, numbers: Iterator[int]
) -> Iterator[RoutineEntry]:
    """Yield the entries, each block with what is chosen of it. It has no choice left then."""
    for entry in entries:
        if not isinstance(entry, Block):
            yield entry
            continue
        start = f"{seed}/{next(numbers)}"
        inside = tuple(_choose(entry.entries, seed, numbers))
        chosen = [inside[index] for index in _chosen_indexes(entry, len(inside), start)]
        yield replace(entry, entries=tuple(chosen), pick=None, shuffle=False)


def _chosen_indexes(block: Block, size: int, start: str) -> list[int]:
    """Return the entries of a block that are done, in order, by their indexes."""
    indexes = list(range(size))
    if block.pick:
        by_rank = sorted(indexes, key=_rank(f"{start}/pick"))
        # What is picked keeps the order in which it is written.
        indexes = sorted(by_rank[: block.pick])
    if block.shuffle:
        indexes.sort(key=_rank(f"{start}/shuffle"))
    return indexes


def _rank(start: str) -> Callable[[int], bytes]:
    """Return the function that ranks an entry by its index."""
    return lambda index: sha256(f"{start}/{index + 1}".encode()).digest()
