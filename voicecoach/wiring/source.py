"""Where a routine comes from: a name, a path, its text, or standard input."""

import sys
from dataclasses import dataclass
from pathlib import Path

from voicecoach.errors import UsageError
from voicecoach.routine.customise import Changes, customise
from voicecoach.routine.library import find_routine, read_bytes, read_routine_text
from voicecoach.routine.model import Routine
from voicecoach.routine.parse import parse_routine
from voicecoach.session.languages import LANGUAGES, phrasebook_for


@dataclass(frozen=True)
class Source:
    """A routine and the name its outputs get, such as `get-hip`."""

    routine: Routine
    id: str


def load(routine: str | Path, changes: Changes, language: str | None) -> Source:
    """The routine, changed as asked. A string of several lines is its text, `-` is stdin.

    Raises RoutineError where it cannot be found or is not valid, UsageError where a change cannot
    be made.
    """
    read, name = _read(routine)
    changed = customise(read, changes)
    if language:
        changed = changed.model_copy(update={"language": _spoken(language)})
    return Source(changed, name or changed.id)


def _read(routine: str | Path) -> tuple[Routine, str | None]:
    """The routine, and the name of its file where it has one."""
    if isinstance(routine, str) and "\n" in routine:
        return parse_routine(routine), None
    if routine == "-":
        return parse_routine(read_bytes(sys.stdin.buffer, "standard input"), "standard input"), None
    path = find_routine(str(routine))
    return parse_routine(read_routine_text(path), str(path)), path.stem


def _spoken(language: str) -> str:
    if phrasebook_for(language) is None:
        known = ", ".join(LANGUAGES)
        raise UsageError(f'--language: no phrasebook for "{language}": write one of: {known}')
    return language
