"""A routine unfolded: its bouts, each with the facts that depend on the bouts around it."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from typing import Any

from voicecoach.routine.model.block import exercises_in
from voicecoach.routine.model.routine import Routine
from voicecoach.session.compile.exercise_bouts import (
    Moves,
    bout_in_rounds,
    numbered_moves,
    split_bouts,
    walk_bouts,
)
from voicecoach.session.model.bouts import Bout, name_sides
from voicecoach.session.model.chapters import chapter_key
from voicecoach.session.model.rounds import RoundPath, shared_rounds


def unfold(routine: Routine) -> list[Bout]:
    """Return every bout of the routine, in order, with its context."""
    moves = numbered_moves(routine)
    bouts = walk_bouts(routine, moves)
    # Each step fills in a part of the context, and later steps read what earlier ones added.
    bouts = add_position_changes(bouts)
    bouts = add_starting_rounds(bouts)
    bouts = add_moves_to_explain(bouts, moves)
    bouts = add_new_equipment(bouts)
    bouts = add_fetching(bouts)
    return add_chapters(bouts)


def _with_context(bout: Bout, **facts: Any) -> Bout:
    """Return the bout with more facts in its context."""
    context = replace(bout.context, **facts)
    return replace(bout, context=context)


def add_position_changes(bouts: list[Bout]) -> list[Bout]:
    """Add whether the listener has to move into another position."""
    changed: list[Bout] = []
    earlier: str | None = None
    for bout in bouts:
        position = _body_position(bout)
        changes = position is not None and position != earlier
        changed.append(_with_context(bout, changes_position=changes))
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
        changed.append(_with_context(bout, starting_rounds=starting))
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
        changed.append(_with_context(bout, moves_to_explain=to_explain))
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


def add_new_equipment(bouts: list[Bout]) -> list[Bout]:
    """Add the equipment that nothing before needs."""
    changed: list[Bout] = []
    known: set[str] = set()
    for bout in bouts:
        # What is explained ahead must be at hand ahead.
        new: list[str] = []
        for work in (*bout.context.moves_to_explain, bout):
            for thing in work.exercise.equipment:
                if thing not in known:
                    known.add(thing)
                    new.append(thing)
        changed.append(_with_context(bout, new_equipment=tuple(new)))
    return changed


def add_fetching(bouts: list[Bout]) -> list[Bout]:
    """Add which rest says what to fetch: the rest one move ahead, so that it is time enough.

    A rest between known moves lasts exactly as written, and has no room for more words. Then the
    rest just before the move says it.
    """
    first, *others = bouts
    # The intro names everything, so the first bout has nothing left to announce.
    changed = [_with_context(first, is_equipment_announced=True)]
    announced: Bout | None = None
    _, *next_moves = _next_moves(bouts)
    for bout, next_move in zip(others, next_moves, strict=True):
        is_announced = bout is announced
        fetch_for: Bout | None = None
        if next_move and next_move.context.new_equipment and not bout.is_known:
            fetch_for = next_move
            announced = next_move
        with_fetching = _with_context(
            bout, fetch_for=fetch_for, is_equipment_announced=is_announced
        )
        changed.append(with_fetching)
    return changed


def _next_moves(bouts: list[Bout]) -> list[Bout | None]:
    """Return, for each bout, the first bout of the move after it."""
    next_move: Bout | None = None
    next_moves = [next_move]
    # From the last bout back, so that the bouts of one move share the move after it.
    for bout, after in reversed([*pairwise(bouts)]):
        if bout.number != after.number:
            next_move = after
        next_moves.append(next_move)
    next_moves.reverse()
    return next_moves


def add_chapters(bouts: list[Bout]) -> list[Bout]:
    """Add the number of the chapter, from 0."""
    numbers: dict[object, int] = {}
    changed: list[Bout] = []
    for bout in bouts:
        number = numbers.setdefault(chapter_key(bout), len(numbers))
        changed.append(_with_context(bout, chapter=number))
    return changed
