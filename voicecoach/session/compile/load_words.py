"""The load in words: "twenty kilos", "sixty, fifty and forty kilos"."""

from collections.abc import Sequence

from voicecoach.languages.phrasebook import Phrasebook
from voicecoach.routine.values.load import PERCENT
from voicecoach.routine.values.quantities import Quantity, QuantityLadder
from voicecoach.session.compile.ladder_shape import MOST_STEPS_IN_FULL
from voicecoach.session.compile.quantity_words import (
    are_alike,
    number_words,
    quantity_words,
    shape_words,
)


def load_words(load: Quantity, book: Phrasebook) -> str:
    """Return "twenty kilos", "two times twelve kilos", "your body weight"."""
    if not load.thousandths:
        return book.part(f"load_{load.unit.name}")
    words = quantity_words(load, book)
    if load.times == 1:
        return words
    return book.part("load_times", count=book.number(load.times), load=words)


def with_load(dose: str, load: Quantity, book: Phrasebook) -> str:
    """Return "five with sixty kilos", "five at seventy percent"."""
    cue = "dose_load"
    if load.unit == PERCENT:
        cue = "dose_load_percent"
    return book.part(cue, dose=dose, load=load_words(load, book))


def with_all_loads(dose: str, loads: QuantityLadder, book: Phrasebook) -> str:
    """Return the dose with the load of each set: "three sets of five, with sixty, ..."."""
    steps = loads.steps
    if are_alike(steps) and len(steps) > MOST_STEPS_IN_FULL:
        return book.part("dose_loads_shape", dose=dose, load=shape_words(steps, book))
    cue = "dose_loads"
    if all(load.unit == PERCENT for load in steps):
        cue = "dose_loads_percent"
    return book.part(cue, dose=dose, load=_in_turn(steps, book))


def _in_turn(loads: Sequence[Quantity], book: Phrasebook) -> str:
    """Return "sixty, fifty and forty kilos", or each load with a unit of its own."""
    if not are_alike(loads):
        return book.join([load_words(load, book) for load in loads])
    *others, last = loads
    words = [number_words(load, book) for load in others]
    return book.join([*words, load_words(last, book)])
