"""Where a routine comes from, and what is made different of it."""

from dataclasses import dataclass, replace
from pathlib import Path

from voicecoach.errors import UsageError
from voicecoach.languages import LANGUAGES, phrasebook_for
from voicecoach.pipeline.portable_name import portable_name
from voicecoach.routine.change.customise import Changes, customise
from voicecoach.routine.model.routine import Routine
from voicecoach.routine.parse.library import FoundRoutine
from voicecoach.routine.parse.load import open_routine, parse_found


@dataclass(frozen=True)
class Source:
    """A routine and its name, such as `get-hip`.

    `file` is what it was read from, with all that is `included`; `written` is the routine as it
    stands there, before any change, `week` the week of its programme, where one was asked for.
    """

    routine: Routine
    id: str
    written: Routine
    file: Path | None = None
    included: tuple[Path, ...] = ()
    week: int | None = None

    @property
    def output_name(self) -> str:
        """What its outputs are called, such as `get-hip-week-3`; without an ending."""
        return portable_name(self.id, "" if self.week is None else f"-week-{self.week}")


def load(routine: str | Path, changes: Changes, language: str | None) -> Source:
    """The routine, changed as asked. A string of several lines is its text, `-` is stdin.

    Raises RoutineError where it cannot be found or is not valid, UsageError where a change cannot
    be made.
    """
    return changed_source(as_written(routine), changes, language)


def as_written(routine: str | Path) -> Source:
    """The routine before any change. Raises RoutineError."""
    if isinstance(routine, str) and "\n" in routine:
        read = parse_found(FoundRoutine(routine, "routine"))
    else:
        read = open_routine(str(routine))
    written, found = read.routine, read.found
    file = Path(found.file) if found.id else None
    return Source(written, found.id or written.id, written, file, read.included)


def changed_source(source: Source, changes: Changes, language: str | None) -> Source:
    """What is made of the routine as it is written. Raises UsageError."""
    result = customise(source.written, changes)
    if language:
        result = result.model_copy(update={"language": _spoken(language)})
    return replace(source, routine=result, week=changes.week)


def _spoken(language: str) -> str:
    if phrasebook_for(language) is None:
        known = ", ".join(LANGUAGES)
        raise UsageError(f'--language: no phrasebook for "{language}": write one of: {known}')
    return language
