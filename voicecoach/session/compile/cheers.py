"""Encouragement: rare, late in hard work, and never in place of a number."""

from collections.abc import Iterator, Mapping

from voicecoach.languages.phrasebook import Phrasebook, sentence
from voicecoach.routine.model.exercise import Exercise
from voicecoach.session.model.bouts import Bout, with_context
from voicecoach.session.model.cue_kinds import Kind
from voicecoach.session.model.passage import Filler

CHEERS_OF_A_MOVE = {"none": 0, "some": 1, "often": 2}
"""How many cheers a move has at most, by its level."""

LEAST_REPS = 10
LEAST_TIME_MS = 40_000
"""Shorter work needs no encouragement."""


def add_cheers(bouts: list[Bout]) -> list[Bout]:
    """Add which bouts have a cheer: the last ones of each move, where work is hardest."""
    left: dict[str, int] = {}
    chosen: list[int] = []
    for index in reversed(range(len(bouts))):
        bout = bouts[index]
        move = bout.exercise.id
        if move not in left:
            left[move] = _most_cheers(bout.exercise)
        if left[move] and _is_long(bout) and not bout.is_open:
            left[move] -= 1
            chosen.append(index)
    chosen.reverse()
    changed = list(bouts)
    for number, index in enumerate(chosen):
        bout = bouts[index]
        changed[index] = with_context(bout, cheer=number)
    return changed


def _most_cheers(exercise: Exercise) -> int:
    """Return how many cheers a move has at most. Quiet work has none that nobody asked for."""
    if exercise.quiet and exercise.cheers is None:
        return 0
    return CHEERS_OF_A_MOVE[exercise.cheers_level]


def _is_long(bout: Bout) -> bool:
    least = LEAST_REPS if bout.exercise.amount.counts_reps else LEAST_TIME_MS
    return bout.dose >= least


def cheers_in_work(bout: Bout, length_ms: int, book: Phrasebook) -> Iterator[Filler]:
    """Yield the cheer of the bout for the last third of its work, if it has one."""
    number = bout.context.cheer
    lines = _lines(bout, book)
    if number is None or not lines:
        return
    # The pool rotates, and a line that is too long for the moment leaves it to the next one.
    first = number % len(lines)
    wordings = (*lines[first:], *lines[:first])
    from_ms = length_ms * 2 // 3
    yield Filler(from_ms, length_ms, Kind.CHEER, wordings, bout.place("cheers"))


def _lines(bout: Bout, book: Phrasebook) -> tuple[str, ...]:
    """Return what may be said, with the move and its side filled in."""
    exercise = bout.exercise
    lines = book.cheers
    if exercise.cheers and exercise.cheers.lines:
        lines = exercise.cheers.lines
    facts = {"name": exercise.name, "side": "", "limb": exercise.limb or ""}
    if len(bout.sides) == 1:
        side = bout.sides[0]
        facts["side"] = book.side(side)
    filled: list[str] = []
    for line in lines:
        if _can_fill(line, facts):
            text = line.format(**facts)
            filled.append(sentence(text))
    return tuple(filled)


def _can_fill(line: str, facts: Mapping[str, str]) -> bool:
    """Return whether there is something to say for each placeholder of the line."""
    for name, fact in facts.items():
        placeholder = f"{{{name}}}"
        if placeholder in line and not fact:
            return False
    return True
