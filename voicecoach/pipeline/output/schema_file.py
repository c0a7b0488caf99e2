"""The schema of routines as a file, for editors."""

from pathlib import Path

from voicecoach.atomic_files import atomic_open
from voicecoach.errors import UsageError
from voicecoach.pipeline.output.output_path import file_path
from voicecoach.routine.parse.routine_folders import ROUTINE_ENDINGS
from voicecoach.routine.schema.routine_schema import schema_text
from voicecoach.routine.schema.schema_line import SCHEMA_FILE


def write_schema(output: str | Path) -> Path:
    """Write the schema to the file `output`, and return its path.

    Raises UsageError for the name of a routine, and OutputError if the file cannot be written.
    """
    path = file_path(output)
    if path.suffix.lower() in ROUTINE_ENDINGS:
        raise UsageError(f'"{path}" is the name of a routine: write one like {SCHEMA_FILE}')
    with atomic_open(path) as file:
        file.write(schema_text().encode())
    return path


def write_schema_beside(routine: Path) -> Path:
    """Write the schema that the first line of `routine` names, unless it is there already.

    Raises OutputError.
    """
    path = routine.parent / SCHEMA_FILE
    if not _holds(path, schema_text().encode()):
        write_schema(path)
    return path


def _holds(path: Path, content: bytes) -> bool:
    try:
        return path.read_bytes() == content
    except OSError:
        return False
