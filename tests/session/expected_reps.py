"""What a random routine asks for, counted from its text and from nothing of ours."""

import json
from collections import Counter
from collections.abc import Iterator
from typing import Any, NamedTuple

Entry = dict[str, Any]


class Asked(NamedTuple):
    """One bout: its set, the sides worked in turn (None: no side), the reps on each of them."""

    set: int
    sides: tuple[str | None, ...]
    reps: int
    """0 for timed work."""
    time: str = ""
    round: int | None = None
    """Of the innermost block that counts its rounds."""


def asked_by(text: str) -> list[list[Asked]]:
    """The bouts of each exercise of a routine written as JSON."""
    entries = json.loads(text)["exercises"]
    found: dict[str, list[Asked]] = {entry["name"]: [] for entry in named_in(entries)}
    for name, bout in in_order(text):
        if name in found:
            found[name].append(bout)
    return list(found.values())


def in_order(text: str) -> list[tuple[str, Asked]]:
    """Every bout of the session by the name of its exercise, or of its amrap."""
    sets: Counter[str] = Counter()
    found = []
    for entry, bouts in worked(json.loads(text)["exercises"], None, None):
        name = entry.get("name", "")
        found += [(name, bout._replace(set=bout.set + sets[name])) for bout in bouts]
        sets[name] += max((bout.set for bout in bouts), default=0)
    return found


def worked(
    entries: list[Entry], home: Entry | None, number: int | None
) -> Iterator[tuple[Entry, list[Asked]]]:
    """The bouts of each entry of a list, in the round of that number of its home."""
    for entry in entries:
        if "name" in entry:
            yield entry, bouts_of(in_round(entry, number) if home else entry, number)
        elif "amrap" in entry:
            yield entry, [Asked(1, (None,), 0, entry["time"], number)]
        elif "section" in entry:
            yield from worked(entry["exercises"], home, number)
        elif "exercises" in entry:
            for inner in range(1, entry.get("rounds", 1) + 1):
                yield from worked(entry["exercises"], entry, inner)


def in_round(exercise: Entry, number: int | None) -> Entry:
    """The step of its ladder, if it has one."""
    key = "reps" if "reps" in exercise else "time"
    amount = exercise[key]
    return {**exercise, key: amount[(number or 1) - 1] if isinstance(amount, list) else amount}


def named_in(entries: list[Entry]) -> Iterator[Entry]:
    """Every exercise as written, in order."""
    for entry in entries:
        if "name" in entry:
            yield entry
        yield from named_in(entry.get("exercises", []))


def bouts_of(exercise: Entry, number: int | None = None) -> list[Asked]:
    amount: Any = exercise.get("reps", exercise.get("time"))
    sets = amount if isinstance(amount, list) else [amount] * exercise.get("sets", 1)
    counts, extra = "reps" in exercise, exercise.get("extra", {})
    more: dict[tuple[str | None, ...], int] = {(extra.get("side"),): extra.get("reps", 0)}
    regular = [
        _asked(nth, sides, amount + more.get(sides, 0) if counts else amount, number)
        for nth, amount in enumerate(sets, 1)
        for sides in turns_of(exercise["sides"])
    ]
    weak = [
        _asked(len(sets) + nth, (extra["side"],), sets[-1], number)
        for nth in range(1, extra.get("sets", 0) + 1)
    ]
    return regular + weak


def _asked(nth: int, sides: tuple[str | None, ...], amount: int | str, number: int | None) -> Asked:
    if isinstance(amount, str):
        return Asked(nth, sides, 0, amount, number)
    return Asked(nth, sides, amount, "", number)


def turns_of(sides: str) -> list[tuple[str | None, ...]]:
    turns: dict[str, list[tuple[str | None, ...]]] = {
        "none": [(None,)],
        "left": [("left",)],
        "right": [("right",)],
        "each": [("left",), ("right",)],
        "alternate": [("left", "right")],
    }
    return turns[sides]
