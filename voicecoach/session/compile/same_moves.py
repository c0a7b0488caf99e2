"""Moves that come again in a session as other exercises: what was explained once is known.

A second exercise of one name has its own dose, and may have other words. With the same words, its
name and its dose are enough. The same goes for later rounds of one exercise.
"""

from dataclasses import dataclass, field

from voicecoach.session.model.bouts import Bout, with_context
from voicecoach.session.model.coaching import includes_level, level_of


def add_same_moves(bouts: list[Bout]) -> list[Bout]:
    """Add which moves are known from an earlier exercise; those explained ahead are among them."""
    memory = _Explanations()
    changed: list[Bout] = []
    for bout in bouts:
        ahead = tuple(memory.compare(move) for move in bout.context.moves_to_explain)
        bout = with_context(bout, moves_to_explain=ahead)
        # An AMRAP is no move, and has explained its own.
        changed.append(bout if bout.is_open else memory.compare(bout))
    return changed


@dataclass
class _Explanations:
    """The words in which moves were explained so far, and by which exercises at which levels."""

    heard: dict[object, dict[str, str]] = field(default_factory=dict)

    def compare(self, bout: Bout) -> Bout:
        """Return the bout with whether its move is known, and remember its words."""
        exercise = bout.exercise
        level = level_of(exercise)
        levels = self.heard.setdefault(_words_of(bout), {})
        comes_again = any(
            includes_level(earlier_level, level)
            for earlier, earlier_level in levels.items()
            if earlier != exercise.id
        )
        levels[exercise.id] = level
        return with_context(bout, comes_again=comes_again)


def _words_of(bout: Bout) -> object:
    """Return a value that exercises share which are explained in the same words."""
    exercise = bout.exercise
    texts = exercise.setup, exercise.position, exercise.switch, exercise.why, exercise.equipment
    sides = exercise.sides, exercise.labels, exercise.limb
    phases = tuple(exercise.phases) if exercise.amount.counts_reps else None
    return exercise.move, texts, sides, phases
