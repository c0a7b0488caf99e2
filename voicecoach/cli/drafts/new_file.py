"""Where a new routine is written, and how it is called."""

import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from voicecoach.errors import OutputError, UsageError
from voicecoach.escape_text import CONTROL_CODES, quoted
from voicecoach.pipeline.portable_name import portable_name
from voicecoach.routine.parse.routine_folders import ROUTINE_ENDINGS
from voicecoach.routine.values.slug import slug

if TYPE_CHECKING:
    from voicecoach.pipeline.output.schema_file import SchemaState

UNNAMED = "My routine"


@dataclass(frozen=True)
class NewName:
    """What the user typed for NAME, as the name of a routine or of its file."""

    typed: str = ""

    @property
    def is_file(self) -> bool:
        """Whether it is the name of a file."""
        return self.typed.lower().endswith(ROUTINE_ENDINGS)

    @property
    def of_routine(self) -> str:
        """The name of the routine, or "" if the sheet must say it."""
        return "" if self.is_file else " ".join(self.typed.split())


def parse_new_name(typed: str, *, has_sheet: bool) -> NewName:
    """Return the name. Raises UsageError if it cannot be one, or is missing without a sheet."""
    from voicecoach.routine.values.text import LONGEST_NAME

    if not typed.strip() and not has_sheet:
        raise UsageError("the routine needs a name: write  voicecoach new NAME")
    if CONTROL_CODES.search(typed):
        raise UsageError(f"{quoted(typed)} has characters that cannot be shown: use another name")
    name = NewName(typed)
    if len(name.of_routine) > LONGEST_NAME:
        raise UsageError(f"a name has at most {LONGEST_NAME} characters: use a shorter one")
    if not has_sheet and not name.is_file and Path(typed).is_file():
        raise UsageError(f"{quoted(typed)} is a file: to read it, write  --from {typed}")
    return name


def name_of_file(name: NewName, sheet_file: str) -> str:
    """Return a routine's name for a sheet without a title, from the name of a file, or ""."""
    from voicecoach.routine.values.text import LONGEST_NAME

    stem = Path(name.typed if name.is_file else sheet_file).stem
    words = " ".join(stem.replace("_", " ").replace("-", " ").split())[:LONGEST_NAME].strip()
    return words[:1].upper() + words[1:]


@dataclass(frozen=True)
class NewFile:
    """The file of a new routine."""

    path: Path

    makes_folder: bool = False
    """Whether its folder is made if it is missing: the user wrote `-o routines/`."""

    def require_free(self, *, force: bool) -> None:
        """Raise OutputError if it cannot be written, or is there and may not be replaced."""
        from voicecoach.pipeline.output.output_path import require_makeable, require_usable

        if self.path.is_file() and not force:
            raise OutputError(
                f'"{self.path}" exists: add --force to replace it, or use another name'
            )
        if self.path.parent.exists() or not self.makes_folder:
            require_usable(self.path)
        else:
            require_makeable(self.path.parent)

    def write(self, text: str) -> "SchemaState":
        """Write the text, all of it or nothing, and the schema beside it.

        Returns what became of the schema. Raises OutputError.
        """
        from voicecoach.atomic_files import atomic_open
        from voicecoach.pipeline.output.output_path import make_folder
        from voicecoach.pipeline.output.schema_file import write_schema_beside

        if self.makes_folder:
            make_folder(self.path.parent)
        with atomic_open(self.path) as file:
            file.write(text.encode())
        return write_schema_beside(self.path)


def new_file(output: str | None, name: NewName, routine_name: str) -> NewFile:
    """Return where the routine is written. Raises UsageError if it would be no routine."""
    if output is None:
        return NewFile(Path(name.typed) if name.is_file else Path(file_name(routine_name)))
    if not output.strip() or CONTROL_CODES.search(output):
        raise UsageError(f"{quoted(output)} is not the name of a file: write one like legs.yaml")
    path = Path(output)
    if output.endswith(("/", os.sep)) or path.is_dir():
        own_name = Path(name.typed).name if name.is_file else file_name(routine_name)
        return NewFile(path / own_name, makes_folder=True)
    if path.suffix.lower() not in ROUTINE_ENDINGS:
        raise UsageError(f"{quoted(output)}: a routine ends with .yaml: write  -o {path}.yaml")
    return NewFile(path)


def file_name(routine_name: str) -> str:
    """Return the file's name for a routine: `hip-routine.yaml`."""
    return f"{portable_name(slug(routine_name) or 'routine')}.yaml"
