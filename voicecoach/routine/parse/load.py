"""A routine opened by its name, with all the files it includes."""

import os
from dataclasses import dataclass
from pathlib import Path

from voicecoach.file_trace import note_other_name
from voicecoach.routine.model.routine import Routine
from voicecoach.routine.parse.library import FoundRoutine, find_routine, read_file, read_routine
from voicecoach.routine.parse.parse import parse_routine


@dataclass(frozen=True)
class OpenedRoutine:
    """A routine as it is written."""

    routine: Routine
    found: FoundRoutine

    included: tuple[Path, ...]
    """The files that it includes, directly or not."""


def open_routine(name: str) -> OpenedRoutine:
    """Return the routine of a name: a path, a name in a routine folder, or `-` for standard input.

    Raise RoutineError if there is none, or with every mistake in it and what it includes.
    """
    return parse_found(read_routine(name))


def parse_found(found: FoundRoutine) -> OpenedRoutine:
    """Return the routine in a text. Raise RoutineError with every mistake."""
    files = _FoundFiles({_real_path(Path(found.file)): found})
    routine = parse_routine(found.text, found.file, files.fetch)
    others = [file for file in files.by_real_path.values() if file is not found]
    return OpenedRoutine(routine, found, tuple(Path(other.file) for other in others))


@dataclass
class _FoundFiles:
    """The files that were read, each once, under the first name it had."""

    by_real_path: dict[str, FoundRoutine]

    def fetch(self, name: str, of_file: str) -> FoundRoutine:
        """Return the file of a name in a file: a path from its folder on, or a listed name."""
        path = find_routine(name, Path(of_file).parent)
        real_path = _real_path(path)
        found = self.by_real_path.get(real_path)
        if found is None:
            found = read_file(path)
            self.by_real_path[real_path] = found
        elif str(path) != found.file:
            note_other_name(path, found.file)
        return found


def _real_path(path: Path) -> str:
    return os.path.realpath(path)
