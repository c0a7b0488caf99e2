"""As many rounds as possible: one stretch of work, with calls of the time that is left."""

from voicecoach.languages.phrasebook import Phrasebook
from voicecoach.session.compile.time_left import TimeCalls, left_calls
from voicecoach.session.model.bouts import Bout
from voicecoach.session.model.coaching import is_bare
from voicecoach.session.model.countdown import BEAT_MS, countdown
from voicecoach.session.model.counting_rules import TEN_SECONDS_FROM_MS, TEN_SECONDS_MS
from voicecoach.session.model.cue_kinds import Kind
from voicecoach.session.model.passage import Beat, Work, on_grid
from voicecoach.units import MINUTE_MS


def amrap_work(bout: Bout, book: Phrasebook) -> Work:
    """Return the work with a call each minute, halfway, at ten seconds, and at three, two, one."""
    length = on_grid(bout.dose)
    place = bout.place("time")
    beats: list[Beat] = []
    if not is_bare(bout.exercise):
        calls = _time_calls(length, book)
        beats += [Beat(at_ms, *call, place) for at_ms, call in calls.items()]
    beats += [beat for beat in countdown(length, place, book) if beat.at_ms >= BEAT_MS]
    return Work(length, tuple(sorted(beats, key=lambda beat: beat.at_ms)))


def _time_calls(length: int, book: Phrasebook) -> TimeCalls:
    """Return the calls by their moments. Of two calls at one moment, the last one here wins."""
    calls: TimeCalls = dict(left_calls(length, MINUTE_MS, book))
    calls[on_grid(length / 2)] = Kind.HALFWAY, book.say("halfway")
    if length >= TEN_SECONDS_FROM_MS:
        calls[length - TEN_SECONDS_MS] = Kind.COUNT, book.say("ten_seconds")
    return calls
