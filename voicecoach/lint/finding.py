"""What checks look at, and what they have to say."""

from collections.abc import Iterator
from dataclasses import dataclass

from voicecoach.errors import RoutineError
from voicecoach.routine.change.weeks import exercise_in_week, in_week
from voicecoach.routine.model.exercise import Exercise
from voicecoach.routine.model.routine import Routine
from voicecoach.routine.source.record import Record
from voicecoach.session.compile.compile import compile_session
from voicecoach.session.fit.fit import fit
from voicecoach.session.model.lengths import likely_ms
from voicecoach.session.model.passage import Session
from voicecoach.session.model.timeline import Phrase, Timeline

FIRST_AND_LAST = 2
"""The weeks of the shortest programme that has both ends of every range."""


@dataclass(frozen=True)
class Finding:
    """One sentence about `key` of `record`, or about an `entry` of its list, and what to do.

    A `record` that did not write `key` has it from the routine's defaults, or not at all.
    """

    record: Record
    key: str
    message: str
    hint: str
    entry: int | None = None


@dataclass(frozen=True)
class TimedSession:
    """A session, timed with speech of a likely length."""

    session: Session
    timeline: Timeline


@dataclass(frozen=True)
class Subject:
    """A routine, and its sessions at the first and at the last end of its ranges."""

    routine: Routine
    sessions: tuple[TimedSession, ...]

    @classmethod
    def of(cls, routine: Routine) -> "Subject":
        """Raises RoutineError where the routine as it is written makes no session."""
        return cls(routine, tuple(_sessions(routine)))


def _sessions(routine: Routine) -> Iterator[TimedSession]:
    yield _heard(routine)
    last = in_week(routine, FIRST_AND_LAST, FIRST_AND_LAST)
    if last != routine:
        try:
            yield _heard(last)
        except RoutineError:
            return  # longer than a session may be, if all of it is done


def _heard(routine: Routine) -> TimedSession:
    session = compile_session(routine)
    lengths: dict[Phrase, int] = {}
    timeline = fit(session, lengths)
    while missing := timeline.phrases - lengths.keys():
        # Until it is measured, a phrase is given its chance to fit; here, likely is measured.
        lengths |= {phrase: likely_ms(phrase.text) for phrase in missing}
        timeline = fit(session, lengths)
    return TimedSession(session, timeline)


def worked_up(exercise: Exercise) -> Exercise:
    """`exercise` with every range at its last end."""
    return exercise_in_week(exercise, FIRST_AND_LAST, FIRST_AND_LAST)
