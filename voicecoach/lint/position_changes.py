"""Changes of position that another order of the moves would save."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from voicecoach.escape_text import quoted
from voicecoach.lint.finding import Finding, Subject
from voicecoach.routine.model.block import Block, RoutineEntry
from voicecoach.routine.model.exercise import Exercise


def needless_position_changes(subject: Subject) -> Iterator[Finding]:
    """Moves done in a position that was left before, and could have been done before leaving it.

    Floor classes and physiotherapists' examinations are put in order by position, so that nobody
    gets up only to lie down again; here every change also costs time to settle. A note, a pause or
    a heading begins a new part, which is looked at by itself; in rounds, moves alternate on
    purpose; and a move without a position says nothing.
    """
    exercises = {exercise.id: exercise for exercise in subject.routine.exercises}
    for part in _parts(subject.routine.entries, exercises):
        yield from _in_one_part([exercise for exercise in part if exercise.position])


def _parts(
    entries: Sequence[RoutineEntry], exercises: Mapping[str, Exercise]
) -> Iterator[list[Exercise]]:
    part: list[Exercise] = []
    for entry in entries:
        if isinstance(entry, Block) or exercises[entry].before:
            yield part
            part = []
        if isinstance(entry, str):
            part.append(exercises[entry])
        elif entry.is_heading:
            yield from _parts(entry.entries, exercises)
    yield part


def _in_one_part(exercises: Sequence[Exercise]) -> Iterator[Finding]:
    runs = [list(run) for _, run in groupby(exercises, _position)]
    homes: dict[str, Exercise] = {}
    for run in runs:
        home = homes.setdefault(_position(run[0]), run[-1])
        if home is not run[-1]:
            yield _back(run, home, len(runs) - 1, len({_position(run[0]) for run in runs}) - 1)


def _back(run: Sequence[Exercise], home: Exercise, changes: int, enough: int) -> Finding:
    position = quoted(run[0].position or "")
    moves = " and ".join(quoted(exercise.name) for exercise in run)
    message = f"back to {position}: {changes} changes of position where {enough} would do"
    hint = f"move {moves} up to after {quoted(home.name)} on line {home.line_of()}"
    return Finding(run[0], "position", message, hint)


def _position(exercise: Exercise) -> str:
    """The position whatever the side, in bare words."""
    words = re.sub(r"\{(side|other)\}", "", exercise.position or "")
    return " ".join(re.findall(r"\w+", words.casefold()))
