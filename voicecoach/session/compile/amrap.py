"""As many rounds as possible: one stretch of work, with calls of the time that is left."""

from collections.abc import Iterator

from voicecoach.languages.phrasebook import Phrasebook
from voicecoach.session.model.bouts import Bout
from voicecoach.session.model.coaching import is_bare
from voicecoach.session.model.counting import BEAT_MS, TEN_SECONDS_FROM_MS, countdown
from voicecoach.session.model.passage import Beat, Work, on_grid
from voicecoach.session.model.timeline import Kind
from voicecoach.units import MINUTE_MS, steps_to_reach

TEN_MS = 10_000


def amrap_work(bout: Bout, book: Phrasebook) -> Work:
    """The whole of it: each minute, halfway, ten seconds, three, two, one."""
    length, place = on_grid(bout.dose), bout.place("time")
    calls = {} if is_bare(bout.exercise) else dict(_calls(length, book))
    beats = [Beat(at_ms, kind, words, place) for at_ms, (kind, words) in calls.items()]
    beats += [beat for beat in countdown(length, place, book) if beat.at_ms >= BEAT_MS]
    return Work(length, tuple(sorted(beats, key=lambda beat: beat.at_ms)))


def _calls(length: int, book: Phrasebook) -> Iterator[tuple[int, tuple[Kind, tuple[str, ...]]]]:
    """What is called when; of two calls at one moment, the later one here."""
    for minutes in range(1, steps_to_reach(length, MINUTE_MS)):
        left = book.say("left", length=book.duration(minutes * MINUTE_MS))
        yield on_grid(length - minutes * MINUTE_MS), (Kind.COUNT, left)
    yield on_grid(length / 2), (Kind.HALFWAY, book.say("halfway"))
    if length >= TEN_SECONDS_FROM_MS:
        yield length - TEN_MS, (Kind.COUNT, book.say("ten_seconds"))
