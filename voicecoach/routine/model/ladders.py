"""The keys that may have one value for each set: reps, a time, a load."""

from collections.abc import Mapping

from voicecoach.routine.model.amount import AmountRecord
from voicecoach.routine.values.amounts import Span
from voicecoach.routine.values.ladder import Ladder
from voicecoach.routine.values.quantities import QuantityLadder, QuantitySpan, quantity_ladder

KEYS_OF_SETS = ("reps", "time", "distance", "takes", "load")
"""In the order in which their ladders are looked at."""

AnyLadder = Ladder | QuantityLadder


def ladders_of(dose: AmountRecord) -> Mapping[str, AnyLadder]:
    """Return what has one value for each set, by its key."""
    found: dict[str, AnyLadder] = {}
    for key in KEYS_OF_SETS:
        value = getattr(dose, key, None)
        if isinstance(value, AnyLadder):
            found[key] = value
    return found


def sets_of_ladders(dose: AmountRecord) -> int | None:
    """Return how many sets the ladders are for, or None if there are none."""
    for ladder in ladders_of(dose).values():
        return len(ladder.steps)
    return None


def ladder_in(dose: AmountRecord) -> AnyLadder | None:
    """Return the amounts of the sets, if each has its own: reps, times or distances."""
    return dose.amount.ladder if dose.distance is None else quantity_ladder(dose.distance)


def changing_ladder_in(dose: AmountRecord) -> AnyLadder | None:
    """Return the amounts of the sets, if not all of them are the same."""
    ladder = ladder_in(dose)
    if ladder and any(step != ladder.steps[0] for step in ladder.steps):
        return ladder
    return None


def first_steps(dose: AmountRecord, count: int) -> dict[str, AnyLadder]:
    """Return the ladders with their first `count` steps, by their keys."""
    return {key: ladder.first(count) for key, ladder in ladders_of(dose).items()}


def values_of_set(dose: AmountRecord, number: int) -> dict[str, Span | QuantitySpan]:
    """Return the value of each ladder in set `number`, counted from 1, by its key."""
    return {key: ladder.only(number) for key, ladder in ladders_of(dose).items()}
