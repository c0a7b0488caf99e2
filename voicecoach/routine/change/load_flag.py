"""The `--load` flag: another load than the one that is written."""

from voicecoach.routine.change.flag_values import ENDS, LOW, Change, read_flag
from voicecoach.routine.model.exercise import Exercise
from voicecoach.routine.values.amounts import Span
from voicecoach.routine.values.load import load_reader
from voicecoach.routine.values.quantities import Quantity, QuantitySpan, quantity_ladder


def change_load(value: str, flag: str) -> Change:
    """Return the change of `--load`: the same load in every set, where there is a load."""
    if value in ENDS:
        return lambda exercise: _with_end(exercise, value)
    quantity = read_flag(value, flag, load_reader.read_one)
    return lambda exercise: _with_load(exercise, quantity)


def _with_end(exercise: Exercise, end: str) -> Exercise | None:
    """Return `exercise` with an end of its load. A ladder has no range."""
    if not isinstance(exercise.load, QuantitySpan):
        return exercise if exercise.load else None
    quantity = exercise.load.low if end == LOW else exercise.load.high
    return _with_load(exercise, quantity)


def _with_load(exercise: Exercise, quantity: Quantity) -> Exercise | None:
    if exercise.load is None:
        return None
    changed: dict[str, object] = {"load": QuantitySpan(quantity, quantity, pinned=True)}
    ladder = quantity_ladder(exercise.load)
    if ladder and not exercise.amount.ladder and not exercise.home:
        # The ladder said how many sets there are.
        changed["sets"] = Span(len(ladder.steps), len(ladder.steps))
    return exercise.model_copy(update=changed)
