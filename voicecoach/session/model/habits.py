"""Habits: what a whole move says in every place that needs it, or in none of them.

Whether words fit their beat is known only once their lengths are. Decided beat by beat, one rep
would name its number and the next one would not. So a beat has several versions, and a version may
belong to a habit. If one beat has no room for it, the whole move does without that habit, and each
of its beats takes its next version.

To add a habit, name what is done without it in `AdjustmentKind`, and give versions to the beats.
"""

from typing import NamedTuple

from voicecoach.session.model.cue_kinds import Kind
from voicecoach.session.model.timeline import AdjustmentKind


class Habit(NamedTuple):
    """What a move says in every place that needs it, or in none."""

    instead: AdjustmentKind
    """What is done in its place where it does not fit."""
    word: str = ""
    """The word that it is about, if a move may have several such habits."""
    may_hurry: bool = True
    """Whether it may be spoken faster to fit."""


class Version(NamedTuple):
    """What may be heard on a beat."""

    kind: Kind
    wordings: tuple[str, ...]
    """The wordings, the best first, each next one shorter. For a tone: its name."""
    habit: Habit | None = None
    """The habit that it belongs to. Without one it is always allowed."""


COUNTING_STEPS = (
    AdjustmentKind.EVERY_FIFTH,
    AdjustmentKind.EVERY_TENTH,
    AdjustmentKind.LAST_ALONE,
    AdjustmentKind.UNCOUNTED,
)
"""The steps by which a move that is too quick counts less, in order."""
