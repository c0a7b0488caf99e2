"""The schema of routines as a file, for editors. A file that is not ours is left as it is."""

import json
from enum import Enum
from pathlib import Path

from voicecoach.atomic_files import atomic_open
from voicecoach.errors import OutputError, UsageError
from voicecoach.pipeline.output.output_path import file_path
from voicecoach.routine.parse.routine_folders import ROUTINE_ENDINGS
from voicecoach.routine.schema.routine_schema import TITLE, schema_text
from voicecoach.routine.schema.schema_line import SCHEMA_FILE

_MOST_BYTES = 5_000_000
"""Of a file that may be a schema of ours. A larger one is somebody else's."""


class SchemaState(Enum):
    """What became of the schema beside a routine."""

    CURRENT = "it was there"
    WRITTEN = "it was made just now"
    REPLACED = "it was one of ours, but older"
    FOREIGN = "a file of somebody else has its name, and was left as it is"


def write_schema(output: str | Path, *, force: bool = False) -> Path:
    """Write the schema to the file `output`, and return its path.

    Raises UsageError for the name of a routine, and OutputError if the file cannot be written, or
    holds anything but a schema of ours and `force` is not given.
    """
    path = file_path(output)
    if path.suffix.lower() in ROUTINE_ENDINGS:
        raise UsageError(f'"{path}" is the name of a routine: write one like {SCHEMA_FILE}')
    if path.is_file() and not force and not _is_ours(_content(path)):
        raise OutputError(
            f'"{path}" exists and is no schema of voicecoach: '
            "add --force to replace it, or use another name"
        )
    with atomic_open(path) as file:
        file.write(schema_text().encode())
    return path


def write_schema_beside(routine: Path) -> SchemaState:
    """Write the schema that the first line of `routine` names, and return what became of it.

    A file with its name that is not ours is left as it is. Raises OutputError.
    """
    path = schema_beside(routine)
    is_there = path.is_file()
    content = _content(path)
    if content == schema_text().encode():
        return SchemaState.CURRENT
    if is_there and not _is_ours(content):
        return SchemaState.FOREIGN
    write_schema(path)
    return SchemaState.REPLACED if is_there else SchemaState.WRITTEN


def schema_beside(routine: Path) -> Path:
    """Return the file with the schema that the first line of `routine` names."""
    return routine.parent / SCHEMA_FILE


def _content(path: Path) -> bytes:
    """Return what is in the file, or nothing if it cannot be read."""
    try:
        with path.open("rb") as file:
            return file.read(_MOST_BYTES)
    except OSError:
        return b""


def _is_ours(content: bytes) -> bool:
    """Return whether a file holds a schema that some version of voicecoach wrote."""
    try:
        held = json.loads(content)
    except (ValueError, RecursionError):
        return False
    return isinstance(held, dict) and "$schema" in held and held.get("title") == TITLE
