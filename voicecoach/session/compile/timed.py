"""The work of a bout that runs for a time: its end, the time that is left, the author's moments."""

from collections.abc import Iterator, Mapping
from operator import attrgetter

from voicecoach.languages.phrasebook import Phrasebook
from voicecoach.session.compile.flow_words import flow_wordings
from voicecoach.session.compile.reminders import reminders_in_time
from voicecoach.session.compile.time_left import calls_of_time_left, says_time
from voicecoach.session.model.author_texts import author_sentence
from voicecoach.session.model.bouts import Bout
from voicecoach.session.model.coaching import is_bare
from voicecoach.session.model.countdown import BEAT_MS, countdown
from voicecoach.session.model.counting_rules import Call
from voicecoach.session.model.cue_kinds import Kind, ToneName
from voicecoach.session.model.grid import on_grid
from voicecoach.session.model.passage import Beat, WordingChoices, Work
from voicecoach.session.model.phrase_lengths import likely_ms

BEFORE_MOMENT_MS = 2_000
"""How long before a moment of the author's the coach says nothing of its own."""


def timed_work(bout: Bout, book: Phrasebook) -> Work:
    """Return work of a length in time."""
    length = on_grid(bout.dose)
    place = bout.place(bout.exercise.amount.key)
    calls = calls_of_time_left(bout, length, book)
    moments = list(_moments(bout, length, calls, book))
    beats = [
        Beat(at_ms, *call, place)
        for at_ms, call in calls.items()
        if not _is_in_the_way(at_ms, moments, book)
    ]
    beats += moments
    if says_time(bout) and not bout.context.is_followed:
        beats += countdown(length, place, book)
    # The start tone has just sounded, so the first second stays free.
    beats = [beat for beat in beats if beat.at_ms >= BEAT_MS]
    beats += _name_in_flow(bout, book)
    beats.sort(key=attrgetter("at_ms"))
    fillers = reminders_in_time(bout, length, book)
    return Work(length, tuple(beats), tuple(fillers))


def _name_in_flow(bout: Bout, book: Phrasebook) -> Iterator[Beat]:
    """Yield the name of a move that follows another one without a break, at its start.

    Without words, a tone shows that it starts.
    """
    place = bout.place("name")
    if words := flow_wordings(bout, book):
        yield Beat(0, Kind.ANNOUNCE, words, place)
    elif bout.context.flow_step:
        yield Beat(0, Kind.TONE, (ToneName.START,), place)


def _moments(
    bout: Bout, length: int, calls: Mapping[int, Call], book: Phrasebook
) -> Iterator[Beat]:
    """Yield what the author says at moments of the work, after the coach's call of that moment."""
    if is_bare(bout.exercise):
        return
    place = bout.place("at")
    for moment, text in (bout.exercise.at or {}).items():
        words = author_sentence(text, bout, book)
        for moment_ms in moment.times(length):
            at_ms = on_grid(moment_ms)
            wordings: WordingChoices = (words,)
            if at_ms in calls:
                _kind, coach_words = calls[at_ms]
                wordings = (f"{coach_words[0]} {words}", words)
            yield Beat(at_ms, Kind.MOMENT, wordings, place)


def _is_in_the_way(at_ms: int, moments: list[Beat], book: Phrasebook) -> bool:
    """Return whether a call of the coach's would run into what the author says."""
    for moment in moments:
        earliest = moment.at_ms - BEFORE_MOMENT_MS
        latest = moment.at_ms + likely_ms(moment.wordings[0], book.language)
        if earliest < at_ms < latest:
            return True
    return False
