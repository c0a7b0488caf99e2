"""A whole routine file: a frozen record of what the author wrote, which knows its lines."""

from collections.abc import Iterable, Mapping
from typing import ClassVar

from pydantic import Field, PrivateAttr

from voicecoach.errors import Diagnostic
from voicecoach.routine.model.block import RoutineEntry
from voicecoach.routine.model.dose import Dose
from voicecoach.routine.model.exercise import HINTS_OF_BLOCKS, Exercise
from voicecoach.routine.source.document import USUAL_LANGUAGE, Document
from voicecoach.routine.source.record import Record
from voicecoach.routine.values.amounts import GetReady, Weeks
from voicecoach.routine.values.language_tag import LanguageTag
from voicecoach.routine.values.pronunciations import Pronunciations
from voicecoach.routine.values.slug import slug
from voicecoach.routine.values.text import (
    Name,
    Text,
)
from voicecoach.routine.values.wordings import Wordings
from voicecoach.synonyms.rows import IN_ROUTINE


class Routine(Record):
    """A whole routine file."""

    name: Name
    description: Text | None = None
    why: Text | None = None
    author: Name | None = None
    language: LanguageTag = USUAL_LANGUAGE
    weeks: Weeks | None = None
    get_ready: GetReady | None = None
    wordings: Wordings = Field(default_factory=dict)
    pronounce: Pronunciations = Field(default_factory=dict)
    defaults: Dose = Dose()
    exercises: tuple[Exercise, ...]

    _document: Document = PrivateAttr(default_factory=lambda: Document("routine", []))
    _entries: tuple[RoutineEntry, ...] = PrivateAttr(default=())
    _written: dict[str, Exercise] = PrivateAttr(default_factory=dict)
    _has_intro: bool = PrivateAttr(default=True)
    _seed: str | None = PrivateAttr(default=None)
    _asked_get_ready: int | None = PrivateAttr(default=None)
    _opening_pause_ms: int = PrivateAttr(default=0)

    place: ClassVar[str] = IN_ROUTINE
    hints: ClassVar[Mapping[str, str]] = {
        **dict.fromkeys(Exercise.model_fields, "put it into an exercise"),
        **dict.fromkeys(Dose.model_fields, "put it under defaults, or into an exercise"),
        **HINTS_OF_BLOCKS,
    }

    def read_from(self, document: Document, written: Iterable[Exercise]) -> "Routine":
        """Return the routine with the document it was read from.

        `written` are its exercises as they stand there, without the defaults.
        """
        by_id = {exercise.id: exercise for exercise in written}
        return self._with_private(_document=document, _written=by_id)

    def with_exercises(
        self, exercises: Iterable[Exercise], entries: tuple[RoutineEntry, ...]
    ) -> "Routine":
        """Return the routine with other exercises, and the blocks they are in."""
        changed = self._with_private(_entries=entries)
        return changed.model_copy(update={"exercises": tuple(exercises)})

    def with_seed(self, seed: str) -> "Routine":
        """Return the routine as that seed has picked and shuffled it."""
        return self._with_private(_seed=seed)

    def without_intro(self) -> "Routine":
        """Return the routine for a session that begins with its first exercise."""
        return self._with_private(_has_intro=False)

    def with_time_to_get_ready(self, quiet_ms: int) -> "Routine":
        """Return the routine for a session that begins with so much quiet, in place of its own."""
        return self._with_private(_asked_get_ready=quiet_ms)

    @property
    def seed(self) -> str | None:
        """The seed that picked and shuffled its exercises, or None if there was nothing to do."""
        return self._seed

    def with_opening_pause(self, length_ms: int) -> "Routine":
        """Return the routine with a pause before its first exercise, in ms."""
        return self._with_private(_opening_pause_ms=length_ms)

    @property
    def opening_pause_ms(self) -> int:
        """The pauses before the first exercise. There is nothing to rest from yet."""
        return self._opening_pause_ms

    @property
    def has_intro(self) -> bool:
        """Whether the session begins with words about the whole of it."""
        return self._has_intro

    @property
    def time_to_get_ready(self) -> int | None:
        """The quiet before the first countdown, in ms, or None if nobody asks for it."""
        of_first_move = self.exercises[0].get_ready
        # The more particular one wins.
        choices = (
            self._asked_get_ready,
            of_first_move,
            self._opening_pause_ms or None,
            self.get_ready,
            self.defaults.get_ready,
        )
        return next((ms for ms in choices if ms is not None), None)

    @property
    def document(self) -> Document:
        """The text it was read from, with the place of every key."""
        return self._document

    @property
    def entries(self) -> tuple[RoutineEntry, ...]:
        """The exercises, by their ids, and the blocks they are in."""
        return self._entries

    def written(self, name: str) -> Exercise:
        """Return the exercise with that id as it stands in the file, without the defaults."""
        return self._written[name]

    @property
    def id(self) -> str:
        """The name as files are called: `Get hip` is `get-hip`."""
        return slug(self.name)

    def mistake(self, line: int, message: str, hint: str) -> Diagnostic:
        """Return a diagnostic about `line` of the file; 0 is the file as a whole."""
        return self._document.mistake_on(line, message, hint)

    def mistake_about(self, record: Record, message: str, hint: str, key: str = "") -> Diagnostic:
        """Return a diagnostic about a record, in the file where that was written."""
        document = record.origin or self._document
        return document.mistake_on(record.line_in_origin(key), message, hint)
