"""A routine unfolded: its blocks walked, and every pass made over the bouts that come of it."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import pairwise

from voicecoach.routine.model.block import Block, exercises_in
from voicecoach.routine.model.exercise import Exercise
from voicecoach.routine.model.routine import Routine
from voicecoach.session.model.bouts import Bout, each_set, each_side, mirrored
from voicecoach.session.model.chapters import chapter_key
from voicecoach.session.model.coaching import most_of
from voicecoach.session.model.rounds import RoundPath, exercise_in_round, shared_rounds, walk_blocks

PASSES: tuple[tuple[str, Callable[[Bout], Iterable[Bout]]], ...] = (
    ("sets", each_set),
    ("sides", each_side),
)


_Moves = Mapping[str, tuple[int, Exercise]]
"""The exercises and their numbers, by their ids."""


def unfold(routine: Routine) -> list[Bout]:
    """Every bout of the routine, in order."""
    moves = {move.id: (number, move) for number, move in enumerate(routine.exercises, 1)}
    bouts = _unfolded(_first_bouts(routine, moves))
    for mark in MARKS:
        bouts = mark(bouts, moves)
    return bouts


def _unfolded(bouts: Iterable[Bout]) -> list[Bout]:
    for _name, each in PASSES:
        bouts = [unfolded for bout in bouts for unfolded in each(bout)]
    return list(bouts)


def _first_bouts(routine: Routine, moves: _Moves) -> Iterator[Bout]:
    """A bout for each time that an exercise, or an amrap, is come to."""
    worked = list(walk_blocks(routine.entries))
    totals, seen = Counter(what for what, _ in worked), Counter[str | Block]()
    for what, rounds in worked:
        bout, number = _bout(what, rounds, moves), seen[what]
        yield replace(bout, set_number=number + 1, set_count=totals[what], turn=number)
        seen[what] += 1


def _bout(what: str | Block, rounds: RoundPath, moves: _Moves) -> Bout:
    is_open = isinstance(what, Block)
    number, exercise = _as_one(what, moves) if isinstance(what, Block) else moves[what]
    exercise = exercise_in_round(exercise, rounds)
    return Bout(exercise, number, len(moves), rounds=rounds, is_open=is_open)


def _as_one(block: Block, moves: _Moves) -> tuple[int, Exercise]:
    """An amrap as what it is for the clock: one stretch of time, where its first move is."""
    numbers, members = zip(*(moves[name] for name in exercises_in(block.entries)), strict=True)
    is_quiet = all(member.quiet for member in members)
    whole = {"time": block.time, "coaching": most_of(members), "quiet": is_quiet}
    return min(numbers), Exercise(name=block.name).model_copy(update=whole)


def _with_moves(bouts: list[Bout], _moves: _Moves) -> list[Bout]:
    stances = [_stance(bout) for bout in bouts]
    before = [None, *stances[:-1]]
    pairs = zip(bouts, stances, before, strict=True)
    return [replace(bout, moved=now is not None and now != then) for bout, now, then in pairs]


def _stance(bout: Bout) -> str | None:
    """How the body is placed: the position or, where none is written, what the set-up says."""
    stance = bout.exercise.position or bout.exercise.setup
    return mirrored(stance, bout) if stance else None


def _with_begun(bouts: list[Bout], _moves: _Moves) -> list[Bout]:
    before = [(), *(bout.rounds for bout in bouts[:-1])]
    pairs = zip(bouts, before, strict=True)
    return [
        replace(bout, begun=bout.rounds[shared_rounds(bout.rounds, past) :]) for bout, past in pairs
    ]


def _with_explained(bouts: list[Bout], moves: _Moves) -> list[Bout]:
    """Where a block begins that explains all its moves beforehand: those moves."""
    first = {bout.exercise.id: bout for bout in reversed(bouts) if not bout.is_open}

    def members(bout: Bout) -> Iterator[Bout]:
        block = bout.explains
        for name in exercises_in(block.entries) if block else ():
            yield first.get(name) or _unfolded([_bout(name, bout.rounds, moves)])[0]

    return [replace(bout, explained=tuple(members(bout))) for bout in bouts]


def _with_equipment(bouts: list[Bout], _moves: _Moves) -> list[Bout]:
    """What no earlier exercise needed; for moves explained ahead it is needed ahead."""
    seen: set[str] = set()
    marked = []
    for bout in bouts:
        things = [thing for one in (*bout.explained, bout) for thing in one.exercise.equipment]
        fresh = tuple(thing for thing in dict.fromkeys(things) if thing not in seen)
        seen.update(fresh)
        marked.append(replace(bout, fresh=fresh))
    return marked


def _with_fetching(bouts: list[Bout], _moves: _Moves) -> list[Bout]:
    """What to fetch, one move ahead; where that is told in no rest, in the one just before.

    In rests whose length is exact it is not told: nobody could say it shorter.
    """
    first, *others = bouts
    marked, told = [replace(first, is_prepared=True)], None
    for bout, later in zip(others, _following(bouts)[1:], strict=True):
        is_explaining = not bout.is_told or bout.explained
        ahead = later if later and later.fresh and is_explaining else None
        marked.append(replace(bout, ahead=ahead, is_prepared=bout is told))
        told = ahead or told
    return marked


def _following(bouts: list[Bout]) -> list[Bout | None]:
    """After each bout, the first one of another move."""
    found: list[Bout | None] = [None]
    for bout, after in reversed([*pairwise(bouts)]):
        found.append(found[-1] if bout.number == after.number else after)
    return found[::-1]


def _with_chapters(bouts: list[Bout], _moves: _Moves) -> list[Bout]:
    numbers: dict[object, int] = {}
    return [
        replace(bout, chapter=numbers.setdefault(chapter_key(bout), len(numbers))) for bout in bouts
    ]


MARKS: tuple[Callable[[list[Bout], _Moves], list[Bout]], ...] = (
    _with_moves,
    _with_begun,
    _with_explained,
    _with_equipment,
    _with_fetching,
    _with_chapters,
)
"""What only the bouts before or after one tell of it."""
