"""What must hold of a block, and what an exercise may not say inside one."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from voicecoach.routine.model.block import Block, KeyProblem
from voicecoach.routine.model.block_kinds import Emom
from voicecoach.routine.model.exercise import Exercise
from voicecoach.routine.model.ladders import ladders_of
from voicecoach.routine.parse.checks.exercise import entries_of
from voicecoach.routine.values.amounts import Span
from voicecoach.units import format_duration


def emom_has_one_length(block: Block) -> Iterator[KeyProblem]:
    """Check that an emom has either rounds or a time."""
    emom = block.written
    if isinstance(emom, Emom) and emom.rounds and emom.time:
        yield "time", "an emom has rounds or a time, not both", "leave one of the two out"
    if isinstance(emom, Emom) and not (emom.rounds or emom.time):
        yield "emom", "this emom has neither rounds nor a time", "add  rounds: 5  or  time: 10m"


def emom_is_whole_rounds(block: Block) -> Iterator[KeyProblem]:
    """Check that the time of an emom has room for whole rounds, and for nothing else."""
    emom = block.written
    if not (isinstance(emom, Emom) and emom.time and block.entries):
        return
    round_ms = block.every_ms * len(block.entries)
    rounds, left = divmod(emom.time, round_ms)
    if left or not rounds:
        near = [format_duration(count * round_ms) for count in (rounds, rounds + 1) if count]
        each = format_duration(round_ms)
        message = f"a round of this emom takes {each}, and its time is no multiple of that"
        yield "time", message, f"write {' or '.join(near)}"


def has_enough_exercises(block: Block) -> Iterator[KeyProblem]:
    """Check that a superset has two exercises to alternate."""
    fewest = block.kind.fewest_exercises
    # An empty block is a mistake that was noted before.
    if 0 < len(block.entries) < fewest:
        message = f"a {block.kind.name} has {fewest} exercises or more"
        yield "exercises", message, "write  circuit:  instead"


def picks_what_there_is(block: Block) -> Iterator[KeyProblem]:
    """Check that a block has as many entries as are picked of it, and enough for its kind."""
    size = len(block.entries)
    if block.pick is None or not size:
        return
    fewest = block.kind.fewest_exercises
    if block.pick > size:
        message = f"this picks {block.pick} of {size}: there are no more here"
        yield "pick", message, f"write {size} or fewer"
    elif block.pick < fewest:
        message = f"a {block.kind.name} has {fewest} exercises or more"
        yield "pick", message, f"write {fewest} or more"


WRITTEN_CHECKS: tuple[Callable[[Block], Iterator[KeyProblem]], ...] = (emom_has_one_length,)
"""The checks of what a block says itself."""

WHOLE_CHECKS: tuple[Callable[[Block], Iterator[KeyProblem]], ...] = (
    emom_is_whole_rounds,
    has_enough_exercises,
    picks_what_there_is,
)
"""The checks of a block together with its entries, once these are sound."""


def with_rounds_of_time(block: Block, slots: int) -> Block:
    """Return the block; if it has a time, with as many rounds of its slots as fit into that."""
    emom = block.written
    if not (isinstance(emom, Emom) and emom.time):
        return block
    rounds = max(emom.time // (block.every_ms * max(slots, 1)), 1)
    return replace(block, rounds=Span(rounds, rounds))


def rounds_are_the_sets(exercise: Exercise) -> Iterator[KeyProblem]:
    """Check that an exercise in a block with rounds has no sets of its own."""
    home = exercise.home
    if home is None:
        return
    name = home.kind.name
    message = f"each round of the {name} is a set, so its exercises have no sets of their own"
    if exercise.wrote("sets"):
        hint = "leave it out"
        if home.kind.counts_rounds:
            hint = f"leave it out, and write  rounds: ...  in the {name}"
        yield "sets", message, hint
    if exercise.extra and exercise.extra.sets:
        yield "extra", message, "write reps in it instead"


def ladder_is_for_rounds(exercise: Exercise) -> Iterator[KeyProblem]:
    """Check that a ladder has one value for each round."""
    home = exercise.home
    if home is None:
        return
    for key, ladder in ladders_of(exercise).items():
        count, rounds = len(ladder.steps), home.rounds.high
        if home.kind.fills_time:
            message = f"nobody knows how many rounds an {home.kind.name} will have"
            yield key, message, "write one value"
        elif rounds and count != rounds:
            message = f"{entries_of(key, count)}, but the {home.kind.name} has {rounds} rounds"
            yield key, message, f"write  rounds: {count}  there, or {rounds} entries here"


def slot_has_one_bout(exercise: Exercise) -> Iterator[KeyProblem]:
    """Check that no side is switched within a slot of an emom."""
    if exercise.home and exercise.home.kind.has_slots and exercise.sides == "each":
        message = "a slot of an emom has no time to switch sides"
        yield "sides", message, "write alternate, or an exercise for each side"


def reps_in_a_flow_have_a_tempo(exercise: Exercise) -> Iterator[KeyProblem]:
    """Check that the reps of a flow have a pace that the author chose."""
    if exercise.is_in_flow and exercise.amount.counts_reps and exercise.tempo is None:
        message = "in a flow, reps need a tempo: one move follows the other on its beat"
        yield "reps", message, "add  tempo: {inhale: 4s, exhale: 4s},  or write a time"


INSIDE_CHECKS: tuple[Callable[[Exercise], Iterator[KeyProblem]], ...] = (
    rounds_are_the_sets,
    ladder_is_for_rounds,
    slot_has_one_bout,
    reps_in_a_flow_have_a_tempo,
)
"""The checks of an exercise in the block that it stands in."""
