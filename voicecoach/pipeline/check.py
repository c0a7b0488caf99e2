"""A routine checked: read, compiled, and every mistake in it collected."""

from dataclasses import dataclass
from pathlib import Path

from voicecoach.errors import Diagnostic, RoutineError
from voicecoach.pipeline.compile_source import compile_source
from voicecoach.pipeline.load_source import Source, change_source, open_source
from voicecoach.routine.change.customise import Changes
from voicecoach.session.fit.fit import fit
from voicecoach.session.model.session import Session


@dataclass(frozen=True)
class CheckedRoutine:
    """A routine without mistakes, and what is said and done in its session."""

    source: Source
    session: Session

    @property
    def estimated_length_ms(self) -> int:
        """Return how long the session lasts in ms if each phrase has a likely length."""
        return estimate_length(self.session)


def check(routine: str | Path) -> list[Diagnostic]:
    """Return every mistake in `routine`: a name, a path, or the text of a routine file.

    The list is empty if all is well. A routine that does not exist, or cannot be read, is one
    mistake. Nothing is spoken, so only `plan` and `build` notice words that are too long for an
    exact rest.

    >>> import voicecoach
    >>> voicecoach.check("get-hip")
    []
    >>> for mistake in voicecoach.check("name: Legs\\nexercises: [{name: Squat, reps: many}]\\n"):
    ...     print(mistake.line, mistake.column, mistake.message)
    2 33 "many" is not a whole number
    """
    try:
        check_routine(routine)
    except RoutineError as error:
        return list(error.diagnostics)
    return []


def check_routine(routine: str | Path) -> CheckedRoutine:
    """Return the routine and its session. Raises RoutineError with every mistake."""
    written = open_source(routine)
    session = compile_source(written)
    # All its exercises are checked. The session has those that a build picks.
    source = change_source(written, Changes(), None)
    if source.routine.seed is not None:
        session = compile_source(source)
    return CheckedRoutine(source, session)


def estimate_length(session: Session) -> int:
    """Return the length of a session in ms if each phrase has a likely length.

    Nothing needs to be spoken for it.
    """
    return fit(session, {}).duration_ms
