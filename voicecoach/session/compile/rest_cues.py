"""What is heard in a rest: how far it is, the next move and its equipment."""

from collections.abc import Iterable, Iterator

from voicecoach.languages.phrasebook import Phrasebook
from voicecoach.session.model.bouts import Bout
from voicecoach.session.model.counting_rules import TEN_SECONDS_MS
from voicecoach.session.model.cue_kinds import Kind
from voicecoach.session.model.passage import Filler, Say, WordingChoices, on_grid
from voicecoach.session.model.timeline import Place

REST_HALFWAY_FROM_MS = 60_000
"""The shortest rest with a call in the middle."""

LENGTH_SAID_FROM_MS = 15_000
"""The shortest rest that names what is done, and that ten seconds are left."""

REST_END_MS = 0
"""Moments in a rest are counted back from its end."""

ANYWHERE_IN_REST_MS = -10_000_000
"""A moment before the start of the longest rest, so that a filler may come anywhere in it."""


def preview_of_next(bout: Bout, book: Phrasebook) -> Filler:
    """Return what comes after the rest."""
    words = book.say("next", name=bout.exercise.name)
    place = bout.place_of_both_sides("name")
    say = Say(Kind.PREVIEW, words, place)
    return filler_in_rest(say)


def equipment_to_fetch(bout: Bout, book: Phrasebook) -> Iterator[Say]:
    """Yield what to have ready: for the move after this one, so that the rest is time enough.

    The equipment of this move is named here only where no earlier rest did.
    """
    context = bout.context
    if context.new_equipment and not context.is_equipment_announced:
        things = book.join(context.new_equipment)
        words = book.say("fetch", things=things)
        yield _fetch(bout, words)
    if later := context.fetch_for:
        things = book.join(later.context.new_equipment)
        number = book.numbered(later.number)
        words = book.say("fetch_ahead", things=things, **number)
        yield _fetch(later, words)


def _fetch(bout: Bout, words: WordingChoices) -> Say:
    place = bout.place_of_both_sides("equipment")
    return Say(Kind.EQUIPMENT, words, place, is_required=True)


def time_calls_in_rest(length_ms: int, place: Place, book: Phrasebook) -> Iterator[Filler]:
    """Yield "ten seconds", and "halfway" in a long rest. The first one matters more."""
    if length_ms >= LENGTH_SAID_FROM_MS:
        words = book.say("ten_seconds")
        yield Filler(-TEN_SECONDS_MS, REST_END_MS, Kind.REST, words, place, exact=True)
    if length_ms >= REST_HALFWAY_FROM_MS:
        words = book.say("halfway")
        half_ms = on_grid(length_ms / 2)
        yield Filler(-half_ms, REST_END_MS, Kind.REST, words, place, exact=True)


def filler_in_rest(say: Say) -> Filler:
    """Return something worth hearing in a rest, but not worth a longer rest."""
    return Filler(ANYWHERE_IN_REST_MS, REST_END_MS, say.kind, say.wordings, say.place)


def fillers_in_rest(says: Iterable[Say]) -> Iterator[Filler]:
    """Yield each of them as a filler."""
    return map(filler_in_rest, says)
