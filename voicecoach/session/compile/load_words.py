"""The load in words: "twenty kilos", "sixty, fifty and forty kilos"."""

from collections.abc import Sequence

from voicecoach.languages.phrasebook import Phrasebook
from voicecoach.routine.values.load import PERCENT
from voicecoach.routine.values.quantities import Quantity, QuantityLadder
from voicecoach.session.compile.ladder_shape import MOST_STEPS_IN_FULL, ladder_shape


def load_words(load: Quantity, book: Phrasebook) -> str:
    """Return "twenty kilos", "two times twelve kilos", "your body weight"."""
    if not load.thousandths:
        return book.part(f"load_{load.unit.name}")
    words = book.quantity(load.thousandths, load.unit.name)
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
    is_alike = len({load.unit for load in steps}) == 1 and all(map(_is_number, steps))
    if is_alike and len(steps) > MOST_STEPS_IN_FULL:
        return book.part("dose_loads_shape", dose=dose, load=_shape(steps, book))
    cue = "dose_loads"
    if all(load.unit == PERCENT for load in steps):
        cue = "dose_loads_percent"
    return book.part(cue, dose=dose, load=_in_turn(steps, book, is_alike=is_alike))


def _is_number(load: Quantity) -> bool:
    """Return whether the load is just a number and its unit."""
    return load.thousandths > 0 and load.times == 1


def _in_turn(loads: Sequence[Quantity], book: Phrasebook, *, is_alike: bool) -> str:
    """Return "sixty, fifty and forty kilos", or each load with a unit of its own."""
    last = load_words(loads[-1], book)
    if not is_alike:
        return book.join([load_words(load, book) for load in loads])
    numbers = [book.amount(load.thousandths) for load in loads[:-1]]
    return book.join([*numbers, last])


def _shape(loads: Sequence[Quantity], book: Phrasebook) -> str:
    """Return "from twenty up to sixty kilos", with the unit after the number that is said last."""
    steps = [load.thousandths for load in loads]
    shape = ladder_shape(steps)
    unit = loads[0].unit.name
    low, high = book.amount(min(steps)), book.amount(max(steps))
    if shape.startswith("ladder_down"):
        low = book.quantity(min(steps), unit)
    else:
        high = book.quantity(max(steps), unit)
    return book.part(shape, low=low, high=high)
