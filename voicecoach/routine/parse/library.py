"""Find a routine by its path or its name, and read its text."""

import sys
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from voicecoach.did_you_mean import LOOSE_LIKENESS, did_you_mean
from voicecoach.errors import Diagnostic, RoutineError
from voicecoach.file_trace import note_absent, note_read, note_untraceable
from voicecoach.routine.parse.routine_folders import ROUTINE_ENDINGS, RoutineFolder, routine_folders
from voicecoach.routine.source.lines import mark_after
from voicecoach.routine.source.yaml_reader import MAX_BYTES
from voicecoach.routine.values.slug import file_stem

STDIN = "standard input"


@dataclass(frozen=True)
class FoundRoutine:
    """A routine that was found."""

    text: str

    file: str
    """The name of its file for messages."""

    id: str | None = None
    """Its name for outputs, if its file has a name."""

    is_outside: bool = False
    """It is neither in the folder of the routine that includes it, nor in a routine folder."""


def read_routine(name: str) -> FoundRoutine:
    """Return the routine of a name: a path, a name in a routine folder, or `-` for standard input.

    Raise RoutineError if there is none, with the nearest names, or if it is not text.
    """
    if name != "-":
        return read_file(find_routine(name))
    note_untraceable()
    try:
        raw = _read_limited(sys.stdin.buffer, STDIN)
    except OSError as error:
        raise _unreadable(STDIN, error, "redirect a routine to it") from None
    return FoundRoutine(_decode(raw, STDIN), STDIN)


def read_file(path: Path) -> FoundRoutine:
    """Return the routine in a file. Raise RoutineError if it cannot be read, or is not text."""
    file_name = str(path)
    try:
        with path.open("rb") as file:
            raw = _read_limited(file, file_name)
    except OSError as error:
        raise _unreadable(file_name, error, "name a file that can be read") from None
    note_read(path, raw)
    return FoundRoutine(_decode(raw, file_name), file_name, file_stem(path.stem))


def find_routine(name: str, folder: Path = Path()) -> Path:
    """Return the file of a path from `folder` on, or of a name in a routine folder.

    A name may be without its ending. Raise RoutineError if there is no such file.
    """
    if not name.strip():
        raise _error("routine", "has no name here", "name one that `voicecoach list` shows")
    path = folder / name
    kind = _kind_of(path)
    if kind == "a file":
        return path
    note_absent(path)
    for routine_folder in routine_folders():
        if found := _find_in_folder(name, routine_folder):
            return found
    if kind == "a folder":
        raise _error(name, "is a folder", "name a routine file in it")
    # A device or a pipe may never end, or never begin.
    if kind:
        raise _error(name, f"is {kind}", _hint_for_device(path))
    raise _error(name, "there is no such routine", _nearest_names(name, folder))


def _hint_for_device(path: Path) -> str:
    if str(path) in ("/dev/stdin", "/dev/fd/0", "/proc/self/fd/0"):
        return "write - for standard input"
    return "put what it gives into a file, and name that"


def _find_in_folder(name: str, folder: RoutineFolder) -> Path | None:
    files = (path for path in folder.routines() if name in (path.stem, path.name))
    found = next(files, None)
    # A later build must look again once a file of a better name is there.
    for ending in ("", *ROUTINE_ENDINGS):
        place = folder.path / f"{name}{ending}"
        if place.suffix in ROUTINE_ENDINGS and (found is None or place < found):
            note_absent(place)
    return found


def _kind_of(path: Path) -> str:
    """Return what is at `path`: a file, a folder, something else, or nothing (an empty text)."""
    try:
        if path.is_file():
            return "a file"
        if path.is_dir():
            return "a folder"
        return "a device or a pipe" if path.exists() else ""
    except OSError as error:  # such as a name longer than the system allows
        message = f"cannot be read: {error.strerror}"
        raise _error(str(path), message, "name a routine file") from None


def _read_limited(file: BinaryIO, name: str) -> bytes:
    """Return the bytes of a file. Raise RoutineError if it is too large for a routine."""
    raw = file.read(MAX_BYTES + 1)
    if len(raw) > MAX_BYTES:
        raise _error(name, f"is larger than {MAX_BYTES // 1024} KiB", "name a routine file")
    return raw


def _decode(raw: bytes, name: str) -> str:
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        mark = mark_after(raw[: error.start].decode("utf-8-sig"))
        message = f"is not a text file: byte {error.start + 1} is not UTF-8"
        raise RoutineError([Diagnostic(name, *mark, message, "save it as UTF-8")]) from None


def _nearest_names(name: str, folder: Path) -> str:
    """Return a hint with the routine that was most likely meant, or with all that there are."""
    path = Path(name)
    known_names = [file.stem for known in routine_folders() for file in known.routines()]
    neighbours = RoutineFolder("beside", (folder / path).parent).routines()
    beside = [str(path.parent / file.name) for file in neighbours]
    with_its_stem = [file for file in beside if Path(file).stem == path.stem]  # run.yml, run.yaml
    starting_so = [known for known in known_names if known.startswith(path.stem)]
    for name_or_file in with_its_stem + starting_so:
        return did_you_mean(name_or_file, [name_or_file]).rstrip()
    meant = did_you_mean(str(path), known_names + beside, LOOSE_LIKENESS)
    meant = meant or did_you_mean(path.stem, known_names, LOOSE_LIKENESS)
    return meant.rstrip() or f"there are: {', '.join(known_names)}"


def _unreadable(file: str, error: OSError, hint: str) -> RoutineError:
    return _error(file, f"cannot be read: {error.strerror or error}", hint)


def _error(file: str, message: str, hint: str) -> RoutineError:
    return RoutineError([Diagnostic(file, 0, 0, message, hint)])
