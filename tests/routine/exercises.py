"""Exercises for tests, as an author writes them."""

from voicecoach.routine.model.exercise import Exercise
from voicecoach.routine.parse.parse import parse_routine


def exercise(written: str, defaults: str = "{}") -> Exercise:
    """Return the only exercise of a routine; its name is A unless it is written."""
    name = "" if "name:" in written else "name: A, "
    text = f"name: X\ndefaults: {defaults}\nexercises: [{{{name}{written}}}]"
    (found,) = parse_routine(text).exercises
    return found
