"""Routines within routines: every file that is included, directly or not, is parsed once.

An included file is a routine of its own: it is parsed by itself, with its own defaults, and says
what is wrong with it under its own name.
"""

from collections.abc import Callable
from dataclasses import dataclass, field

from voicecoach.errors import Diagnostic, RoutineError
from voicecoach.escape_text import quoted
from voicecoach.routine.model.routine import Routine
from voicecoach.routine.parse.include_entry import Include, choose_exercises
from voicecoach.routine.parse.library import FoundRoutine
from voicecoach.routine.source.document import Document, Path

MAX_INCLUDE_DEPTH = 5

Fetch = Callable[[str, str], FoundRoutine]
"""Returns what a name means in the file of the second name.

One file always has the same `FoundRoutine.file`, under any name. Raises RoutineError if there is
no such file, or if it cannot be read.
"""


def fetch_nothing(_name: str, _of_file: str) -> FoundRoutine:
    """Raise RoutineError: text that comes without a place cannot include others."""
    raise _refusal("nothing can be included here", "write its exercises instead")


@dataclass
class IncludedFiles:
    """All files that one routine includes."""

    fetch: Fetch

    parse: Callable[[str, str, "IncludedFiles"], Routine]
    """Makes a routine of a text and its file's name."""

    open_files: list[str] = field(default_factory=list)
    """The files that are being read, each included by the one before."""

    parsed: dict[str, Routine | RoutineError] = field(default_factory=dict)
    """What every file turned out to be."""

    heights: dict[str, int] = field(default_factory=dict)
    """How many levels of includes there are below each file."""

    sounds: dict[str, str] = field(default_factory=dict)
    """The pronunciations of all included files; those of an outer file count."""

    def parse_outermost(self, text: str, file: str) -> Routine:
        """Return the routine with the pronunciations that its parts need. Raise RoutineError."""
        routine = self.parse_file(text, file)
        return routine.model_copy(update={"pronounce": self.sounds | routine.pronounce})

    def parse_file(self, text: str, file: str) -> Routine:
        """Return the routine that `text` describes. Raise RoutineError."""
        self.open_files.append(file)
        try:
            return self.parse(text, file, self)
        finally:
            self.open_files.pop()

    def read_include(self, entry: Include, path: Path, document: Document) -> Routine | None:
        """Return what `entry`, at `path`, brings in, or None with its mistakes noted."""
        try:
            found = self._find(entry.include, document.file)
            routine = self._parse_once(found, document)
            if routine is None:
                return None
            _check_language(routine, document)
        except RoutineError as error:
            reason = error.diagnostics[0]
            message = f"{quoted(entry.include)}: {reason.message}"
            document.note((*path, "include"), message, reason.hint)
            return None
        return choose_exercises(routine, entry, path, document)

    def _find(self, name: str, of_file: str) -> FoundRoutine:
        """Return the file of that name. Raise RoutineError if it may not be included here."""
        found = self.fetch(name, of_file)
        if found.file in self.open_files:
            circle = [*self.open_files[self.open_files.index(found.file) :], found.file]
            message = f"this file includes itself: {' → '.join(circle)}"
            raise _refusal(message, "leave it out")
        if len(self.open_files) + self.heights.get(found.file, 0) > MAX_INCLUDE_DEPTH:
            message = f"more than {MAX_INCLUDE_DEPTH} includes are inside each other"
            raise _refusal(message, "write its exercises here instead")
        return found

    def _parse_once(self, found: FoundRoutine, document: Document) -> Routine | None:
        """Return the routine in the file, or None with its mistakes added to the document's."""
        if found.file not in self.parsed:
            try:
                routine = self.parse_file(found.text, found.file)
                self.parsed[found.file] = routine
                self.sounds |= routine.pronounce
            except RoutineError as error:
                self.parsed[found.file] = _without_contents(found, error)
        self._note_height(found.file, document.file)
        result = self.parsed[found.file]
        if isinstance(result, Routine):
            return result
        # Another include of the same file may have added them before.
        if result.diagnostics[0] not in document.mistakes:
            document.mistakes += result.diagnostics
        return None

    def _note_height(self, file: str, included_by: str) -> None:
        height = 1 + self.heights.get(file, 0)
        self.heights[included_by] = max(height, self.heights.get(included_by, 0))


def _without_contents(found: FoundRoutine, error: RoutineError) -> RoutineError:
    """Return the mistakes, or a single one that shows nothing of a file from elsewhere.

    Whoever wrote the routine may not be allowed to read that file, and gets to see the mistakes.
    """
    if not found.is_outside:
        return error
    hint = f"run  voicecoach check {found.file}  to see them"
    return RoutineError([Diagnostic(found.file, 0, 0, "this included routine has mistakes", hint)])


def _check_language(routine: Routine, document: Document) -> None:
    """Raise RoutineError if the routine is in another language than the document."""
    spoken = document.language
    # What is no language at all is a mistake that is reported by itself.
    if spoken is not None and spoken != routine.language:
        other, ours = quoted(routine.language), quoted(spoken)
        message = f"it is in {other}, and this routine in {ours}"
        raise _refusal(message, "include what is in the same language")


def _refusal(message: str, hint: str) -> RoutineError:
    """Return what is wrong with an include; `read_include` adds the place."""
    return RoutineError([Diagnostic("", 0, 0, message, hint)])
