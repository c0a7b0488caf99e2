"""The subject of the checks, and their findings."""

from collections.abc import Iterator
from dataclasses import dataclass

from voicecoach.errors import RoutineError
from voicecoach.routine.change.weeks import exercise_in_week, in_week
from voicecoach.routine.model.exercise import Exercise
from voicecoach.routine.model.routine import Routine
from voicecoach.routine.source.record import Record
from voicecoach.session.compile.compile import compile_session
from voicecoach.session.fit.fit import fit
from voicecoach.session.model.phrase_lengths import likely_ms
from voicecoach.session.model.timeline import Phrase, Timeline

FIRST_AND_LAST = 2
"""The fewest weeks that have both ends of every range."""


@dataclass(frozen=True)
class Finding:
    """Something valid but unusual in a routine."""

    record: Record
    """The record that it is about."""
    key: str
    """The key of the record. A record that did not write the key may have it from the defaults."""
    message: str
    hint: str
    """What to do about it."""
    entry: int | None = None
    """The entry of the list under the key, from 0, if it is about one of them."""


@dataclass(frozen=True)
class Subject:
    """What the checks look at."""

    routine: Routine
    timelines: tuple[Timeline, ...]
    """The sessions at both ends of its ranges, with speech of a likely length."""

    @classmethod
    def of(cls, routine: Routine) -> "Subject":
        """Return the subject. Raises RoutineError where the routine makes no session."""
        return cls(routine, tuple(_timelines(routine)))


def _timelines(routine: Routine) -> Iterator[Timeline]:
    yield _likely_timeline(routine)
    last = in_week(routine, FIRST_AND_LAST, FIRST_AND_LAST)
    if last != routine:
        try:
            yield _likely_timeline(last)
        except RoutineError:
            return  # with every range at its last end, it is longer than a session may be


def _likely_timeline(routine: Routine) -> Timeline:
    session = compile_session(routine)
    lengths: dict[Phrase, int] = {}
    timeline = fit(session, lengths)
    # A phrase without a length is always given a chance to fit, so each needs its likely length.
    while missing := timeline.phrases - lengths.keys():
        lengths |= {phrase: likely_ms(phrase.text, session.language) for phrase in missing}
        timeline = fit(session, lengths)
    return timeline


def at_last_end(exercise: Exercise) -> Exercise:
    """Return `exercise` with every range at its last end."""
    return exercise_in_week(exercise, FIRST_AND_LAST, FIRST_AND_LAST)
