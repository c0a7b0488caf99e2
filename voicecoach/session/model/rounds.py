"""A routine's blocks, walked round by round."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import takewhile

from voicecoach.routine.model.block import Block, RoutineEntry
from voicecoach.routine.model.exercise import Exercise
from voicecoach.routine.model.ladders import values_of_set


@dataclass(frozen=True, slots=True, eq=False)
class Round:
    """Once through a block. A section has one round.

    The exercises of one round share one object, so that identity tells rounds apart.
    """

    block: Block
    number: int
    """The number of the round, from 1."""
    count: int
    """How many rounds the block has."""

    @property
    def is_first(self) -> bool:
        """Return whether the block starts with it."""
        return self.number == 1


RoundPath = tuple[Round, ...]
"""The rounds around an exercise, the outermost first."""

WorkTurn = tuple[str | Block, RoundPath]
"""An exercise by its id, or a whole AMRAP, with the rounds around it."""


def walk_blocks(entries: Iterable[RoutineEntry], rounds: RoundPath = ()) -> Iterator[WorkTurn]:
    """Yield everything that is worked, in order and as often as it is."""
    for entry in entries:
        if isinstance(entry, str):
            yield entry, rounds
            continue
        count = entry.rounds.low
        for number in range(1, count + 1):
            inside = (*rounds, Round(entry, number, count))
            # An AMRAP is one stretch of work: nobody knows which exercise is done when.
            if entry.kind.fills_time:
                yield entry, inside
            else:
                yield from walk_blocks(entry.entries, inside)


def shared_rounds(some: RoundPath, others: RoundPath) -> int:
    """Return how many rounds, from the outermost on, are the same in both."""
    pairs = zip(some, others, strict=False)
    return len(list(takewhile(lambda pair: pair[0] is pair[1], pairs)))


def counted_rounds(rounds: RoundPath) -> RoundPath:
    """Return the rounds without those of sections, which are mere headings."""
    return tuple(one for one in rounds if not one.block.is_heading)


def innermost_number(rounds: RoundPath) -> int | None:
    """Return the number of the innermost round of a kind that is counted, or None."""
    for one in reversed(rounds):
        if one.block.kind.counts_rounds:
            return one.number
    return None


def exercise_in_round(exercise: Exercise, rounds: RoundPath) -> Exercise:
    """Return what is done of the exercise in one round: one set, one step of its ladder."""
    inner = counted_rounds(rounds)
    if not inner:
        return exercise
    return exercise_in_round_number(exercise, inner[-1].number)


def exercise_in_round_number(exercise: Exercise, number: int) -> Exercise:
    """Return `exercise` as it is in round `number`."""
    changed: dict[str, object] = {"sets": None, **values_of_set(exercise, number)}
    return exercise.model_copy(update=changed)
