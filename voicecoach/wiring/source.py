"""Where a routine comes from: a name, a path, or its text."""

from dataclasses import dataclass
from pathlib import Path

from voicecoach.routine.customise import Changes, customise
from voicecoach.routine.library import find_routine, read_routine_text
from voicecoach.routine.model import Routine
from voicecoach.routine.parse import parse_routine


@dataclass(frozen=True)
class Source:
    """A routine and the name its outputs get, such as `get-hip`."""

    routine: Routine
    id: str


def load(routine: str | Path, changes: Changes, language: str | None) -> Source:
    """The routine, changed as asked. A string of several lines is the text of one.

    Raises RoutineError where it cannot be found or is not valid, UsageError where a change cannot
    be made.
    """
    if isinstance(routine, str) and "\n" in routine:
        read, name = parse_routine(routine), None
    else:
        path = find_routine(str(routine))
        read, name = parse_routine(read_routine_text(path), str(path)), path.stem
    changed = customise(read, changes)
    if language:
        changed = changed.model_copy(update={"language": language})
    return Source(changed, name or changed.id)
