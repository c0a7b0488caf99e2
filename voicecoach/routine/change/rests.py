"""Which of its rests a routine really has, and what each of them may be."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import zip_longest
from typing import NamedTuple

from voicecoach.routine.model.block import Block, RoutineEntry
from voicecoach.routine.model.exercise import REST_MS, Exercise
from voicecoach.routine.model.routine import Routine
from voicecoach.routine.model.sets import extra_sets, set_doses
from voicecoach.routine.values.amounts import Span

USUAL = Span(REST_MS, REST_MS)
"""A rest where nothing is said."""

Owner = Exercise | Block
"""Whatever has rests."""

ExercisesInOrder = Mapping[str, Exercise]


class RestSource(NamedTuple):
    """A rest that somebody has: by the place of its owner among `owners_of`, and its key."""

    owner: int
    key: str


def owners_of(routine: Routine) -> list[Owner]:
    """Every exercise and block, in order, a block before what is in it."""
    return [owner for owner, _ in _owners(routine)]


def rests_of(routine: Routine) -> Iterator[RestSource]:
    """Every rest there is, with as many sets and rounds as each begins with.

    Nobody rests after the last move of all or of a round, whose rest is the round's, nor where a
    pause takes the place of the rest.
    """
    exercises = {exercise.id: exercise for exercise in routine.exercises}
    for index, (owner, is_followed) in enumerate(_owners(routine)):
        keys = _of_block(owner, exercises) if isinstance(owner, Block) else _of_exercise(owner)
        has_after = is_followed and _has_own(owner)
        yield from (RestSource(index, key) for key in (*(["after"] if has_after else []), *keys))


def span_of_rest(owner: Owner, key: str) -> Span:
    """What the rest of that key may be, in ms."""
    rests = owner.rest if isinstance(owner, Block) else owner.rests
    written: Span | None = getattr(rests, key)
    return written or USUAL


def _owners(routine: Routine) -> Iterator[tuple[Owner, bool]]:
    """The owners, each with whether the rest after it is its own."""
    exercises = {exercise.id: exercise for exercise in routine.exercises}
    yield from _inside(routine.entries, exercises, is_followed=False)


def _inside(
    entries: Sequence[RoutineEntry], exercises: ExercisesInOrder, *, is_followed: bool
) -> Iterator[tuple[Owner, bool]]:
    """The owners in some entries; `is_followed` where the rest after the last is its own."""
    for entry, following in zip_longest(entries, entries[1:]):
        rests = not _begins_with_pause(following, exercises) if following else is_followed
        if isinstance(entry, str):
            yield exercises[entry], rests
        else:
            yield entry, rests
            inside = rests if entry.is_heading else False
            yield from _inside(entry.entries, exercises, is_followed=inside)


def _begins_with_pause(entry: RoutineEntry, exercises: ExercisesInOrder) -> bool:
    before = exercises[entry].before if isinstance(entry, str) else entry.before
    if any(aside.pause for aside in before):
        return True
    return isinstance(entry, Block) and _begins_with_pause(entry.entries[0], exercises)


def _has_own(owner: Owner) -> bool:
    if isinstance(owner, Block):
        return not owner.is_heading
    return owner.home is None or not owner.home.kind.has_clock


def _of_exercise(exercise: Exercise) -> Iterator[str]:
    if not exercise.home and len(set_doses(exercise)) + extra_sets(exercise) > 1:
        yield "sets"
    if exercise.rests.sides and exercise.sides == "each" and _has_own(exercise):
        yield "sides"


def _of_block(block: Block, exercises: ExercisesInOrder) -> Iterator[str]:
    has_breaks = block.rounds.low > 1 and not block.kind.has_clock
    if has_breaks and not _begins_with_pause(block.entries[0], exercises):
        yield "rounds"
