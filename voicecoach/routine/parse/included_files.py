"""Routines within routines: every file that is included, directly or not, is parsed once.

An included file is a routine of its own: it is parsed by itself, with its own defaults, and says
what is wrong with it under its own name.
"""

from collections.abc import Callable
from dataclasses import dataclass, field

from voicecoach.errors import Diagnostic, RoutineError
from voicecoach.escape_text import quoted
from voicecoach.routine.model.routine import Routine
from voicecoach.routine.parse.include import Include, chosen
from voicecoach.routine.parse.library import Found
from voicecoach.routine.source.document import Document, Path

MAX_INCLUDE_DEPTH = 5

Fetch = Callable[[str, str], Found]
"""What a name means in the file of that name. One file always has the same `Found.file`, whatever
it is called. Raises RoutineError where there is none, or none that can be read."""


def fetch_nothing(_name: str, _of_file: str) -> Found:
    """Finds nothing: for text that comes without a place to look for others."""
    raise _refusal("nothing can be included here", "write its exercises instead")


@dataclass
class Inclusion:
    """All that one routine includes.

    `parse` makes a routine of a text and its file's name. `opened` are the files that are being
    read, each included by the one before; `heights` says how many levels there are below a file.
    `sounds` are the pronunciations of every included file: those of an outer one count.
    """

    fetch: Fetch
    parse: Callable[[str, str, "Inclusion"], Routine]
    opened: list[str] = field(default_factory=list)
    parsed: dict[str, Routine | RoutineError] = field(default_factory=dict)
    heights: dict[str, int] = field(default_factory=dict)
    sounds: dict[str, str] = field(default_factory=dict)

    def whole(self, text: str, file: str) -> Routine:
        """The outermost routine, with the pronunciations its parts need. Raises RoutineError."""
        routine = self.read(text, file)
        return routine.model_copy(update={"pronounce": self.sounds | routine.pronounce})

    def read(self, text: str, file: str) -> Routine:
        """The routine that `text` describes. Raises RoutineError."""
        self.opened.append(file)
        try:
            return self.parse(text, file, self)
        finally:
            self.opened.pop()

    def of(self, entry: Include, path: Path, document: Document) -> Routine | None:
        """What `entry`, at `path`, brings in; None, and the mistakes noted, where it cannot."""
        try:
            found = self._found(entry.include, document.file)
            routine = self._parsed(found, document)
            if routine:
                _check_language(routine, document)
        except RoutineError as error:
            reason = error.diagnostics[0]
            message = f"{quoted(entry.include)}: {reason.message}"
            document.note((*path, "include"), message, reason.hint)
            return None
        return chosen(routine, entry, path, document) if routine else None

    def _found(self, name: str, of_file: str) -> Found:
        """The file of that name. Raises RoutineError where it may not be included here."""
        found = self.fetch(name, of_file)
        if found.file in self.opened:
            circle = [*self.opened[self.opened.index(found.file) :], found.file]
            message = f"this include goes round in a circle, {' → '.join(circle)}"
            raise _refusal(message, "leave it out")
        if len(self.opened) + self.heights.get(found.file, 0) > MAX_INCLUDE_DEPTH:
            message = f"more than {MAX_INCLUDE_DEPTH} includes, each in the one before"
            raise _refusal(message, "write its exercises here instead")
        return found

    def _parsed(self, found: Found, document: Document) -> Routine | None:
        """The routine in the file; None where it has mistakes, which become the document's."""
        if found.file not in self.parsed:
            try:
                self.parsed[found.file] = routine = self.read(found.text, found.file)
                self.sounds |= routine.pronounce
            except RoutineError as error:
                self.parsed[found.file] = error
        height = 1 + self.heights.get(found.file, 0)
        self.heights[document.file] = max(height, self.heights.get(document.file, 0))
        known = self.parsed[found.file]
        if isinstance(known, Routine):
            return known
        if known.diagnostics[0] not in document.mistakes:
            document.mistakes += known.diagnostics
        return None


def _check_language(routine: Routine, document: Document) -> None:
    """Raise RoutineError if the routine is in another language than the document."""
    spoken = document.language
    # What is no language at all is a mistake that is reported by itself.
    if spoken is not None and spoken != routine.language:
        other, ours = quoted(routine.language), quoted(spoken)
        message = f"it is in {other}, and this routine in {ours}"
        raise _refusal(message, "include what is in the same language")


def _refusal(message: str, hint: str) -> RoutineError:
    """What is wrong with an include; its place is told by whoever reads the entry."""
    return RoutineError([Diagnostic("", 0, 0, message, hint)])
