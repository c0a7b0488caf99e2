"""How much the coach says: from which level of coaching on each kind of cue is heard.

To add a level, put it into LEVELS and let kinds begin with it; to add a kind, give it a level.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import TypeVar

from voicecoach.routine.model.exercise import Exercise
from voicecoach.routine.model.routine import Routine
from voicecoach.session.model.passage import Beat, Filler, Passage, Say, Work
from voicecoach.session.model.timeline import Kind, Place

MINIMAL, BRIEF, FULL = LEVELS = ("minimal", "brief", "full")
"""From the least said to the most."""

HEARD_FROM = {
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

_Heard = TypeVar("_Heard", Say, Beat, Filler)


def level_of(exercise: Exercise) -> str:
    """The exercise's level; everything is said where none is written."""
    return exercise.coaching or FULL


def most_of(exercises: Iterable[Exercise]) -> str:
    """The level of the exercise that is told most about."""
    return max(map(level_of, exercises), key=LEVELS.index)


def is_full(exercise: Exercise) -> bool:
    """Whether the move is taught and explained."""
    return level_of(exercise) == FULL


def is_bare(exercise: Exercise) -> bool:
    """Whether it has numbers and tones alone."""
    return level_of(exercise) == MINIMAL


def reaches(level: str, needed: str) -> bool:
    """Whether at `level` is heard what is heard from `needed` on."""
    return LEVELS.index(level) >= LEVELS.index(needed)


@dataclass(frozen=True)
class CoachingFilter:
    """The levels of a routine: of each exercise by its id, and of the `session` as a whole."""

    levels: dict[str, str]
    session: str

    @classmethod
    def of(cls, routine: Routine) -> "CoachingFilter":
        """A session is told as much about as the exercise that is told most about."""
        levels = {exercise.id: level_of(exercise) for exercise in routine.exercises}
        return cls(levels, most_of(routine.exercises))

    def heard(self, passages: Iterable[Passage]) -> Iterator[Passage]:
        """The passages with what is heard of them; a talk that was words alone is gone."""
        for passage in passages:
            left = self._left(passage)
            if left.length_ms or not _is_empty(left):
                yield left

    def _left(self, passage: Passage) -> Passage:
        fillers = self._kept(passage.fillers)
        if isinstance(passage, Work):
            return replace(passage, beats=self._kept(passage.beats), fillers=fillers)
        opening, closing = self._kept(passage.opening), self._kept(passage.closing)
        return replace(passage, opening=opening, closing=closing, fillers=fillers)

    def _kept(self, cues: tuple[_Heard, ...]) -> tuple[_Heard, ...]:
        return tuple(cue for cue in cues if self._hears(cue.kind, cue.place))

    def _hears(self, kind: Kind, place: Place) -> bool:
        level = self.levels[place.exercise] if place.exercise else self.session
        return reaches(level, HEARD_FROM[kind])


def _is_empty(passage: Passage) -> bool:
    return not isinstance(passage, Work) and not (
        passage.opening or passage.closing or passage.lead_in
    )
