"""A source compiled, and found to fit; where only its changes are wrong, the mistake is theirs."""

from collections.abc import Callable
from typing import TypeVar

from voicecoach.errors import RoutineError, UsageError
from voicecoach.pipeline.load import Source
from voicecoach.pipeline.speech.voice_session import SpokenSession
from voicecoach.routine.model.routine import Routine
from voicecoach.session.compile.compile import compile_session
from voicecoach.session.compile.limits import check_timeline
from voicecoach.session.fit.fit import fit
from voicecoach.session.model.passage import Session

_Made = TypeVar("_Made")


def compile_source(source: Source) -> Session:
    """The session. Raises RoutineError or UsageError where it would be too long."""
    return _made(source, lambda routine: compile_session(routine, source.week))


def check_spoken_lengths(source: Source, voiced: SpokenSession) -> None:
    """Raises RoutineError or UsageError for words that are too long for a time that is exact."""
    lengths = {phrase: clip.length_ms for phrase, clip in voiced.speech.items()}

    def check(routine: Routine) -> None:
        is_it = routine is source.routine
        timeline = voiced.timeline if is_it else fit(compile_session(routine), lengths)
        check_timeline(routine, timeline)

    _made(source, check)


def _made(source: Source, make: Callable[[Routine], _Made]) -> _Made:
    """What is made of the routine as changed, unless as it is written it would be wrong as well."""
    try:
        return make(source.routine)
    except RoutineError as error:
        if source.routine != source.written:
            make(source.written)  # or the file itself is at fault, and says so
            raise UsageError(f"with these changes, {error.diagnostics[0].message}") from None
        raise
