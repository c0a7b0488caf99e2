"""A routine that its user may change: their own file, or a copy of a routine that ships."""

from pathlib import Path
from typing import NamedTuple

from voicecoach.atomic_files import atomic_open
from voicecoach.errors import OutputError
from voicecoach.pipeline.output.schema_file import SchemaState, write_schema_beside
from voicecoach.routine.parse.library import find_routine, read_file
from voicecoach.routine.parse.routine_folders import own_folder, shipped_folder
from voicecoach.routine.schema.schema_line import schema_line


class OwnFile(NamedTuple):
    """A file that the user may change."""

    path: Path

    is_new_copy: bool
    """Whether it was copied just now from a routine that ships."""

    schema: SchemaState = SchemaState.CURRENT
    """What became of the schema beside it."""


def own_file_of(routine: str) -> OwnFile:
    """Return the file of a routine: a path, or a name that `voicecoach list` shows.

    A routine that ships is copied to the user's own folder, where its name then leads to. One that
    is given by its path is left where it is. Raises RoutineError and OutputError.
    """
    path = find_routine(routine)
    if Path(routine).is_file() or not path.is_relative_to(shipped_folder()):
        return OwnFile(path, is_new_copy=False)
    return _copy(path)


def _copy(shipped: Path) -> OwnFile:
    """Copy a routine to the user's own folder, with the schema that its first line names."""
    target = own_folder() / shipped.name
    text = f"{schema_line()}\n{read_file(shipped).text}"
    _make_folder(target.parent)
    with atomic_open(target) as file:
        file.write(text.encode())
    return OwnFile(target, is_new_copy=True, schema=write_schema_beside(target))


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        reason = error.strerror or error
        raise OutputError(
            f'the folder "{folder}" cannot be made: {reason}; copy the routine to another folder'
        ) from None
