"""What is valid and almost certainly not meant. `voicecoach check` warns of it, and lint shows it.

To add a check, write a generator of findings and name it in one of the tables at the end. Only a
slip of the hand belongs here. Whether a dose is wise is a question for lint alone.
"""

from collections.abc import Callable, Iterator

from voicecoach.lint.breath_tempo import four_digits_of_breath
from voicecoach.lint.counted_distance import counted_distance
from voicecoach.lint.finding import Finding
from voicecoach.lint.odd_lengths import (
    block_rests_of_decimal_minutes,
    rests_of_decimal_minutes,
    too_quick_distance,
    work_of_decimal_minutes,
)
from voicecoach.lint.rest_names import rest_as_exercise
from voicecoach.lint.way_back import hold_without_way_back
from voicecoach.routine.change.rests import begins_with_pause, exercises_by_id
from voicecoach.routine.model.block import Block, blocks_in, exercises_in
from voicecoach.routine.model.exercise import REST_MS, Exercise
from voicecoach.routine.model.routine import Routine
from voicecoach.routine.source.record import Record
from voicecoach.routine.values.amounts import Span
from voicecoach.routine.values.ladder import Ladder
from voicecoach.routine.values.quantities import Quantity, QuantitySpan
from voicecoach.routine.values.ranges import FAR_APART
from voicecoach.units import format_duration

LEAST_WORK_MS = 1_000
LEAST_AMRAP_MS = 60_000
COUNTED_KEYS = ("reps", "sets", "rounds")
"""Keys of numbers. The ranges of all other keys are lengths."""

UNITS_OF_TIME = frozenset("s sec secs second seconds min mins minute minutes".split())
"""Units that are a length of time, and no reps."""


def far_apart_ends(exercise: Exercise) -> Iterator[Finding]:
    """Yield a range of which one end is more than ten times the other.

    `20-30m` once was twenty seconds to thirty minutes. So is whatever mixes two units.
    """
    for key in ("reps", "time", "takes", "sets", "hold", "distance", "load"):
        yield from _far_apart(exercise, key, getattr(exercise, key))
    if exercise.home and not exercise.wrote("rest"):
        return  # it has the rests of its block, which is looked at by itself
    for _, span in exercise.rests:
        yield from _far_apart(exercise, "rest", span)


def far_apart_steps(exercise: Exercise) -> Iterator[Finding]:
    """Yield a ladder of lengths in which one is more than ten times another.

    `[5, 10, 15m]` is five seconds, ten seconds and a quarter of an hour. Reps have no unit to lose.
    """
    for key in ("time", "takes"):
        if isinstance(ladder := getattr(exercise, key), Ladder):
            least, most = min(ladder.steps), max(ladder.steps)
            if least > LEAST_WORK_MS:  # such work is a slip by itself
                yield from _far_apart(exercise, key, Span(least, most))


def brief_amraps(routine: Routine) -> Iterator[Finding]:
    """Yield an amrap of seconds. A bare number is seconds, and minutes were meant."""
    for block in blocks_in(routine.entries):
        if block.kind.fills_time and block.time and block.time.low < LEAST_AMRAP_MS:
            message = f"this {block.kind.name} lasts {format_duration(block.time.low)}"
            hint = "write the unit: 12m is twelve minutes, and a bare number is seconds"
            yield Finding(block.written, "time", message, hint)


def far_apart_ends_of_blocks(routine: Routine) -> Iterator[Finding]:
    """Yield such a range of a block."""
    for block in blocks_in(routine.entries):
        yield from _far_apart(block.written, "rounds", block.rounds)
        yield from _far_apart(block.written, "time", block.time)
        for _, span in block.rest:
            yield from _far_apart(block.written, "rest", span)


def _far_apart(record: Record, key: str, value: object) -> Iterator[Finding]:
    if isinstance(value, Span):
        low, high = value.low, value.high
    elif isinstance(value, QuantitySpan):
        low, high = value.low.thousandths, value.high.thousandths
    else:
        return
    least, most = sorted((low, high))
    # From no rest at all, every other rest is far away.
    if least and most > FAR_APART * least:
        first, last = _in_words(key, value.low), _in_words(key, value.high)
        message = f"{key} goes from {first} to {last}, which is more than tenfold"
        yield Finding(record, key, message, "correct one end, or its unit")


def _in_words(key: str, value: int | Quantity) -> str:
    if isinstance(value, Quantity) or key in COUNTED_KEYS:
        return str(value)
    return format_duration(value)


def one_second_of_work(exercise: Exercise) -> Iterator[Finding]:
    """Yield work of one second. A bare number is seconds, and minutes were meant."""
    if exercise.amount.counts_reps or not exercise.amount.is_written:
        return
    if min(exercise.amount.of_sets(1)) <= LEAST_WORK_MS:
        hint = "write the unit: 1m is a minute, and a bare number is seconds"
        yield Finding(exercise, exercise.amount.key, "this work lasts one second", hint)


def counted_seconds(exercise: Exercise) -> Iterator[Finding]:
    """Yield a unit of time, which the coach would count as reps, three seconds each."""
    if exercise.unit and exercise.unit.casefold() in UNITS_OF_TIME:
        message = f"the coach counts {exercise.unit} aloud, as reps"
        yield Finding(exercise, "unit", message, "write  time: 30s  in place of reps and unit")


def unwritten_rests_between_rounds(routine: Routine) -> Iterator[Finding]:
    """Yield a block whose rest between rounds is the usual one, because nobody wrote any."""
    exercises = exercises_by_id(routine)
    for block in blocks_in(routine.entries):
        if begins_with_pause(block.entries[0], exercises):
            continue  # the pause takes the place of the rest
        if any(exercises[name].is_in_flow for name in exercises_in(block.entries)):
            continue  # a flow has no rest that nobody wrote
        if _has_rests_between_rounds(block) and block.rest.rounds is None:
            usual = format_duration(REST_MS)
            message = f"nobody wrote a rest between the rounds, so each lasts {usual}"
            key = "rest" if block.written.wrote("rest") else block.kind.name
            hint = f"write it:  rest: {{rounds: {usual}}}  or  rest: {{rounds: 0}}"
            yield Finding(block.written, key, message, hint)


def sets_of_the_defaults(routine: Routine) -> Iterator[Finding]:
    """Yield a block with one round because nobody wrote any, if the defaults have several sets."""
    sets = routine.defaults.sets
    if sets is None or sets.high == 1:
        return
    for block in blocks_in(routine.entries):
        has_rounds = block.kind.counts_rounds and not block.kind.has_clock
        if has_rounds and not block.written.wrote("rounds"):
            message = f"the sets of the defaults are no rounds, so this {block.kind.name} has one"
            yield Finding(block.written, block.kind.name, message, f"write  rounds: {sets.low}")


def _has_rests_between_rounds(block: Block) -> bool:
    return block.kind.counts_rounds and not block.kind.has_clock and block.rounds.high > 1


def one_week_of_ranges(routine: Routine) -> Iterator[Finding]:
    """Yield `weeks: 1` beside ranges, which then never get to their other ends."""
    if routine.weeks == 1 and any(_has_range(exercise) for exercise in routine.exercises):
        message = "a single week has the first end of each range"
        yield Finding(routine, "weeks", message, "write in how many weeks to reach the other ends")


def _has_range(exercise: Exercise) -> bool:
    values = (exercise.reps, exercise.time, exercise.sets, exercise.hold)
    return any(isinstance(value, Span) and value.low != value.high for value in values)


SLIPS_OF_EXERCISES: tuple[Callable[[Exercise], Iterator[Finding]], ...] = (
    far_apart_ends,
    far_apart_steps,
    one_second_of_work,
    work_of_decimal_minutes,
    rests_of_decimal_minutes,
    too_quick_distance,
    counted_seconds,
    hold_without_way_back,
    counted_distance,
    rest_as_exercise,
    four_digits_of_breath,
)

SLIPS_OF_ROUTINES: tuple[Callable[[Routine], Iterator[Finding]], ...] = (
    far_apart_ends_of_blocks,
    brief_amraps,
    block_rests_of_decimal_minutes,
    unwritten_rests_between_rounds,
    sets_of_the_defaults,
    one_week_of_ranges,
)
