"""How many entries a routine has, those of included routines among them."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from voicecoach.routine.model.routine import Routine
from voicecoach.routine.source.document import Document, Path

MAX_EXERCISES = 1_000


@dataclass
class EntryCount:
    """The number of entries that were met so far."""

    number: int = 0

    @property
    def is_full(self) -> bool:
        """Whether there are more than a routine may have."""
        return self.number > MAX_EXERCISES

    def has_room_for(self, written: Sequence[Any], path: Path, document: Document) -> bool:
        """Count a list of entries. Return False if they are too many, with the mistake noted."""
        room = MAX_EXERCISES - self.number
        self.number += len(written)
        # Without room left, the mistake was noted before.
        if 0 <= room < len(written):
            _note_too_many((*path, room), document)
        return len(written) <= room

    def has_room_for_include(self, routine: Routine, path: Path, document: Document) -> bool:
        """Count what an include brings. Return False if it is too much, with the mistake noted."""
        # The include itself was counted as one entry.
        self.number += len(routine.exercises) - 1
        if self.is_full:
            _note_too_many(path, document)
        return not self.is_full


def _note_too_many(path: Path, document: Document) -> None:
    message = f"a routine has at most {MAX_EXERCISES:,} exercises"
    document.note(path, message, "split it into several")
