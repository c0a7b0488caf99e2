"""Where routines are found: by path, among the user's own, among the shipped ones."""

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

import platformdirs

from voicecoach.did_you_mean import LOOSE_LIKENESS, did_you_mean, did_you_mean_or
from voicecoach.errors import Diagnostic, RoutineError
from voicecoach.file_trace import note_absent, note_read, note_untraceable
from voicecoach.routine.source.lines import mark_after
from voicecoach.routine.source.yaml_reader import MAX_BYTES
from voicecoach.routine.values.slug import file_stem

ENDINGS = (".yaml", ".yml")
STDIN = "standard input"


@dataclass(frozen=True)
class Shelf:
    """A folder of routines and what to call it."""

    name: str
    folder: Path

    def routines(self) -> list[Path]:
        """Its routine files by name; empty where there is no such folder."""
        try:
            files = sorted(self.folder.iterdir())
        except OSError:
            return []
        return [file for file in files if file.suffix in ENDINGS and file.is_file()]


def shelves() -> tuple[Shelf, ...]:
    """Where a bare name is looked for, in this order."""
    return (Shelf("own", own_folder()), Shelf("shipped", shipped_folder()))


def own_folder() -> Path:
    """Where users keep routines that are to be found from anywhere."""
    return Path(platformdirs.user_data_dir("voicecoach", appauthor=False)) / "routines"


def shipped_folder() -> Path:
    """The routines that come with the program: inside the package, or beside it in a checkout."""
    package = Path(__file__).resolve().parents[2]
    installed = package / "shipped"
    return installed if installed.is_dir() else package.parent / "routines"


@dataclass(frozen=True)
class Found:
    """The text of a routine, its file's name for messages, and its name for outputs, if any."""

    text: str
    file: str
    id: str | None = None


def read_routine(name: str) -> Found:
    """The routine that `name` means: a path, a name on a shelf, or `-` for standard input.

    Raises RoutineError where there is none, with the nearest names, or where it is not text.
    """
    if name != "-":
        return read_file(find_routine(name))
    note_untraceable()
    try:
        raw = _read(sys.stdin.buffer, STDIN)
    except OSError as error:
        hint = "redirect a routine to it"
        raise _cannot_read(STDIN, f"cannot be read: {error.strerror or error}", hint) from None
    return Found(_decoded(raw, STDIN), STDIN)


def read_file(path: Path) -> Found:
    """The routine in a file. Raises RoutineError where it cannot be read, or is not text."""
    try:
        with path.open("rb") as file:
            raw = _read(file, str(path))
    except OSError as error:
        hint = "name a file that can be read"
        raise _cannot_read(str(path), f"cannot be read: {error.strerror or error}", hint) from None
    note_read(path, raw)
    return Found(_decoded(raw, str(path)), str(path), file_stem(path.stem))


def find_routine(name: str, folder: Path = Path()) -> Path:
    """The file of a path, from `folder` on, or of a name on a shelf, with or without its ending."""
    if not name.strip():
        raise _cannot_read("routine", "has no name here", "name one that `voicecoach list` shows")
    path = folder / name
    kind = _kind(path)
    if kind == "a file":
        return path
    note_absent(path)
    for shelf in shelves():
        if shelved := _on_shelf(name, shelf):
            return shelved
    if kind == "a folder":
        raise _cannot_read(name, "is a folder", "name a routine file in it")
    if kind:  # it may never end, or never begin
        raise _cannot_read(name, f"is {kind}", "put what it gives into a file, and name that")
    raise _cannot_read(name, "there is no such routine", _nearest(name, folder))


def _on_shelf(name: str, shelf: Shelf) -> Path | None:
    found = [path for path in shelf.routines() if name in (path.stem, path.name)]
    for ending in ("", *ENDINGS):
        place = shelf.folder / f"{name}{ending}"
        if place.suffix in ENDINGS and (not found or place < found[0]):
            note_absent(place)
    return found[0] if found else None


def _kind(path: Path) -> str:
    """What is at `path`: a file, a folder, something else, or nothing (an empty text)."""
    try:
        if path.is_file():
            return "a file"
        if path.is_dir():
            return "a folder"
        return "a device or a pipe" if path.exists() else ""
    except OSError as error:  # such as a name longer than the system has
        message = f"cannot be read: {error.strerror}"
        raise _cannot_read(str(path), message, "name a routine file") from None


def _read(file: BinaryIO, name: str) -> bytes:
    raw = file.read(MAX_BYTES + 1)
    if len(raw) > MAX_BYTES:
        raise _cannot_read(name, f"is larger than {MAX_BYTES // 1024} KiB", "name a routine file")
    return raw


def _decoded(raw: bytes, name: str) -> str:
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        mark = mark_after(raw[: error.start].decode("utf-8-sig"))
        where = f"is not a text file: byte {error.start + 1} is not UTF-8"
        raise RoutineError([Diagnostic(name, *mark, where, "save it as UTF-8")]) from None


def _everything() -> Iterator[Path]:
    for shelf in shelves():
        yield from shelf.routines()


def _nearest(name: str, folder: Path) -> str:
    path = Path(name)
    shelf = Shelf("beside", (folder / path).parent)
    beside = [str(path.parent / file.name) for file in shelf.routines()]
    known = [file.stem for file in _everything()]
    begun = [name for name in known if name.startswith(path.stem)]
    if begun:
        return did_you_mean(begun[0], begun).rstrip()
    otherwise = f"there are: {', '.join(known)}"
    otherwise = did_you_mean_or(otherwise, path.stem, known, LOOSE_LIKENESS)
    return did_you_mean_or(otherwise, str(path), known + beside, LOOSE_LIKENESS)


def _cannot_read(file: str, message: str, hint: str) -> RoutineError:
    return RoutineError([Diagnostic(file, 0, 0, message, hint)])
