"""How much the coach says: the lowest level of coaching that includes each kind of cue.

To add a level, put it into LEVELS and let kinds begin with it. To add a kind, give it a level.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import TypeVar

from voicecoach.routine.model.exercise import Exercise
from voicecoach.routine.model.routine import Routine
from voicecoach.session.model.cue_kinds import Kind
from voicecoach.session.model.passage import Beat, Filler, Passage, Say, Work
from voicecoach.session.model.timeline import Place

MINIMAL, BRIEF, FULL = LEVELS = ("minimal", "brief", "full")
"""The levels, from the fewest words to the most."""

LOWEST_LEVEL = {
    Kind.INTRO: BRIEF,
    Kind.EQUIPMENT: BRIEF,
    Kind.ANNOUNCE: BRIEF,
    Kind.WHY: FULL,
    Kind.SETUP: BRIEF,
    Kind.SIDE: BRIEF,
    Kind.COUNTDOWN: MINIMAL,
    Kind.PHASE: BRIEF,
    Kind.COUNT: MINIMAL,
    Kind.REMINDER: FULL,
    Kind.MOMENT: BRIEF,
    Kind.BREATHING: FULL,
    Kind.CHEER: FULL,
    Kind.HALFWAY: BRIEF,
    Kind.SWITCH: BRIEF,
    Kind.POSITION: BRIEF,
    Kind.NOTE: BRIEF,
    Kind.REST: BRIEF,
    Kind.PAUSE: BRIEF,
    Kind.PREVIEW: BRIEF,
    Kind.DONE: BRIEF,
    Kind.TONE: MINIMAL,
}
"""The lowest level that includes each kind of cue."""

_AnyCue = TypeVar("_AnyCue", Say, Beat, Filler)


def level_of(exercise: Exercise) -> str:
    """Return the exercise's level, which is full where none is written."""
    return exercise.coaching or FULL


def highest_level(exercises: Iterable[Exercise]) -> str:
    """Return the level of the exercise with the most coaching."""
    return max(map(level_of, exercises), key=LEVELS.index)


def is_full(exercise: Exercise) -> bool:
    """Return whether the move is taught and explained."""
    return level_of(exercise) == FULL


def is_bare(exercise: Exercise) -> bool:
    """Return whether the move has numbers and tones alone."""
    return level_of(exercise) == MINIMAL


def includes_level(level: str, needed: str) -> bool:
    """Return whether coaching at `level` includes the cues that start at `needed`."""
    return LEVELS.index(level) >= LEVELS.index(needed)


@dataclass(frozen=True)
class CoachingFilter:
    """Removes the cues that a level of coaching leaves out."""

    levels: dict[str, str]
    """The level of each exercise, by its id."""
    session: str
    """The level of cues that belong to no exercise."""

    @classmethod
    def of(cls, routine: Routine) -> "CoachingFilter":
        """Return the filter of a routine. The session as a whole has the highest of its levels."""
        levels = {exercise.id: level_of(exercise) for exercise in routine.exercises}
        return cls(levels, highest_level(routine.exercises))

    def apply(self, passages: Iterable[Passage]) -> Iterator[Passage]:
        """Yield the passages without the cues that are left out, and no empty talk."""
        for passage in passages:
            remaining = self._without_left_out(passage)
            if remaining.length_ms or not _is_empty_talk(remaining):
                yield remaining

    def _without_left_out(self, passage: Passage) -> Passage:
        fillers = self.included(passage.fillers)
        if isinstance(passage, Work):
            return replace(passage, beats=self.included(passage.beats), fillers=fillers)
        opening, closing = self.included(passage.opening), self.included(passage.closing)
        return replace(passage, opening=opening, closing=closing, fillers=fillers)

    def time_left(self, words_for: Callable[[int], Say]) -> Callable[[int], Say] | None:
        """Return the words for the time that is left, or None if the session has no words."""
        return words_for if self._includes(Kind.HALFWAY, Place()) else None

    def included(self, cues: tuple[_AnyCue, ...]) -> tuple[_AnyCue, ...]:
        """Return the cues that are heard."""
        return tuple(cue for cue in cues if self._includes(cue.kind, cue.place))

    def _includes(self, kind: Kind, place: Place) -> bool:
        level = self.session
        if place.exercise:
            level = self.levels[place.exercise]
        return includes_level(level, LOWEST_LEVEL[kind])


def _is_empty_talk(passage: Passage) -> bool:
    if isinstance(passage, Work):
        return False
    return not (passage.opening or passage.closing or passage.lead_in)
