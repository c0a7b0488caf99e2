"""The work of one bout: its reps, or a stretch of time."""

from collections.abc import Iterator
from dataclasses import replace

from voicecoach.languages.phrasebook import Phrasebook, sentence
from voicecoach.session.compile.amrap import amrap_work
from voicecoach.session.compile.reps import rep_ms, reps_of
from voicecoach.session.model.bouts import Bout, mirrored
from voicecoach.session.model.coaching import is_bare
from voicecoach.session.model.counting import BEAT_MS, TEN_SECONDS_FROM_MS, countdown
from voicecoach.session.model.passage import Beat, Filler, Work, on_grid
from voicecoach.session.model.timeline import Kind

HALFWAY_FROM_MS = 16_000
REMINDER_EVERY_MS = 16_000


def work_of(bout: Bout, book: Phrasebook) -> Work:
    """The bout's work: reps where it counts reps, else its time."""
    return replace(_work(bout, book), quiet=bool(bout.exercise.quiet))


def _work(bout: Bout, book: Phrasebook) -> Work:
    if bout.is_open:
        return amrap_work(bout, book)
    return reps_of(bout, book) if bout.exercise.reps else _time(bout, book)


def length_of(bout: Bout) -> int:
    """How long the bout's work is, in ms."""
    if not bout.exercise.reps:
        return on_grid(bout.dose)
    return on_grid(rep_ms(bout.exercise) * bout.dose * max(len(bout.sides), 1))


def beats_of(bout: Bout) -> int:
    """How many phases of reps it has; none where it does not count reps."""
    reps = bout.dose * max(len(bout.sides), 1) if bout.exercise.reps else 0
    return reps * len(bout.exercise.phases)


def _time(bout: Bout, book: Phrasebook) -> Work:
    length = on_grid(bout.dose)
    place = bout.place("time")
    beats = list(countdown(length, place, book))
    if length >= TEN_SECONDS_FROM_MS and not is_bare(bout.exercise):
        beats.append(Beat(length - 10_000, Kind.COUNT, book.say("ten_seconds"), place))
    if length >= HALFWAY_FROM_MS:
        beats.append(Beat(on_grid(length / 2), Kind.HALFWAY, book.say("halfway"), place))
    beats = [beat for beat in beats if beat.at_ms >= BEAT_MS]
    beats.sort(key=lambda beat: beat.at_ms)
    return Work(length, tuple(beats), tuple(_timed_reminders(bout, book, length)))


def _timed_reminders(bout: Bout, book: Phrasebook, length: int) -> Iterator[Filler]:
    """A form point about every quarter of a minute, but for the end, which is counted out."""
    points = bout.exercise.reminders
    starts = range(REMINDER_EVERY_MS // 2, length - REMINDER_EVERY_MS, REMINDER_EVERY_MS)
    for turn, start in enumerate(starts, bout.turn + 1 if len(bout.sides) == 1 else bout.turn):
        if points and not (len(points) == 1 and turn % 2):
            text = sentence(mirrored(points[turn % len(points)], bout, book.side))
            until = start + REMINDER_EVERY_MS
            yield Filler(start, until, Kind.REMINDER, (text,), bout.place("reminders"))
