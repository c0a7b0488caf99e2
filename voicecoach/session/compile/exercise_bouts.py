"""The bouts of a routine as its blocks are walked, before any of them knows its neighbours."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace

from voicecoach.routine.model.block import Block, exercises_in
from voicecoach.routine.model.exercise import Exercise
from voicecoach.routine.model.routine import Routine
from voicecoach.session.compile.sets_and_sides import each_set, each_side
from voicecoach.session.model.bouts import Bout
from voicecoach.session.model.coaching import highest_level
from voicecoach.session.model.rounds import RoundPath, exercise_in_round, walk_blocks

SPLITS: tuple[tuple[str, Callable[[Bout], Iterable[Bout]]], ...] = (
    ("sets", each_set),
    ("sides", each_side),
)
"""The steps that split the bouts of an exercise into smaller ones, in order."""

Moves = Mapping[str, tuple[int, Exercise]]
"""The exercises of a routine with their numbers, by their ids."""


def numbered_moves(routine: Routine) -> Moves:
    """Return the exercises with their numbers, which count from 1."""
    numbered = enumerate(routine.exercises, 1)
    return {move.id: (number, move) for number, move in numbered}


def walk_bouts(routine: Routine, moves: Moves) -> list[Bout]:
    """Return every bout of the routine, in order."""
    bouts = _bouts_of_exercises(routine, moves)
    return split_bouts(bouts)


def split_bouts(bouts: Iterable[Bout]) -> list[Bout]:
    """Return the bouts of each set and side."""
    for _name, split in SPLITS:
        bouts = [part for bout in bouts for part in split(bout)]
    return list(bouts)


def _bouts_of_exercises(routine: Routine, moves: Moves) -> Iterator[Bout]:
    """Yield a bout each time an exercise, or an AMRAP, has its turn."""
    turns = list(walk_blocks(routine.entries))
    totals = Counter(what for what, _rounds in turns)
    earlier = Counter[str | Block]()
    for what, rounds in turns:
        bout = bout_in_rounds(what, rounds, moves)
        turn = earlier[what]
        number = turn + 1
        yield replace(bout, set_number=number, set_count=totals[what], turn=turn)
        earlier[what] = number


def bout_in_rounds(what: str | Block, rounds: RoundPath, moves: Moves) -> Bout:
    """Return the bout of an exercise (by its id) or of an AMRAP in these rounds."""
    is_open = isinstance(what, Block)
    if isinstance(what, Block):
        number, exercise = _amrap_as_exercise(what, moves)
    else:
        number, exercise = moves[what]
    exercise = exercise_in_round(exercise, rounds)
    count = len(moves)
    return Bout(exercise, number, count, rounds=rounds, is_open=is_open)


def _amrap_as_exercise(block: Block, moves: Moves) -> tuple[int, Exercise]:
    """Return an AMRAP as one stretch of timed work, with the number of its first move."""
    numbers: list[int] = []
    members: list[Exercise] = []
    for name in exercises_in(block.entries):
        number, member = moves[name]
        numbers.append(number)
        members.append(member)
    fields = {
        "time": block.time,
        "coaching": highest_level(members),
        "quiet": all(member.quiet for member in members),
        "countdown": members[0].countdown,
        "calls": "none" if all(member.calls == "none" for member in members) else None,
    }
    exercise = Exercise(name=block.name)
    return min(numbers), exercise.model_copy(update=fields)
