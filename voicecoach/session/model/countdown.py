"""The countdown: three, two, one, before work and at its end."""

from collections.abc import Iterator

from voicecoach.languages.phrasebook import Phrasebook
from voicecoach.routine.model.exercise import Exercise
from voicecoach.session.model.cue_kinds import Kind
from voicecoach.session.model.passage import Beat
from voicecoach.session.model.timeline import Place

BEAT_MS = 1_000
COUNTDOWN = (3, 2, 1)

LEAD_IN_MS = COUNTDOWN[0] * BEAT_MS
"""How long before work, or before its end, the usual countdown starts."""


def lead_in_count(exercise: Exercise) -> int:
    """Return from which number on the coach counts before an exercise, 0 for none."""
    return COUNTDOWN[0] if exercise.countdown is None else exercise.countdown


def countdown(
    end_ms: int, place: Place, book: Phrasebook, first: int = COUNTDOWN[0]
) -> Iterator[Beat]:
    """Yield "three, two, one" on the last beats before `end_ms`, or from another number on."""
    for count in range(first, 0, -1):
        words = book.say("number", number=book.number(count))
        at_ms = end_ms - count * BEAT_MS
        yield Beat(at_ms, Kind.COUNTDOWN, words, place)
