"""Quantities in words, such as those of a ladder."""

from collections.abc import Sequence

from voicecoach.languages.phrasebook import Phrasebook
from voicecoach.routine.values.quantities import Quantity
from voicecoach.session.compile.ladder_shape import ladder_shape


def quantity_words(quantity: Quantity, book: Phrasebook) -> str:
    """Return "twenty metres"."""
    return book.quantity(quantity.thousandths, quantity.unit.name)


def are_alike(quantities: Sequence[Quantity]) -> bool:
    """Return whether all are just numbers of one unit, which is then said once."""
    are_numbers = all(one.thousandths and one.times == 1 for one in quantities)
    return are_numbers and len({one.unit for one in quantities}) == 1


def number_words(quantity: Quantity, book: Phrasebook) -> str:
    """Return "twenty", without the unit."""
    return book.amount(quantity.thousandths)


def shape_words(quantities: Sequence[Quantity], book: Phrasebook) -> str:
    """Return "from twenty up to sixty kilos", with the unit after the number said last."""
    steps = [one.thousandths for one in quantities]
    shape = ladder_shape(steps)
    lowest = min(quantities, key=lambda one: one.thousandths)
    highest = max(quantities, key=lambda one: one.thousandths)
    low, high = number_words(lowest, book), number_words(highest, book)
    if shape.startswith("ladder_down"):
        low = quantity_words(lowest, book)
    else:
        high = quantity_words(highest, book)
    return book.part(shape, low=low, high=high)
