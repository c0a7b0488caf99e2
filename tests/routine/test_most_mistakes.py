"""A file with more mistakes than are shown: the last line says that there are others."""

from voicecoach import check
from voicecoach.routine.source.document import MOST_MISTAKES

MISTAKEN = "  - {name: A, reps: many}\n"


def test_the_first_hundred_mistakes_are_shown() -> None:
    mistakes = check("name: A\nexercises:\n" + MISTAKEN * (MOST_MISTAKES + 1))
    assert len(mistakes) == MOST_MISTAKES + 1
    assert mistakes[-1].message == "only the first 100 mistakes are shown"
    assert mistakes[-1].hint == "correct these first"


def test_a_hundred_mistakes_are_all() -> None:
    mistakes = check("name: A\nexercises:\n" + MISTAKEN * MOST_MISTAKES)
    assert {mistake.message for mistake in mistakes} == {'"many" is not a whole number'}
