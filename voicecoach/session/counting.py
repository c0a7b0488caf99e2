"""Counting: the beat it keeps, and the last seconds of whatever has an end."""

from collections.abc import Iterator

from voicecoach.session.passage import Beat
from voicecoach.session.phrasebook import Phrasebook
from voicecoach.session.timeline import Kind, Place

BEAT_MS = 1_000
COUNTDOWN = (3, 2, 1)


def countdown(end_ms: int, place: Place, book: Phrasebook) -> Iterator[Beat]:
    """ "Three, two, one" on the last beats before `end_ms`."""
    for count in COUNTDOWN:
        word = book.say("number", number=book.number(count))
        yield Beat(end_ms - count * BEAT_MS, Kind.COUNTDOWN, word, place)
