"""A routine opened by its name, with all the files it includes."""

import os
from dataclasses import dataclass, field, replace
from pathlib import Path

from voicecoach.routine.library import (
    Found,
    find_routine,
    passed_over,
    read_file,
    read_routine,
)
from voicecoach.routine.model import Routine
from voicecoach.routine.parse import parse_routine


@dataclass(frozen=True)
class Opened:
    """A routine as it is written, what it was found in, and the files it includes.

    `passed_over` are files that would have been read instead of others, if they were there.
    """

    routine: Routine
    found: Found
    included: tuple[Path, ...]
    passed_over: tuple[Path, ...] = ()


def open_routine(name: str) -> Opened:
    """The routine that `name` means: a path, a name on a shelf, or `-` for standard input.

    Raises RoutineError where there is none, or with every mistake in it and what it includes.
    """
    found = read_routine(name)
    first = () if name == "-" else tuple(passed_over(name))
    read = opened(found)
    return replace(read, passed_over=(*first, *read.passed_over))


def opened(found: Found) -> Opened:
    """The routine in a text. Raises RoutineError with every mistake."""
    files = _Files({_place(Path(found.file)): found})
    routine = parse_routine(found.text, found.file, files.fetch)
    included = (Path(other.file) for other in files.read.values() if other is not found)
    return Opened(routine, found, tuple(included), tuple(files.passed_over))


@dataclass
class _Files:
    """What was read, by where it really is: each file once, under the first name it had."""

    read: dict[str, Found]
    passed_over: list[Path] = field(default_factory=list)

    def fetch(self, name: str, of_file: str) -> Found:
        """What `name` means in a file: a path from its folder on, or a name on a shelf."""
        path = find_routine(name, Path(of_file).parent)
        self.passed_over += passed_over(name, Path(of_file).parent)
        place = _place(path)
        if place not in self.read:
            self.read[place] = read_file(path)
        return self.read[place]


def _place(path: Path) -> str:
    return os.path.realpath(path)
