"""A routine read from its file, and the changes that the user wants made to it."""

from dataclasses import dataclass, replace
from pathlib import Path

from voicecoach.errors import UsageError
from voicecoach.escape_text import quoted
from voicecoach.languages import LANGUAGES, phrasebook_for
from voicecoach.pipeline.portable_name import portable_name
from voicecoach.routine.change.customise import Changes, customise
from voicecoach.routine.change.preferences import Preferences, with_preferences
from voicecoach.routine.model.routine import Routine
from voicecoach.routine.parse.library import FoundRoutine
from voicecoach.routine.parse.load import OpenedRoutine, open_routine, parse_found

NO_PREFERENCES = Preferences()

TEXT_NAME = "routine"
"""What messages call a routine that was given as text."""


@dataclass(frozen=True)
class Source:
    """A routine with its changes, and where it comes from."""

    routine: Routine
    """The routine with all changes."""

    id: str
    """The routine's name for outputs, such as `get-hip`."""

    written: Routine
    """The routine as its file has it, without any change."""

    label: str
    """What messages call the file, such as `routines/get-hip.yaml` or `standard input`."""

    file: Path | None = None
    """The file. None for text and for standard input."""

    included: tuple[Path, ...] = ()
    """The files that the routine includes."""

    week: int | None = None
    """The week of the routine, if the user chose one."""

    @property
    def output_name(self) -> str:
        """Return the name for outputs without an ending, such as `get-hip-week-3`."""
        week = "" if self.week is None else f"-week-{self.week}"
        return portable_name(self.id, week)

    @property
    def is_changed(self) -> bool:
        """Return whether the routine differs from what its file has."""
        return self.routine != self.written


def load_source(
    routine: str | Path,
    changes: Changes,
    language: str | None,
    preferences: Preferences = NO_PREFERENCES,
) -> Source:
    """Return the routine with its changes. `routine` is a name, a path, text, or `-` for stdin.

    Raises RoutineError for a routine that cannot be found or is not valid, and UsageError for a
    change that cannot be made.
    """
    return change_source(open_source(routine), changes, language, preferences)


def open_source(routine: str | Path) -> Source:
    """Return the routine without any change. Raises RoutineError."""
    opened = _open(routine)
    found, written = opened.found, opened.routine
    file = Path(found.file) if found.id else None
    return Source(
        routine=written,
        id=found.id or written.id,
        written=written,
        label=found.file,
        file=file,
        included=opened.included,
    )


def _open(routine: str | Path) -> OpenedRoutine:
    # A name has one line. A string of several lines is the text of a routine.
    if isinstance(routine, str) and "\n" in routine:
        return parse_found(FoundRoutine(routine, TEXT_NAME))
    return open_routine(str(routine))


def change_source(
    source: Source,
    changes: Changes,
    language: str | None,
    preferences: Preferences = NO_PREFERENCES,
) -> Source:
    """Return the source with the changes made to its routine. Raises UsageError.

    A change beats what the routine says, and that beats a preference.
    """
    if preferences.language:
        require_phrasebook(preferences.language)
    routine = with_preferences(customise(source.written, changes), preferences)
    if language:
        require_phrasebook(language)
        routine = routine.model_copy(update={"language": language})
    return replace(source, routine=routine, week=changes.week)


def require_phrasebook(language: str) -> None:
    """Raise UsageError for a language that no phrasebook is for."""
    if phrasebook_for(language) is None:
        choices = ", ".join(LANGUAGES)
        raise UsageError(
            f"--language: there is no phrasebook for {quoted(language)}: use one of: {choices}"
        )
