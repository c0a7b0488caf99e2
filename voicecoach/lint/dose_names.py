"""Names of exercises that hold a dose, such as `Squats - 3x15`."""

import re
from collections.abc import Iterator

from voicecoach.escape_text import quoted
from voicecoach.lint.finding import Finding
from voicecoach.routine.model.exercise import Exercise

_DOSE = re.compile(
    r"(?<![\w.,/:-])(?:"
    r"\d{1,2} ?[x\N{MULTIPLICATION SIGN}] ?\d{1,3}(?:-\d{1,3})? ?(?:reps?|s|secs?)?"
    r"(?=$|[),;]| ?/| (?:each|ea|per)\b)"
    r"|x ?\d{1,3}(?=$|[),;])"
    r"|\d{1,3}(?:-\d{1,3})? ?(?:reps?|sets?)\b"
    r"|\d{1,3} ?(?:s|secs?|seconds)$)",
    re.IGNORECASE,
)
"""How much there is to do. `4x4 board` and `90/90` are names."""


def doses_in_names(exercise: Exercise) -> Iterator[Finding]:
    """Yield names that say how much there is to do.

    The coach says the dose itself, so the listener hears two of them, and they may differ.
    """
    if found := _DOSE.search(exercise.name):
        message = (
            f"the name holds a dose, {quoted(found[0].strip())}, and the coach says the dose itself"
        )
        yield Finding(
            exercise,
            "name",
            message,
            "leave it out of the name, and write it as sets, reps or time",
        )
