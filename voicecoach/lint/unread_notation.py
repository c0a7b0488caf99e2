"""Notation that can be read in two ways, or that no rule of the language can read."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from voicecoach.escape_text import quoted
from voicecoach.languages import phrasebook_for
from voicecoach.lint.finding import Finding, Subject
from voicecoach.routine.model.block import blocks_in
from voicecoach.routine.model.exercise import Exercise
from voicecoach.routine.source.record import Record

_KEYS_OF_EXERCISES = (
    "name", "unit", "limb", "labels", "position", "setup", "switch", "reminders", "why",
    "equipment", "at",
)  # fmt: skip
_KEYS_OF_HARDER = ("setup", "equipment")
_PLACEHOLDER = re.compile(r"\{(\w+)\}")


class WrittenText(NamedTuple):
    """A text that is heard, and where it stands."""

    record: Record
    key: str
    text: str
    entry: int | None


def unread_notation(subject: Subject) -> Iterator[Finding]:
    """Yield what the voice may read otherwise than it is meant, such as `20m` or `BSS`.

    A trainer who reads a sheet aloud asks what is meant. A word in `pronounce` is settled.
    """
    routine = subject.routine
    book = phrasebook_for(routine.language)
    if book is None:
        return
    for written in _texts_of_routine(subject):
        for doubt in book.notation.doubts(_without_placeholders(written.text)):
            if doubt.written not in routine.pronounce:
                message = f"{quoted(doubt.written)} {doubt.message}"
                yield Finding(written.record, written.key, message, doubt.hint, written.entry)


def _texts_of_routine(subject: Subject) -> Iterator[WrittenText]:
    routine = subject.routine
    yield from _texts(routine, ("name", "why"))
    for wordings in routine.wordings.values():
        for text in wordings:
            yield WrittenText(routine, "wordings", text, None)
    asides = [aside for exercise in routine.exercises for aside in exercise.before]
    for block in blocks_in(routine.entries):
        yield from _texts(block.written, (block.kind.name,))
        asides += block.before
    for aside in asides:
        yield from _texts(aside, ("note",))
    for exercise in routine.exercises:
        if exercise.origin is None:  # what an exercise holds does not know its file
            yield from _texts_of_exercise(exercise)


def _texts_of_exercise(exercise: Exercise) -> Iterator[WrittenText]:
    yield from _texts(exercise, _KEYS_OF_EXERCISES)
    if exercise.cheers:
        yield from _texts(exercise.cheers, ("lines",))
    if exercise.harder:
        yield from _texts(exercise.harder, _KEYS_OF_HARDER)


def _texts(record: Record, keys: Iterable[str]) -> Iterator[WrittenText]:
    for key in keys:
        value = getattr(record, key, None)
        if isinstance(value, str):
            yield WrittenText(record, key, value, None)
        elif isinstance(value, dict):
            for text in value.values():
                yield WrittenText(record, key, text, None)
        elif isinstance(value, tuple):
            for entry, text in enumerate(value):
                yield WrittenText(record, key, text, entry)


def _without_placeholders(text: str) -> str:
    return _PLACEHOLDER.sub(r"\1", text)
