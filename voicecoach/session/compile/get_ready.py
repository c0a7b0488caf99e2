"""The quiet before a countdown, to lie down or to step out of the door."""

from collections.abc import Iterator
from dataclasses import replace

from voicecoach.languages.phrasebook import Phrasebook
from voicecoach.routine.model.routine import Routine
from voicecoach.session.compile.rest_cues import (
    TEN_SECONDS_SAID_FROM_MS,
    ten_seconds_before_start,
)
from voicecoach.session.compile.tones_around_work import without_calls_near_lead_in
from voicecoach.session.model.bouts import Bout
from voicecoach.session.model.cue_kinds import Kind
from voicecoach.session.model.grid import on_grid
from voicecoach.session.model.least_words import LeastWords
from voicecoach.session.model.passage import Filler, Say, Talk
from voicecoach.session.model.timeline import Place
from voicecoach.units import SECOND_MS

TOLD_FROM_MS = 10_000
"""The shortest quiet that is announced, so that nobody takes it for the end of the file."""


def with_time_to_get_ready(talk: Talk, routine: Routine, book: Phrasebook) -> Talk:
    """Return the talk before the first bout with the time to get ready that the routine asks for.

    Without such a time, it keeps its own.
    """
    if routine.time_to_get_ready is None:
        return talk
    place = Place(line=routine.line_of("get_ready") or routine.line_of("name"))
    return _with_quiet(talk, routine.time_to_get_ready, place, book)


def with_time_before_move(talk: Talk, bout: Bout, book: Phrasebook) -> Talk:
    """Return the talk before a later move with the time to get ready that the move asks for."""
    quiet_ms = bout.exercise.get_ready
    if quiet_ms is None or not bout.is_new:
        return talk
    return _with_quiet(talk, quiet_ms, bout.place_of_both_sides("get_ready"), book)


def _with_quiet(talk: Talk, written_ms: int, place: Place, book: Phrasebook) -> Talk:
    quiet_ms = on_grid(written_ms)
    fillers = talk.fillers
    if not any(filler.numbers_apart_ms for filler in fillers):
        fillers = (*fillers, *_calls(quiet_ms, place, book))
    with_quiet = replace(
        talk,
        closing=(*talk.closing, *_announcement(quiet_ms, place, book)),
        settle_ms=quiet_ms,
        settles_as_written=True,
        fillers=fillers,
        # Also where the move was explained ahead, this time is more than the rest.
        exact=False,
        least_words=LeastWords.DOSES,
    )
    return without_calls_near_lead_in(with_quiet)


def _announcement(quiet_ms: int, place: Place, book: Phrasebook) -> Iterator[Say]:
    if quiet_ms >= TOLD_FROM_MS:
        seconds = max(round(quiet_ms / SECOND_MS), 1) * SECOND_MS
        words = book.say("get_ready", length=book.duration(seconds))
        yield Say(Kind.PAUSE, words, place)


def _calls(quiet_ms: int, place: Place, book: Phrasebook) -> Iterator[Filler]:
    if quiet_ms >= TEN_SECONDS_SAID_FROM_MS:
        yield ten_seconds_before_start(place, book)
