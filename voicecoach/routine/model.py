"""What the author wrote: frozen records that remember their lines."""

from collections.abc import Iterable, Mapping
from typing import ClassVar

from pydantic import Field, PrivateAttr

from voicecoach.errors import Diagnostic
from voicecoach.routine.amounts import Span, Weeks
from voicecoach.routine.aside import Aside
from voicecoach.routine.block import Block, Entry
from voicecoach.routine.document import Document
from voicecoach.routine.dose import Dose, Harder, Rest
from voicecoach.routine.extra import Extra
from voicecoach.routine.fields import (
    SIDEWAYS,
    Lines,
    Name,
    Template,
    Text,
    Things,
)
from voicecoach.routine.pronounce import Pronunciations
from voicecoach.routine.record import Record
from voicecoach.routine.slug import slug
from voicecoach.routine.tempo import Phase, phases_of
from voicecoach.routine.wordings import Wordings

BODY_SIDES = ("left", "right")
REP_MS = 3_000
REST_MS = 30_000


class Exercise(Dose):
    """One move, as written or, after parsing, with the routine's defaults filled in."""

    name: Name
    position: Template | None = None
    setup: Template | None = None
    switch: Template | None = None
    reminders: Lines = ()
    why: Text | None = None
    equipment: Things = ()
    harder: Harder | None = None

    inner: ClassVar[Mapping[str, type[Record]]] = {"harder": Harder, "extra": Extra, "rest": Rest}
    hints: ClassVar[Mapping[str, str]] = {
        key: f"give it an entry of its own:  - {key}: ..." for key in Aside.model_fields
    }

    _before: tuple[Aside, ...] = PrivateAttr(default=())
    _home: Block | None = PrivateAttr(default=None)
    _own_defaults: Dose | None = PrivateAttr(default=None)

    @property
    def before(self) -> tuple[Aside, ...]:
        """The notes and the pause that lead to it."""
        return self._before

    @property
    def home(self) -> Block | None:
        """The innermost block with rounds that it is in, as that is written; without entries."""
        return self._home

    @property
    def own_defaults(self) -> Dose | None:
        """The defaults of the file it is included from."""
        return self._own_defaults

    @property
    def id(self) -> str:
        """The name as flags and the cue sheet write it: `Hip thrusts` is `hip-thrusts`."""
        return slug(self.name)

    @property
    def phases(self) -> list[Phase]:
        """The phases of one rep, in order."""
        hold_ms = self.hold.low if self.hold else None
        return phases_of(self.tempo or {"": REP_MS}, self.starts, hold_ms)

    @property
    def rests(self) -> Rest:
        """Its rests; none of them has to be written."""
        return self.rest or Rest()

    @property
    def both_sides(self) -> tuple[str, ...]:
        """The two sides that a move with sides has, worked or not."""
        return self.labels or BODY_SIDES

    @property
    def one_side(self) -> str | None:
        """The only side that is worked, if it is only one."""
        return None if self.sides in (None, *SIDEWAYS) else self.sides

    @property
    def side_names(self) -> tuple[str, ...]:
        """The sides in the order they are worked; empty for a move without sides."""
        if (self.sides or "none") == "none":
            return ()
        if self.one_side:
            return (self.one_side,)
        names = self.both_sides
        return names[::-1] if self.first_side == names[1] else names

    @property
    def first_sides(self) -> tuple[str, ...]:
        """The sides that may be worked first; none where there are not two."""
        return () if self.one_side else self.side_names


class Routine(Record):
    """A whole routine file."""

    name: Name
    description: Text | None = None
    why: Text | None = None
    author: Name | None = None
    language: Name = "en"
    weeks: Weeks | None = None
    wordings: Wordings = Field(default_factory=dict)
    pronounce: Pronunciations = Field(default_factory=dict)
    defaults: Dose = Dose()
    exercises: tuple[Exercise, ...]

    _document: Document = PrivateAttr(default_factory=lambda: Document("routine", []))
    _entries: tuple[Entry, ...] = PrivateAttr(default=())
    _written: dict[str, Exercise] = PrivateAttr(default_factory=dict)

    @property
    def entries(self) -> tuple[Entry, ...]:
        """The exercises, by their ids, and the blocks they are in."""
        return self._entries

    def written(self, name: str) -> Exercise:
        """The exercise with that id as it stands in the file, without the defaults."""
        return self._written[name]

    def made_of(self, exercises: Iterable[Exercise], entries: tuple[Entry, ...]) -> "Routine":
        """The routine with other exercises, and the blocks they are in."""
        made = self.model_copy(update={"exercises": tuple(exercises)})
        made._entries = entries
        return made

    @property
    def id(self) -> str:
        """The name as files are called: `Get hip` is `get-hip`."""
        return slug(self.name)

    def mistake(self, line: int, message: str, hint: str) -> Diagnostic:
        """A diagnostic about what stands on `line` of the file; 0 is the file as a whole."""
        return self._document.mistake_on(line, message, hint)

    def mistake_about(self, record: Record, message: str, hint: str, key: str = "") -> Diagnostic:
        """A diagnostic about a record of the routine, in the file where that was written."""
        document = record.origin or self._document
        return document.mistake_on(record.line_in_origin(key), message, hint)


def low(span: Span | None, default: int = 0) -> int:
    """Where a range starts, or `default` where none is written."""
    return default if span is None else span.low
