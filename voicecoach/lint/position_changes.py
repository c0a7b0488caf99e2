"""Changes of position that another order of the moves would save."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from voicecoach.escape_text import quoted
from voicecoach.lint.finding import Finding, Subject
from voicecoach.routine.model.block import Block, RoutineEntry
from voicecoach.routine.model.exercise import Exercise


def needless_position_changes(subject: Subject) -> Iterator[Finding]:
    """Yield moves in a position that was left before, and that could come before leaving it.

    Floor classes and physiotherapists' examinations are put in order by position, so that nobody
    gets up only to lie down again. Here every change also costs time to settle. A note, a pause or
    a heading starts a new part, which is checked by itself. Rounds are left out, since their moves
    alternate on purpose. So are moves that come again, and moves without a position.
    """
    exercises = {exercise.id: exercise for exercise in subject.routine.exercises}
    for part in _parts(subject.routine.entries, exercises):
        first_of_move: dict[str, Exercise] = {}
        for exercise in part:
            first_of_move.setdefault(exercise.move, exercise)
        with_position = [exercise for exercise in first_of_move.values() if exercise.position]
        yield from _in_one_part(with_position)


def _parts(
    entries: Sequence[RoutineEntry], exercises: Mapping[str, Exercise]
) -> Iterator[list[Exercise]]:
    """Yield the exercises between two notes, pauses or blocks."""
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
    changes = len(runs) - 1
    needed = len({_position(run[0]) for run in runs}) - 1
    last_in_position: dict[str, Exercise] = {}
    for run in runs:
        last = last_in_position.setdefault(_position(run[0]), run[-1])
        if last is not run[-1]:
            yield _return_to_position(run, last, changes, needed)


def _return_to_position(
    run: Sequence[Exercise], last: Exercise, changes: int, needed: int
) -> Finding:
    """Return the finding about a run of moves that belongs after `last`."""
    position = quoted(run[0].position or "")
    moves = " and ".join(quoted(exercise.name) for exercise in run)
    message = f"back to {position}: {changes} changes of position where {needed} would do"
    hint = f"move {moves} up to after {quoted(last.name)} on line {last.line_of()}"
    return Finding(run[0], "position", message, hint)


def _position(exercise: Exercise) -> str:
    """Return the position without its side, in bare words."""
    words = re.sub(r"\{(side|other)\}", "", exercise.position or "")
    return " ".join(re.findall(r"\w+", words.casefold()))
