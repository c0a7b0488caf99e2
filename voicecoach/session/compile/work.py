"""The work of one bout: its reps, or a stretch of time."""

from dataclasses import replace
from operator import attrgetter

from voicecoach.languages.phrasebook import Phrasebook
from voicecoach.session.compile.amrap import amrap_work
from voicecoach.session.compile.cheers import cheers_in_work
from voicecoach.session.compile.reminders import reminders_in_time
from voicecoach.session.compile.reps import rep_ms, rep_work
from voicecoach.session.model.bouts import Bout
from voicecoach.session.model.coaching import is_bare
from voicecoach.session.model.countdown import BEAT_MS, countdown
from voicecoach.session.model.counting_rules import TEN_SECONDS_FROM_MS, TEN_SECONDS_MS
from voicecoach.session.model.cue_kinds import Kind
from voicecoach.session.model.passage import Beat, Work, on_grid

HALFWAY_FROM_MS = 16_000


def bout_work(bout: Bout, book: Phrasebook) -> Work:
    """Return the work of the bout: reps where it counts reps, else its time."""
    if bout.is_open:
        work = amrap_work(bout, book)
    elif bout.exercise.amount.counts_reps:
        work = rep_work(bout, book)
    else:
        work = _timed_work(bout, book)
    cheers = cheers_in_work(bout, work.length_ms, book)
    return replace(
        work,
        fillers=(*work.fillers, *cheers),
        without_idle_ticks=bool(bout.exercise.quiet),
    )


def work_length(bout: Bout) -> int:
    """Return how long the bout's work is, in ms."""
    if not bout.exercise.amount.counts_reps:
        return on_grid(bout.dose)
    each_ms = rep_ms(bout.exercise)
    return on_grid(each_ms * _rep_count(bout))


def phase_count(bout: Bout) -> int:
    """Return how many phases its reps have together; none where it does not count reps."""
    if not bout.exercise.amount.counts_reps:
        return 0
    return _rep_count(bout) * len(bout.exercise.phases)


def _rep_count(bout: Bout) -> int:
    """Return the number of reps on all sides of the bout."""
    return bout.dose * max(len(bout.sides), 1)


def _timed_work(bout: Bout, book: Phrasebook) -> Work:
    """Return work of a length in time, with its halfway mark and its last seconds."""
    length = on_grid(bout.dose)
    place = bout.place("time")
    beats = list(countdown(length, place, book))
    if length >= TEN_SECONDS_FROM_MS and not is_bare(bout.exercise):
        words = book.say("ten_seconds")
        beats.append(Beat(length - TEN_SECONDS_MS, Kind.COUNT, words, place))
    if length >= HALFWAY_FROM_MS:
        words = book.say("halfway")
        beats.append(Beat(on_grid(length / 2), Kind.HALFWAY, words, place))
    # The start tone has just sounded, so the first second stays free.
    beats = [beat for beat in beats if beat.at_ms >= BEAT_MS]
    beats.sort(key=attrgetter("at_ms"))
    fillers = reminders_in_time(bout, length, book)
    return Work(length, tuple(beats), tuple(fillers))
