"""What a random routine asks for, counted from its text and from nothing of ours."""

import json
from typing import Any, NamedTuple


class Asked(NamedTuple):
    """One bout: its set, the sides worked in turn (None: no side), the reps on each of them."""

    set: int
    sides: tuple[str | None, ...]
    reps: int
    """0 for timed work."""


def asked_by(text: str) -> list[list[Asked]]:
    """The bouts of each exercise of a routine written as JSON."""
    return [bouts_of(entry) for entry in json.loads(text)["exercises"] if "name" in entry]


def bouts_of(exercise: dict[str, Any]) -> list[Asked]:
    amount = exercise.get("reps", exercise.get("time"))
    sets = amount if isinstance(amount, list) else [amount] * exercise.get("sets", 1)
    counts, extra = "reps" in exercise, exercise.get("extra", {})
    more = {(extra.get("side"),): extra.get("reps", 0)}
    regular = [
        Asked(number, sides, amount + more.get(sides, 0) if counts else 0)
        for number, amount in enumerate(sets, 1)
        for sides in turns_of(exercise["sides"])
    ]
    weak = [
        Asked(len(sets) + number, (extra["side"],), sets[-1] if counts else 0)
        for number in range(1, extra.get("sets", 0) + 1)
    ]
    return regular + weak


def turns_of(sides: str) -> list[tuple[str | None, ...]]:
    turns: dict[str, list[tuple[str | None, ...]]] = {
        "none": [(None,)],
        "left": [("left",)],
        "right": [("right",)],
        "each": [("left",), ("right",)],
        "alternate": [("left", "right")],
    }
    return turns[sides]
