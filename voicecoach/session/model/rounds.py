"""A routine's blocks, walked round by round."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import takewhile

from voicecoach.routine.model.block import Block, RoutineEntry
from voicecoach.routine.model.exercise import Exercise
from voicecoach.routine.model.sets import ladder_in
from voicecoach.routine.values.amounts import Span


@dataclass(frozen=True, slots=True, eq=False)
class Round:
    """Once through a block: round `number` of `count`; of a section, the only one.

    The exercises of one round share one object, so the same round is the identical one.
    """

    block: Block
    number: int
    count: int

    @property
    def is_first(self) -> bool:
        """Whether the block begins with it."""
        return self.number == 1


RoundPath = tuple[Round, ...]
"""The rounds that something is in, the outermost first."""

WorkTurn = tuple[str | Block, RoundPath]
"""An exercise by its id, or an amrap, which is one stretch of work; and the rounds it is in."""


def walk_blocks(entries: Iterable[RoutineEntry], rounds: RoundPath = ()) -> Iterator[WorkTurn]:
    """Everything that is worked, in order, as often as it is."""
    for entry in entries:
        if isinstance(entry, str):
            yield entry, rounds
            continue
        count = entry.rounds.low
        for number in range(1, count + 1):
            inside = (*rounds, Round(entry, number, count))
            if entry.kind.fills_time:
                yield entry, inside
            else:
                yield from walk_blocks(entry.entries, inside)


def shared_rounds(some: RoundPath, others: RoundPath) -> int:
    """How many rounds, from the outermost on, are the same in both."""
    pairs = zip(some, others, strict=False)
    return len(list(takewhile(lambda pair: pair[0] is pair[1], pairs)))


def counted_rounds(rounds: RoundPath) -> RoundPath:
    """The rounds but for sections, which are headings alone."""
    return tuple(one for one in rounds if not one.block.is_heading)


def innermost_number(rounds: RoundPath) -> int | None:
    """The number of the innermost round that is counted, if one is."""
    numbers = [one.number for one in rounds if one.block.kind.counts_rounds]
    return numbers[-1] if numbers else None


def exercise_in_round(exercise: Exercise, rounds: RoundPath) -> Exercise:
    """What of the exercise is done in one round: one set, a step of its ladder."""
    inner = counted_rounds(rounds)
    return exercise_in_round_number(exercise, inner[-1].number) if inner else exercise


def exercise_in_round_number(exercise: Exercise, number: int) -> Exercise:
    """`exercise` as it is in round `number`."""
    changed: dict[str, object] = {"sets": None}
    if ladder := ladder_in(exercise):
        step = ladder.steps[number - 1]
        changed[exercise.amount.key] = Span(step, step)
    return exercise.model_copy(update=changed)
