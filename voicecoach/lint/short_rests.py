"""Rests that must grow, because what is said in them takes longer than they are written."""

from collections.abc import Iterator

from voicecoach.escape_text import quoted
from voicecoach.lint.finding import Finding, Subject
from voicecoach.routine.model.block import blocks_in
from voicecoach.routine.model.exercise import Exercise
from voicecoach.routine.model.routine import Routine
from voicecoach.routine.source.record import Record
from voicecoach.routine.values.amounts import Span
from voicecoach.session.model.passage import on_grid
from voicecoach.session.model.timeline import Adjustment, How, Place
from voicecoach.units import SECOND_MS, format_duration, round_up

TOO_SHORT = (How.LONGER, How.TOO_LONG)


def short_rests(subject: Subject) -> Iterator[Finding]:
    """Rests that the author's own words do not fit: a set-up, a note, what to fetch.

    A rest is part of the dose (guidelines prescribe it like reps), so it should be what the author
    means. Reckoned with speech of a likely length; a rest that nobody wrote is nobody's promise.
    """
    written = set(_written(subject.routine))
    longest: dict[int, Adjustment] = {}
    for found in (found for heard in subject.sessions for found in heard.timeline.adjustments):
        line = found.place.line or 0
        known = longest.get(line)
        if found.how in TOO_SHORT and found.has_ms in written:
            longest[line] = max(known or found, found, key=lambda each: each.needs_ms)
    for found in longest.values():
        yield _too_short(found, subject.routine)


def _written(routine: Routine) -> Iterator[int]:
    """The length of every rest and pause in the file, in ms."""
    spans: list[Span | None] = []
    for exercise in routine.exercises:
        spans += (span for _, span in exercise.rests)
        yield from (on_grid(aside.pause) for aside in exercise.before if aside.pause)
    for block in blocks_in(routine.entries):
        spans += (span for _, span in block.rest)
        yield from (on_grid(aside.pause) for aside in block.before if aside.pause)
    for span in (span for span in spans if span):
        yield from (on_grid(span.low), on_grid(span.high))


def _too_short(found: Adjustment, routine: Routine) -> Finding:
    needs = format_duration(round_up(found.needs_ms, SECOND_MS))
    has = format_duration(found.has_ms)
    record, key = _asked_by(found.place, routine)
    message = f"{quoted(found.text)} makes a rest of {has} last longer: its words need {needs}"
    if found.how is How.TOO_LONG:
        message = (
            f"{quoted(found.text)} has no room in a rest that is {has} exactly: it needs {needs}"
        )
    return Finding(record, key, message, "say less, or write a longer rest")


def _asked_by(place: Place, routine: Routine) -> tuple[Record, str]:
    """Whose text it is, and under which key."""
    keys = ("setup", "switch", "position", "equipment", "note", "pause", "name")
    for record in _records(place, routine):
        key = next((key for key in keys if record.wrote(key) and _stands(record, key, place)), "")
        if key:
            return record, key
    return routine, "exercises"


def _stands(record: Record, key: str, place: Place) -> bool:
    return record.line_of(key) == place.line


def _records(place: Place, routine: Routine) -> Iterator[Record]:
    exercises: list[Exercise] = [e for e in routine.exercises if place.exercise in (None, e.id)]
    for exercise in exercises:
        yield exercise
        yield from exercise.before
    for block in blocks_in(routine.entries):
        yield block.written
        yield from block.before
