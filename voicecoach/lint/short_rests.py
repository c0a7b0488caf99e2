"""Rests that must grow, because the words in them take longer than the rests are written."""

from collections.abc import Iterator

from voicecoach.escape_text import quoted
from voicecoach.lint.finding import Finding, Subject
from voicecoach.routine.model.block import blocks_in
from voicecoach.routine.model.notes_and_pauses import Aside
from voicecoach.routine.model.routine import Routine
from voicecoach.routine.source.record import Record
from voicecoach.routine.values.amounts import Span
from voicecoach.session.model.grid import on_grid
from voicecoach.session.model.timeline import Adjustment, AdjustmentKind, Place
from voicecoach.units import SECOND_MS, format_duration, round_up

TOO_SHORT = (AdjustmentKind.LONGER, AdjustmentKind.TOO_LONG)

KEYS_OF_TEXTS = ("setup", "switch", "position", "equipment", "note", "pause", "name")
"""The keys that may ask for words in a rest."""


def short_rests(subject: Subject) -> Iterator[Finding]:
    """Yield rests that the author's own words do not fit: a set-up, a note, what to fetch.

    A rest is part of the dose (guidelines prescribe it like reps), so it should be what the author
    means. It is measured with speech of a likely length. A rest that nobody wrote may grow.
    """
    written = set(_written_lengths(subject.routine))
    longest: dict[int, Adjustment] = {}
    for timeline in subject.timelines:
        for adjustment in timeline.adjustments:
            if adjustment.kind not in TOO_SHORT or adjustment.has_ms not in written:
                continue
            line = adjustment.place.line or 0
            if line not in longest or adjustment.needs_ms > longest[line].needs_ms:
                longest[line] = adjustment
    for adjustment in longest.values():
        yield _too_short(adjustment, subject.routine)


def _written_lengths(routine: Routine) -> Iterator[int]:
    """Yield the length of every rest and pause in the file, in ms."""
    spans: list[Span | None] = []
    asides: list[Aside] = []
    for exercise in routine.exercises:
        spans += (span for _key, span in exercise.rests)
        asides += exercise.before
    for block in blocks_in(routine.entries):
        spans += (span for _key, span in block.rest)
        asides += block.before
    for span in spans:
        if span:
            yield on_grid(span.low)
            yield on_grid(span.high)
    for aside in asides:
        if aside.pause:
            yield on_grid(aside.pause)


def _too_short(adjustment: Adjustment, routine: Routine) -> Finding:
    text = quoted(adjustment.text)
    needs = format_duration(round_up(adjustment.needs_ms, SECOND_MS))
    has = format_duration(adjustment.has_ms)
    if adjustment.kind is AdjustmentKind.TOO_LONG:
        message = f"{text} has no room in a rest that is {has} exactly: it needs {needs}"
    else:
        message = f"{text} makes a rest of {has} last longer: its words need {needs}"
    record, key = _origin_of_text(adjustment.place, routine)
    return Finding(record, key, message, "say less, or write a longer rest")


def _origin_of_text(place: Place, routine: Routine) -> tuple[Record, str]:
    """Return the record with the text, and the text's key."""
    for record in _records(place, routine):
        for key in KEYS_OF_TEXTS:
            if record.wrote(key) and record.line_of(key) == place.line:
                return record, key
    return routine, "exercises"


def _records(place: Place, routine: Routine) -> Iterator[Record]:
    """Yield everything that may have the text: the exercise of the place, or all of them."""
    for exercise in routine.exercises:
        if place.exercise in (None, exercise.id):
            yield exercise
            yield from exercise.before
    for block in blocks_in(routine.entries):
        yield block.written
        yield from block.before
