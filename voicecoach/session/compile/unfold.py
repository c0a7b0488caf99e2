"""A routine unfolded: its bouts, each with the facts that depend on the bouts around it."""

from collections.abc import Iterator
from itertools import pairwise

from voicecoach.routine.model.block import exercises_in
from voicecoach.routine.model.routine import Routine
from voicecoach.routine.model.sets import set_doses
from voicecoach.session.compile.cheers import add_cheers
from voicecoach.session.compile.equipment import add_fetching, add_new_equipment
from voicecoach.session.compile.exercise_bouts import (
    Moves,
    bout_in_rounds,
    numbered_moves,
    split_bouts,
    walk_bouts,
)
from voicecoach.session.compile.flow import add_flow, add_moves_of_flows
from voicecoach.session.compile.same_moves import add_same_moves
from voicecoach.session.compile.written_rests import rest_ms_before
from voicecoach.session.model.author_texts import name_sides
from voicecoach.session.model.bouts import Bout, with_context
from voicecoach.session.model.chapters import chapter_key
from voicecoach.session.model.rounds import RoundPath, shared_rounds

LEAST_REST_FOR_REASON_MS = 15_000
"""The shortest rest that a reason may wait for."""


def unfold(routine: Routine) -> list[Bout]:
    """Return every bout of the routine, in order, with its context."""
    moves = numbered_moves(routine)
    bouts = walk_bouts(routine, moves)
    # Each step fills in a part of the context, and later steps read what earlier ones added.
    bouts = add_position_changes(bouts)
    bouts = add_starting_rounds(bouts)
    bouts = add_flow(bouts)
    bouts = add_moves_to_explain(bouts, moves)
    bouts = add_same_moves(bouts)
    bouts = add_moves_of_flows(bouts)
    bouts = add_new_equipment(bouts)
    bouts = add_fetching(bouts)
    bouts = add_new_doses(bouts)
    bouts = add_shared_per_day(bouts, moves)
    bouts = add_cheers(bouts)
    bouts = add_beginning(bouts)
    return add_chapters(bouts)


def add_position_changes(bouts: list[Bout]) -> list[Bout]:
    """Add whether the listener has to move into another position."""
    changed: list[Bout] = []
    earlier: str | None = None
    for bout in bouts:
        position = _body_position(bout)
        changes = position is not None and position != earlier
        changed.append(with_context(bout, changes_position=changes))
        earlier = position
    return changed


def _body_position(bout: Bout) -> str | None:
    """Return how the body is placed: the position or, without one, what the set-up says."""
    text = bout.exercise.position or bout.exercise.setup
    if not text:
        return None
    return name_sides(text, bout)


def add_starting_rounds(bouts: list[Bout]) -> list[Bout]:
    """Add the rounds that the bout before was not in."""
    changed: list[Bout] = []
    earlier_rounds: RoundPath = ()
    for bout in bouts:
        shared = shared_rounds(bout.rounds, earlier_rounds)
        starting = bout.rounds[shared:]
        changed.append(with_context(bout, starting_rounds=starting))
        earlier_rounds = bout.rounds
    return changed


def add_moves_to_explain(bouts: list[Bout], moves: Moves) -> list[Bout]:
    """Add all moves of a block where it starts, if it explains them ahead."""
    first_bouts: dict[str, Bout] = {}
    for bout in bouts:
        # An AMRAP is a bout of no single move.
        if not bout.is_open:
            first_bouts.setdefault(bout.exercise.id, bout)
    changed: list[Bout] = []
    for bout in bouts:
        to_explain = tuple(_moves_to_explain(bout, first_bouts, moves))
        changed.append(with_context(bout, moves_to_explain=to_explain))
    return changed


def _moves_to_explain(bout: Bout, first_bouts: dict[str, Bout], moves: Moves) -> Iterator[Bout]:
    """Yield the moves of the block that the bout starts, if it explains them ahead."""
    block = bout.block_to_explain
    if block is None:
        return
    for name in exercises_in(block.entries):
        if name in first_bouts:
            yield first_bouts[name]
        else:
            # The moves of an AMRAP have no bouts of their own.
            whole_move = bout_in_rounds(name, bout.rounds, moves)
            first, *_others = split_bouts([whole_move])
            yield first


def add_new_doses(bouts: list[Bout]) -> list[Bout]:
    """Add whether there is another amount to do than in the bout before."""
    changed: list[Bout] = []
    earlier: object = None
    for bout in bouts:
        dose = _dose_key(bout)
        changed.append(with_context(bout, has_new_dose=dose != earlier))
        earlier = dose
    return changed


def _dose_key(bout: Bout) -> object:
    """Return a value that bouts share which announce the same dose."""
    exercise = bout.exercise
    quantities = exercise.distance, exercise.load, exercise.rpe, exercise.per_day
    amounts = exercise.amount.key, set_doses(exercise), exercise.unit, quantities
    limb = exercise.one_side and exercise.limb
    sides = exercise.sides, exercise.labels, limb
    return amounts, sides, exercise.extra


def add_shared_per_day(bouts: list[Bout], moves: Moves) -> list[Bout]:
    """Add whether all moves of the session are done equally often a day."""
    shares = len({move.per_day for _number, move in moves.values()}) == 1
    return [with_context(bout, shares_per_day=shares) for bout in bouts]


def add_beginning(bouts: list[Bout]) -> list[Bout]:
    """Add which bout begins the session, and whether its reason may wait for a rest."""
    first, *others = bouts
    rests = (rest_ms_before(before, bout) for before, bout in pairwise(bouts))
    waits = any(rest_ms >= LEAST_REST_FOR_REASON_MS for rest_ms in rests)
    return [with_context(first, begins_session=True, reason_waits=waits), *others]


def add_chapters(bouts: list[Bout]) -> list[Bout]:
    """Add the number of the chapter, from 0."""
    numbers: dict[object, int] = {}
    changed: list[Bout] = []
    for bout in bouts:
        number = numbers.setdefault(chapter_key(bout), len(numbers))
        changed.append(with_context(bout, chapter=number))
    return changed
