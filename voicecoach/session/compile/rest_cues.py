"""What is heard in a rest beside its words: how far it is, and the move after a long one."""

from collections.abc import Iterator

from voicecoach.languages.phrasebook import Phrasebook
from voicecoach.session.model.bouts import Bout
from voicecoach.session.model.counting_rules import TEN_SECONDS_MS
from voicecoach.session.model.cue_kinds import Kind, ToneName
from voicecoach.session.model.grid import on_grid
from voicecoach.session.model.passage import Filler
from voicecoach.session.model.timeline import Place

REST_HALFWAY_FROM_MS = 60_000
"""The shortest rest with a tick in the middle."""

LENGTH_SAID_FROM_MS = 15_000
"""The shortest rest that names what is done."""

TEN_SECONDS_SAID_FROM_MS = 20_000
"""The shortest rest that says that ten seconds are left."""

NUMBERS_APART_MS = 3_000
"""How far "ten seconds" is from every other number, so that nobody mistakes one for the other."""

NAMES_APART_MS = 20_000
"""How far a preview is from the announcement of the same move."""

REST_END_MS = 0
"""Moments in a rest are counted back from its end."""

ANYWHERE_IN_REST_MS = -10_000_000
"""A moment before the start of the longest rest, so that a filler may come anywhere in it."""


def preview_of_next(bout: Bout, book: Phrasebook) -> Filler:
    """Return what comes after a long rest, which is announced once more at its end."""
    words = book.say("next", name=bout.exercise.name)
    place = bout.place_of_both_sides("name")
    return Filler(
        ANYWHERE_IN_REST_MS,
        REST_END_MS,
        Kind.PREVIEW,
        words,
        place,
        before_closing_ms=NAMES_APART_MS,
    )


def ten_seconds_before_start(place: Place, book: Phrasebook) -> Filler:
    """Return the call ten seconds before work."""
    return Filler(
        -TEN_SECONDS_MS,
        REST_END_MS,
        Kind.REST,
        book.say("ten_seconds"),
        place,
        exact=True,
        numbers_apart_ms=NUMBERS_APART_MS,
    )


def time_calls_in_rest(length_ms: int, place: Place, book: Phrasebook) -> Iterator[Filler]:
    """Yield "ten seconds", and a tick in the middle of a long rest. The first matters more."""
    if length_ms >= TEN_SECONDS_SAID_FROM_MS:
        yield ten_seconds_before_start(place, book)
    if length_ms >= REST_HALFWAY_FROM_MS:
        half_ms = on_grid(length_ms / 2)
        # A word would be taken for the half of the session.
        yield Filler(-half_ms, REST_END_MS, Kind.TONE, (ToneName.TICK,), place, exact=True)
