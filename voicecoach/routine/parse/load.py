"""A routine opened by its name, with all the files it includes."""

import os
from dataclasses import dataclass
from pathlib import Path

from voicecoach.file_trace import note_other_name
from voicecoach.routine.model.routine import Routine
from voicecoach.routine.parse.library import Found, find_routine, read_file, read_routine
from voicecoach.routine.parse.parse import parse_routine


@dataclass(frozen=True)
class Opened:
    """A routine as it is written, what it was found in, and the files it includes."""

    routine: Routine
    found: Found
    included: tuple[Path, ...]


def open_routine(name: str) -> Opened:
    """The routine that `name` means: a path, a name on a shelf, or `-` for standard input.

    Raises RoutineError where there is none, or with every mistake in it and what it includes.
    """
    return parse_found(read_routine(name))


def parse_found(found: Found) -> Opened:
    """The routine in a text. Raises RoutineError with every mistake."""
    files = _Files({_place(Path(found.file)): found})
    routine = parse_routine(found.text, found.file, files.fetch)
    included = (Path(other.file) for other in files.read.values() if other is not found)
    return Opened(routine, found, tuple(included))


@dataclass
class _Files:
    """What was read, by where it really is: each file once, under the first name it had."""

    read: dict[str, Found]

    def fetch(self, name: str, of_file: str) -> Found:
        """What `name` means in a file: a path from its folder on, or a name on a shelf."""
        path = find_routine(name, Path(of_file).parent)
        place = _place(path)
        found = self.read.get(place)
        if found is None:
            found = self.read[place] = read_file(path)
        elif str(path) != found.file:
            note_other_name(path, found.file)
        return found


def _place(path: Path) -> str:
    return os.path.realpath(path)
