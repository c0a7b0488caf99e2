"""Which rests a routine really has, and how long each of them may be."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import zip_longest
from typing import NamedTuple

from voicecoach.routine.model.block import Block, RoutineEntry
from voicecoach.routine.model.exercise import REST_MS, Exercise
from voicecoach.routine.model.routine import Routine
from voicecoach.routine.model.sets import extra_sets, set_doses
from voicecoach.routine.model.written_rest import wrote_rest
from voicecoach.routine.values.amounts import Span

USUAL_REST = Span(REST_MS, REST_MS)
"""The rest of an exercise or block that writes none."""

Owner = Exercise | Block
"""An exercise or a block that has rests."""

ExercisesInOrder = Mapping[str, Exercise]
"""The exercises of a routine by their ids."""


class RestSource(NamedTuple):
    """Where a rest is written."""

    owner: int
    """The index of its exercise or block among `owners_of`."""

    key: str
    """The key of the rest, such as `after` or `sets`."""


def owners_of(routine: Routine) -> list[Owner]:
    """Return every exercise and block, in order, a block before what is in it."""
    return [place.owner for place in _owners(routine)]


def rests_of(routine: Routine) -> Iterator[RestSource]:
    """Yield every rest there is, with as many sets and rounds as each range begins with.

    There is no rest after the last exercise of the routine. After the last one of a round there is
    that of the round. A pause takes the place of the rest before it.
    """
    exercises = exercises_by_id(routine)
    for index, place in enumerate(_owners(routine)):
        owner = place.owner
        if place.has_rest_after and _may_have_rest_after(owner):
            yield RestSource(index, "after")
        if isinstance(owner, Block):
            keys = _keys_inside_block(owner, exercises)
        else:
            keys = _keys_inside_exercise(owner)
        for key in keys:
            if not place.is_in_flow or wrote_rest(owner, key):
                yield RestSource(index, key)


def span_of_rest(owner: Owner, key: str) -> Span:
    """Return how long the rest of that key may be, in ms."""
    rests = owner.rest if isinstance(owner, Block) else owner.rests
    written: Span | None = getattr(rests, key)
    return written or USUAL_REST


class _OwnerPlace(NamedTuple):
    """An owner where it stands."""

    owner: Owner

    has_rest_after: bool
    """Whether a rest of its own follows it."""

    is_in_flow: bool
    """Whether only written rests are in it."""


def _owners(routine: Routine) -> Iterator[_OwnerPlace]:
    """Yield the owners, each where it stands."""
    exercises = exercises_by_id(routine)
    yield from _owners_in(routine.entries, exercises, has_rest_after=False)


def _owners_in(
    entries: Sequence[RoutineEntry],
    exercises: ExercisesInOrder,
    *,
    has_rest_after: bool,
    is_in_flow: bool = False,
) -> Iterator[_OwnerPlace]:
    """Yield the owners in some entries; `has_rest_after` is about the last of them."""
    for entry, following in zip_longest(entries, entries[1:]):
        owner = exercises[entry] if isinstance(entry, str) else entry
        has_rest = has_rest_after
        if following is not None:
            has_rest = not begins_with_pause(following, exercises)
            if is_in_flow:
                has_rest = has_rest and wrote_rest(owner, "after")
        if not isinstance(owner, Block):
            yield _OwnerPlace(owner, has_rest, is_in_flow)
            continue
        flows = is_in_flow or owner.flow
        yield _OwnerPlace(owner, has_rest, flows)
        # A section has no rest of its own, so the rest is that of its last exercise.
        inside_has_rest = owner.is_heading and has_rest
        yield from _owners_in(
            owner.entries, exercises, has_rest_after=inside_has_rest, is_in_flow=flows
        )


def begins_with_pause(entry: RoutineEntry, exercises: ExercisesInOrder) -> bool:
    """Return whether a pause stands before the first exercise of an entry."""
    before = exercises[entry].before if isinstance(entry, str) else entry.before
    if any(aside.pause for aside in before):
        return True
    return isinstance(entry, Block) and begins_with_pause(entry.entries[0], exercises)


def _may_have_rest_after(owner: Owner) -> bool:
    if isinstance(owner, Block):
        return not owner.is_heading
    return owner.home is None or not owner.home.kind.has_clock


def _keys_inside_exercise(exercise: Exercise) -> Iterator[str]:
    sets = len(set_doses(exercise)) + extra_sets(exercise)
    # In a block with rounds, its sets are the rounds.
    if sets > 1 and not exercise.home:
        yield "sets"
    switches_sides = exercise.sides == "each" and _may_have_rest_after(exercise)
    if switches_sides and exercise.rests.sides:
        yield "sides"


def _keys_inside_block(block: Block, exercises: ExercisesInOrder) -> Iterator[str]:
    rests_between_rounds = block.rounds.low > 1 and not block.kind.has_clock
    if rests_between_rounds and not begins_with_pause(block.entries[0], exercises):
        yield "rounds"


def exercises_by_id(routine: Routine) -> ExercisesInOrder:
    """Return the exercises of a routine by their ids."""
    return {exercise.id: exercise for exercise in routine.exercises}
