"""The countdown: three, two, one, before work and at its end."""

from collections.abc import Iterator

from voicecoach.languages.phrasebook import Phrasebook
from voicecoach.session.model.cue_kinds import Kind
from voicecoach.session.model.passage import Beat
from voicecoach.session.model.timeline import Place

BEAT_MS = 1_000
COUNTDOWN = (3, 2, 1)

LEAD_IN_MS = COUNTDOWN[0] * BEAT_MS
"""How long before work the countdown starts."""


def countdown(end_ms: int, place: Place, book: Phrasebook) -> Iterator[Beat]:
    """Yield "three, two, one" on the last beats before `end_ms`."""
    for count in COUNTDOWN:
        words = book.say("number", number=book.number(count))
        at_ms = end_ms - count * BEAT_MS
        yield Beat(at_ms, Kind.COUNTDOWN, words, place)
