"""A routine opened by its name, with all the files it includes."""

import os
from dataclasses import dataclass, replace
from pathlib import Path

from voicecoach.file_trace import note_other_name
from voicecoach.routine.model.routine import Routine
from voicecoach.routine.parse.library import FoundRoutine, find_routine, read_file, read_routine
from voicecoach.routine.parse.parse import parse_routine
from voicecoach.routine.parse.routine_folders import routine_folders


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
    folders = [Path(found.file).parent, *(known.path for known in routine_folders())]
    real_folders = tuple(Path(_real_path(folder)) for folder in folders)
    files = _FoundFiles({_real_path(Path(found.file)): found}, real_folders)
    routine = parse_routine(found.text, found.file, files.fetch)
    others = [file for file in files.by_real_path.values() if file is not found]
    return OpenedRoutine(routine, found, tuple(Path(other.file) for other in others))


@dataclass
class _FoundFiles:
    """The files that were read, each once, under the first name it had."""

    by_real_path: dict[str, FoundRoutine]

    folders: tuple[Path, ...]
    """The folder of the outermost file, and the routine folders, without links."""

    def fetch(self, name: str, of_file: str) -> FoundRoutine:
        """Return the file of a name in a file: a path from its folder on, or a listed name."""
        path = find_routine(name, Path(of_file).parent)
        real_path = _real_path(path)
        found = self.by_real_path.get(real_path)
        if found is None:
            is_outside = not any(Path(real_path).is_relative_to(one) for one in self.folders)
            found = replace(read_file(path), is_outside=is_outside)
            self.by_real_path[real_path] = found
        elif str(path) != found.file:
            note_other_name(path, found.file)
        return found


def _real_path(path: Path) -> str:
    return os.path.realpath(path)
