"""Encouragement: rare, late in hard work, and never in place of a number."""

from collections.abc import Iterator

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
        most = _most_cheers(bout.exercise)
        room = left.setdefault(bout.exercise.id, most)
        if room and _is_long(bout) and not bout.is_open:
            left[bout.exercise.id] -= 1
            chosen.append(index)
    changed = list(bouts)
    for number, index in enumerate(reversed(chosen)):
        changed[index] = with_context(bouts[index], cheer=number)
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
    lines = exercise.cheers.lines if exercise.cheers and exercise.cheers.lines else book.cheers
    side = book.side(bout.sides[0]) if len(bout.sides) == 1 else ""
    facts = {"name": exercise.name, "side": side, "limb": exercise.limb or ""}
    fitting = (line for line in lines if all(facts[n] for n in facts if f"{{{n}}}" in line))
    return tuple(sentence(line.format(**facts)) for line in fitting)
