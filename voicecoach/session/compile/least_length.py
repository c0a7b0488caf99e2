"""The least time that work takes, known before a routine is unfolded."""

from collections.abc import Iterable, Iterator, Mapping

from voicecoach.routine.model.block import Block, RoutineEntry, blocks_in
from voicecoach.routine.model.exercise import Exercise
from voicecoach.routine.model.ladders import sets_of_ladders
from voicecoach.routine.model.routine import Routine
from voicecoach.routine.model.sets import total_amount
from voicecoach.routine.source.record import Record
from voicecoach.routine.values.amounts import MOST_ROUNDS
from voicecoach.session.model.countdown import BEAT_MS, lead_in_count
from voicecoach.session.model.rounds import exercise_in_round_number

END_TONE_MS = 1_000
"""What a slot holds beside its work and the next countdown: the tone at its end."""

ExercisesById = Mapping[str, Exercise]

EndlessRecord = tuple[str, Record, str]
"""The name of something endless, its record, and the key that says how much it is."""


def endless_records(routine: Routine, longest_ms: int) -> Iterator[EndlessRecord]:
    """Yield what is longer than `longest_ms`: exercises, then blocks, then the whole routine."""
    exercises = _by_id(routine)
    for exercise in routine.exercises:
        if _least_ms(exercise) > longest_ms:
            yield exercise.name, exercise, ""
    for block in blocks_in(routine.entries):
        if _block_ms(block, exercises) > longest_ms:
            yield block.name, block.written, ""
    if _entries_ms(routine.entries, exercises) > longest_ms:
        yield routine.name, routine, "exercises"


def overfull_slots(routine: Routine) -> Iterator[tuple[Exercise, int, int]]:
    """Yield the exercises too long for their slots of an EMOM: what they need and have, in ms."""
    exercises = _by_id(routine)
    for block in blocks_in(routine.entries):
        if not block.every_ms:
            continue
        in_slots = [exercises[str(entry)] for entry in block.entries]
        following = [*in_slots[1:], *in_slots[:1]]
        for exercise, after in zip(in_slots, following, strict=True):
            longest_ms = max(_works_ms(exercise, block.rounds.low))
            end_ms = END_TONE_MS + _lead_in_ms(after)
            needed = longest_ms + end_ms
            if needed > block.every_ms:
                yield exercise, needed, block.every_ms


def work_ms(exercise: Exercise) -> int:
    """Return the least time of an exercise's work, rests left out; in rounds, that of one."""
    return min(_works_ms(exercise, MOST_ROUNDS))


def _by_id(routine: Routine) -> ExercisesById:
    return {exercise.id: exercise for exercise in routine.exercises}


def _works_ms(exercise: Exercise, rounds: int) -> list[int]:
    """Return the length of its work; in rounds, of each of them that may differ."""
    if exercise.home is None:
        return [_all_ms(exercise)]
    differing = 1
    if steps := sets_of_ladders(exercise):
        differing = min(steps, rounds)
    numbers = range(1, differing + 1)
    return [_all_ms(exercise_in_round_number(exercise, number)) for number in numbers]


def _all_ms(exercise: Exercise) -> int:
    """Return the length of all its sets and sides together."""
    amount = total_amount(exercise)
    if exercise.amount.counts_reps:
        return amount * exercise.rep_ms
    return amount


def _entries_ms(entries: Iterable[RoutineEntry], exercises: ExercisesById) -> int:
    """Return the least that the entries take: all work, with three, two, one before each of it."""
    total = 0
    for entry in entries:
        if isinstance(entry, Block):
            total += _block_ms(entry, exercises)
        else:
            total += _least_ms(exercises[entry])
    return total


def _least_ms(exercise: Exercise) -> int:
    return work_ms(exercise) + _lead_in_ms(exercise)


def _lead_in_ms(exercise: Exercise) -> int:
    return lead_in_count(exercise) * BEAT_MS


def _block_ms(block: Block, exercises: ExercisesById) -> int:
    # The time of an AMRAP is the time of all that is in it.
    if block.time:
        return block.time.low
    return _entries_ms(block.entries, exercises) * block.rounds.low
