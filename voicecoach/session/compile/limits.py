"""What is known of a session's length before it is unfolded: endless ones are refused there."""

from collections.abc import Iterable, Iterator, Mapping

from voicecoach.routine.model.block import Block, RoutineEntry, blocks_in
from voicecoach.routine.model.block_kinds import MOST_ROUNDS
from voicecoach.routine.model.exercise import Exercise
from voicecoach.routine.model.routine import Routine
from voicecoach.routine.model.sets import ladder_in, total_amount
from voicecoach.routine.source.record import Record
from voicecoach.session.compile.reps import rep_ms
from voicecoach.session.model.counting import LEAD_IN_MS
from voicecoach.session.model.rounds import exercise_in_round_number

SLOT_END_MS = LEAD_IN_MS + 1_000
"""What a slot holds beside its work: the tone at the end of that, and three, two, one."""

ExercisesById = Mapping[str, Exercise]


def endless_blocks(routine: Routine, longest_ms: int) -> Iterator[tuple[str, Record, str]]:
    """What is longer than `longest_ms`: the name, the record and its key that say so.

    Exercises and blocks come before the routine as a whole.
    """
    exercises = {exercise.id: exercise for exercise in routine.exercises}
    for exercise in routine.exercises:
        if _least_ms(exercise) > longest_ms:
            yield exercise.name, exercise, ""
    for block in blocks_in(routine.entries):
        if _block_ms(block, exercises) > longest_ms:
            yield block.name, block.written, ""
    if _entries_ms(routine.entries, exercises) > longest_ms:
        yield routine.name, routine, "exercises"


def overfull_slots(routine: Routine) -> Iterator[tuple[Exercise, int, int]]:
    """The exercises too long for their slots of an emom: what they need and have, in ms."""
    exercises = {exercise.id: exercise for exercise in routine.exercises}
    for block in blocks_in(routine.entries):
        for entry in block.entries if block.every_ms else ():
            exercise = exercises[str(entry)]
            needed = max(_works_ms(exercise, block.rounds.low)) + SLOT_END_MS
            if needed > block.every_ms:
                yield exercise, needed, block.every_ms


def work_ms(exercise: Exercise) -> int:
    """The time an exercise's work takes at least, rests left out; in rounds, that of one."""
    return min(_works_ms(exercise, MOST_ROUNDS))


def _works_ms(exercise: Exercise, rounds: int) -> list[int]:
    """Its work; in so many rounds, that of each of them which differs."""
    if exercise.home is None:
        return [_all_ms(exercise)]
    ladder = ladder_in(exercise)
    differing = min(len(ladder.steps), rounds) if ladder else 1
    return [
        _all_ms(exercise_in_round_number(exercise, number)) for number in range(1, differing + 1)
    ]


def _all_ms(exercise: Exercise) -> int:
    return total_amount(exercise) * (rep_ms(exercise) if exercise.reps else 1)


def _entries_ms(entries: Iterable[RoutineEntry], exercises: ExercisesById) -> int:
    """The shortest that the entries can be: all work, with three, two, one before each of it."""
    return sum(
        _least_ms(exercises[entry]) if isinstance(entry, str) else _block_ms(entry, exercises)
        for entry in entries
    )


def _least_ms(exercise: Exercise) -> int:
    return work_ms(exercise) + LEAD_IN_MS


def _block_ms(block: Block, exercises: ExercisesById) -> int:
    if block.time:
        return block.time.low + LEAD_IN_MS
    return _entries_ms(block.entries, exercises) * block.rounds.low
