"""What is told of a move once and never counted: how hard it should feel, how often a day."""

from voicecoach.languages.phrasebook import Phrasebook
from voicecoach.routine.values.amounts import Span
from voicecoach.session.compile.dose_words import dose_words
from voicecoach.session.model.bouts import Bout


def dose_with_advice(bout: Bout, book: Phrasebook) -> str:
    """Return "five with sixty kilos, effort eight out of ten, twice a day"."""
    words = dose_words(bout, book)
    exercise = bout.exercise
    if exercise.rpe:
        words = book.part("dose_effort", dose=words, effort=_effort_words(exercise.rpe, book))
    # What holds for the whole session is said at its end.
    if exercise.per_day and not bout.context.shares_per_day:
        words = book.part("dose_per_day", dose=words, often=often_words(exercise.per_day, book))
    return words


def _effort_words(rpe: Span, book: Phrasebook) -> str:
    """Return "eight", "seven to eight and a half"."""
    low = book.amount(rpe.low)
    if rpe.low == rpe.high:
        return low
    return book.part("effort_range", low=low, high=book.amount(rpe.high))


def often_words(per_day: Span, book: Phrasebook) -> str:
    """Return "twice a day", "two to three times a day"."""
    low, high = per_day.low, per_day.high
    if low != high:
        return book.part("per_day_range", low=book.number(low), high=book.number(high))
    if low <= 2:
        return book.part("once_a_day" if low == 1 else "twice_a_day")
    return book.part("times_a_day", count=book.number(low))
