"""A source compiled into a session, and checked again once its words have been spoken.

A session can be too long for two reasons: the routine's file, or the user's changes. The error is
about the file if the file without the changes has a mistake of that kind as well.
"""

from voicecoach.errors import RoutineError, UsageError
from voicecoach.pipeline.load_source import Source
from voicecoach.pipeline.speech.session_speaker import SpokenSession
from voicecoach.session.compile.compile import compile_session
from voicecoach.session.compile.limits import check_timeline
from voicecoach.session.fit.fit import fit
from voicecoach.session.model.session import Session


def compile_source(source: Source) -> Session:
    """Return the session. Raises RoutineError or UsageError if it would be too long."""
    try:
        return compile_session(source.routine, source.week)
    except RoutineError as error:
        if source.is_changed:
            compile_session(source.written)  # raises RoutineError if the file is at fault
            raise _changes_error(error) from None
        raise


def check_spoken_lengths(source: Source, spoken: SpokenSession) -> None:
    """Raise RoutineError or UsageError for words that are too long for an exact time."""
    try:
        check_timeline(source.routine, spoken.timeline)
    except RoutineError as error:
        if source.is_changed:
            lengths = {phrase: clip.length_ms for phrase, clip in spoken.clips.items()}
            timeline = fit(compile_session(source.written), lengths)
            check_timeline(source.written, timeline)  # raises RoutineError if the file is at fault
            raise _changes_error(error) from None
        raise


def _changes_error(error: RoutineError) -> UsageError:
    return UsageError(f"with these changes, {error.diagnostics[0].message}")
