"""Encouragement: rare, late in hard work, and never in place of a number."""

from collections.abc import Iterator, Mapping

from voicecoach.languages.phrasebook import Phrasebook, sentence
from voicecoach.routine.model.exercise import Exercise
from voicecoach.session.compile.rep_pattern import RepPattern
from voicecoach.session.model.bouts import Bout, with_context
from voicecoach.session.model.cue_kinds import Kind
from voicecoach.session.model.passage import Filler

CHEERS_OF_A_MOVE = {"none": 0, "some": 1, "often": 2}
"""How many cheers a move has at most, by its level."""

LEAST_REPS = 10
LEAST_TIME_MS = 40_000
"""Shorter work needs no encouragement."""

WORDS_APART_MS = 2_000
"""How far a cheer is from form points, moments and calls, so that it takes nothing from them."""


def add_cheers(bouts: list[Bout]) -> list[Bout]:
    """Add which bouts have a cheer: the last ones of each move, where work is hardest."""
    left: dict[str, int] = {}
    changed = list(bouts)
    for index in reversed(range(len(bouts))):
        bout = bouts[index]
        move = bout.exercise.id
        if move not in left:
            left[move] = _most_cheers(bout.exercise)
        if left[move] and _is_long(bout) and not bout.is_open:
            left[move] -= 1
            changed[index] = with_context(bout, has_cheer=True)
    return changed


def _most_cheers(exercise: Exercise) -> int:
    """Return how many cheers a move has at most. Quiet work has none but those of its own."""
    if exercise.quiet and not exercise.wrote("cheers"):
        return 0
    return CHEERS_OF_A_MOVE[exercise.cheers_level]


def _is_long(bout: Bout) -> bool:
    least = LEAST_REPS if bout.exercise.is_in_reps else LEAST_TIME_MS
    return bout.dose >= least


def cheers_in_work(bout: Bout, length_ms: int, book: Phrasebook) -> Iterator[Filler]:
    """Yield the cheer of the bout for the last third of its work, if it has one.

    It has every line. `fit/take_turns.py` knows which of them comes next.
    """
    lines = _lines(bout, book)
    if not bout.context.has_cheer or not lines or _would_disturb(bout, book):
        return
    yield Filler(
        length_ms * 2 // 3,
        length_ms,
        Kind.CHEER,
        tuple(lines.values()),
        bout.place("cheers"),
        lines=tuple(lines),
        words_apart_ms=WORDS_APART_MS,
    )


def _would_disturb(bout: Bout, book: Phrasebook) -> bool:
    """Return whether the work is breath alone. It has no cheers but those that its author asks for.

    Nobody breathes more slowly to "Keep it up.".
    """
    return RepPattern(bout, book).is_breath and not bout.exercise.wrote("cheers")


def _lines(bout: Bout, book: Phrasebook) -> dict[str, str]:
    """Return what may be said, by its line: with the move and its side filled in."""
    exercise = bout.exercise
    lines = book.cheers
    if exercise.cheers and exercise.cheers.lines:
        lines = exercise.cheers.lines
    facts = {"name": exercise.name, "side": "", "limb": exercise.limb or ""}
    if len(bout.sides) == 1:
        side = bout.sides[0]
        facts["side"] = book.side(side)
    filled: dict[str, str] = {}
    for line in lines:
        if _can_fill(line, facts):
            text = line.format(**facts)
            filled[line] = sentence(text)
    return filled


def _can_fill(line: str, facts: Mapping[str, str]) -> bool:
    """Return whether there is something to say for each placeholder of the line."""
    for name, fact in facts.items():
        placeholder = f"{{{name}}}"
        if placeholder in line and not fact:
            return False
    return True
