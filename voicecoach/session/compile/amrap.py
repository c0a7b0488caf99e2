"""As many rounds as possible: one stretch of work, with calls of the time that is left."""

from voicecoach.languages.phrasebook import Phrasebook
from voicecoach.session.compile.time_left import calls_of_time_left, says_time
from voicecoach.session.model.bouts import Bout
from voicecoach.session.model.countdown import BEAT_MS, countdown
from voicecoach.session.model.grid import on_grid
from voicecoach.session.model.passage import Beat, Work


def amrap_work(bout: Bout, book: Phrasebook) -> Work:
    """Return the work with the calls of timed work."""
    length = on_grid(bout.dose)
    place = bout.place("time")
    calls = calls_of_time_left(bout, length, book)
    beats: list[Beat] = []
    for at_ms, call in calls.items():
        beats.append(Beat(at_ms, *call, place))
    if says_time(bout):
        for beat in countdown(length, place, book):
            if beat.at_ms >= BEAT_MS:
                beats.append(beat)
    beats.sort(key=lambda beat: beat.at_ms)
    return Work(length, tuple(beats))
