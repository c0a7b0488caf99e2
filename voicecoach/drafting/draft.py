"""What was understood of a sheet: exercises and blocks, and what became of each line."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import TypeAlias

from voicecoach.drafting.source_lines import SourceLine

Value: TypeAlias = "int | str | Sequence[Value] | dict[str, Value]"
"""A value of the routine language, as YAML would write it."""


@dataclass(frozen=True, slots=True)
class Field:
    """One key of the routine language with its value, and where the sheet says so."""

    key: str
    """Such as "reps" or "setup". A rest is "rest.after", "rest.sets", "rest.sides"; a rest of a
    block may be "rest.between" or "rest.rounds" as well."""
    value: Value
    line: int = 0
    """The number of the source line, or 0 where no line says it."""
    doubt: str = ""
    """The comment beside it where it is assumed: "the sheet gives no dose". "" if it is certain."""


@dataclass(frozen=True, slots=True)
class DraftExercise:
    """One exercise, with its fields in the order of the routine language."""

    name: str
    line: int
    fields: tuple[Field, ...] = ()
    not_understood: tuple[SourceLine, ...] = ()
    """Lines that belong to this exercise and mean nothing to us. They stay as comments."""
    doubt: str = ""
    """The comment beside the name, such as that it may be no exercise at all."""

    def field(self, key: str) -> Field | None:
        """Return the field of that key, if the exercise has it."""
        return next((field for field in self.fields if field.key == key), None)


@dataclass(frozen=True, slots=True)
class DraftPause:
    """A break or a note between two exercises."""

    key: str
    """"pause" or "note"."""
    value: str
    line: int
    doubt: str = ""


@dataclass(frozen=True, slots=True)
class DraftBlock:
    """Exercises that belong together, as a block of the routine language."""

    kind: str
    """"section", "circuit", "superset", "emom" or "amrap"."""
    name: str
    line: int
    entries: tuple["DraftEntry", ...]
    fields: tuple[Field, ...] = ()
    not_understood: tuple[SourceLine, ...] = ()
    doubt: str = ""


DraftEntry: TypeAlias = DraftExercise | DraftBlock | DraftPause


class Fate(Enum):
    """What became of one line of the sheet."""

    NAME = "name of the routine"
    EXERCISE = "exercise"
    DOSE = "dose"
    SETUP = "set-up"
    REMINDER = "form point"
    WHY = "reason"
    EQUIPMENT = "equipment"
    POSITION = "position"
    HARDER = "harder variant"
    STRUCTURE = "structure"
    HEADING = "heading"
    AROUND = "left out"
    """Greetings, menus, adverts and comments: nothing to train."""
    NOT_UNDERSTOOD = "not understood"
    NOT_READ = "not read"
    """Behind the end of what is read of a very long sheet."""
    BLANK = "blank"


@dataclass(frozen=True, slots=True)
class LineFate:
    """What became of one line. A line with a name and a dose has both as `fates`."""

    line: SourceLine
    fates: tuple[Fate, ...]
    exercise: str = ""
    """The name of the exercise that it went to, if it went to one."""


@dataclass(frozen=True, slots=True)
class Draft:
    """The whole routine as it was understood."""

    name: str
    entries: tuple[DraftEntry, ...]
    fates: tuple[LineFate, ...]
    """One for each line of the sheet, in order."""
    fields: tuple[Field, ...] = ()
    """Keys of the routine itself, such as "why" or "weeks"."""
    notices: tuple[str, ...] = ()
    """What the head of the file says of the whole sheet, a sentence each."""

    def exercises(self) -> Iterator[DraftExercise]:
        """Yield every exercise, also those inside blocks, in order."""
        yield from _exercises_of(self.entries)


def _exercises_of(entries: Sequence[DraftEntry]) -> Iterator[DraftExercise]:
    for entry in entries:
        if isinstance(entry, DraftExercise):
            yield entry
        elif isinstance(entry, DraftBlock):
            yield from _exercises_of(entry.entries)
