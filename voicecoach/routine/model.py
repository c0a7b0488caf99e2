"""What the author wrote: frozen records that remember their lines."""

from collections.abc import Mapping
from functools import lru_cache
from typing import Annotated, Any, Self

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    ModelWrapValidatorHandler,
    PrivateAttr,
    model_validator,
)

from voicecoach.errors import Diagnostic
from voicecoach.routine.fields import (
    Hold,
    Name,
    Reps,
    RestSpan,
    Sets,
    Sides,
    Span,
    Starts,
    Template,
    Text,
    Time,
    Weeks,
)
from voicecoach.routine.reader import Document, Keys
from voicecoach.routine.tempo import Phase, Tempo, phases_of

BODY_SIDES = ("left", "right")
REP_MS = 3_000
REST_MS = 30_000


class Record(BaseModel):
    """A mapping of the file: knows on which line it, and each of its keys, was written."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    _lines: Mapping[str, int] = PrivateAttr(default_factory=dict)

    @model_validator(mode="wrap")
    @classmethod
    def _remember_lines(cls, written: Any, handler: ModelWrapValidatorHandler[Self]) -> Self:
        record = handler(written)
        if isinstance(written, Keys):
            record._lines = written.lines
        return record

    def wrote(self, key: str) -> bool:
        """Whether the author wrote `key` here, and not only in the defaults."""
        return key in self._lines

    def line_of(self, key: str = "") -> int:
        """The line of `key`, or of the record itself where the key was not written."""
        return self._lines.get(key, self._lines.get("", 0))


class Rest(Record):
    """Rest in ms: `after` the exercise, between its `sets`, between its `sides`."""

    after: RestSpan | None = None
    sets: RestSpan | None = None
    sides: RestSpan | None = None


def _one_rest_for_all(written: Any) -> Any:
    return {"after": written, "sets": written} if isinstance(written, str) else written


def _one_or_more(written: Any) -> Any:
    return [written] if isinstance(written, str) else written


Lines = Annotated[tuple[Template, ...], BeforeValidator(_one_or_more)]
Names = Annotated[tuple[Name, ...], BeforeValidator(_one_or_more)]


class Dose(Record):
    """How much, how fast and on which side; what an exercise and the defaults both may say."""

    reps: Reps | None = None
    time: Time | None = None
    unit: Name | None = None
    sets: Sets | None = None
    tempo: Tempo | None = None
    starts: Starts | None = None
    hold: Hold | None = None
    sides: Sides | None = None
    labels: Annotated[tuple[Name, ...], Field(min_length=2, max_length=2)] | None = None
    limb: Name | None = None
    first_side: Name | None = None
    rest: Annotated[Rest, BeforeValidator(_one_rest_for_all)] | None = None


class Harder(Record):
    """A harder variant: `setup` and `equipment` are added to the exercise's, the rest replaces."""

    setup: Template | None = None
    equipment: Names = ()
    reps: Reps | None = None
    time: Time | None = None
    hold: Hold | None = None
    tempo: Tempo | None = None


class Exercise(Dose):
    """One move, as written or, after parsing, with the routine's defaults filled in."""

    name: Name
    position: Template | None = None
    setup: Template | None = None
    switch: Template | None = None
    reminders: Lines = ()
    why: Text | None = None
    equipment: Names = ()
    harder: Harder | None = None

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
    def side_names(self) -> tuple[str, ...]:
        """The sides in the order they are worked; empty for a move without sides."""
        if (self.sides or "none") == "none":
            return ()
        names = self.labels or BODY_SIDES
        return names[::-1] if self.first_side == names[1] else names


class Routine(Record):
    """A whole routine file."""

    name: Name
    description: Text | None = None
    why: Text | None = None
    author: Name | None = None
    language: Name = "en"
    weeks: Weeks | None = None
    defaults: Dose = Dose()
    exercises: tuple[Exercise, ...]

    _document: Document = PrivateAttr(default_factory=lambda: Document("routine", []))

    @property
    def id(self) -> str:
        """The name as files are called: `Get hip` is `get-hip`."""
        return slug(self.name)

    def mistake(self, line: int, message: str, hint: str) -> Diagnostic:
        """A diagnostic about what stands on `line` of the file; 0 is the file as a whole."""
        source = self._document.source
        written = source[line - 1] if 0 < line <= len(source) else ""
        column = len(written) - len(written.lstrip()) + 1
        return self._document.mistake((line, column), message, hint)


@lru_cache(1_024)
def slug(name: str) -> str:
    """A name in small letters and digits, its words joined by dashes."""
    words = "".join(letter if letter.isalnum() else " " for letter in name.casefold())
    return "-".join(words.split())


def low(span: Span | None, default: int = 0) -> int:
    """Where a range starts, or `default` where none is written."""
    return default if span is None else span.low
