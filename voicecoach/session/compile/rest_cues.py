"""What is told while resting, of whatever comes next: how far the rest is, the move, its things."""

from collections.abc import Iterator
from dataclasses import replace

from voicecoach.languages.phrasebook import Phrasebook
from voicecoach.session.model.bouts import Bout
from voicecoach.session.model.passage import Filler, Say, WordingChoices, on_grid
from voicecoach.session.model.timeline import Kind, Place

REST_HALFWAY_FROM_MS = 60_000
LENGTH_SAID_FROM_MS = 15_000
"""The shortest rests in which is told what is done, and how much of the rest is left."""


def preview_of_next(bout: Bout, book: Phrasebook) -> Filler:
    """What comes after the rest."""
    words = book.say("next", name=bout.exercise.name)
    return as_filler(Say(Kind.PREVIEW, words, _move_place(bout, "name")))


def equipment_to_fetch(bout: Bout, book: Phrasebook) -> Iterator[Say]:
    """What to have ready: for the move after this one, so that the rest is time enough.

    What this one needs is told here where no rest before told it.
    """
    if bout.fresh and not bout.is_prepared:
        yield _fetch(bout, book.say("fetch", things=book.join(bout.fresh)))
    if later := bout.ahead:
        facts = {"things": book.join(later.fresh), **book.numbered(later.number)}
        yield _fetch(later, book.say("fetch_ahead", **facts))


def _fetch(bout: Bout, words: WordingChoices) -> Say:
    return Say(Kind.EQUIPMENT, words, _move_place(bout, "equipment"), is_owed=True)


def _move_place(bout: Bout, key: str) -> Place:
    return replace(bout.place(key), side=None)


def time_calls_in_rest(length_ms: int, place: Place, book: Phrasebook) -> Iterator[Filler]:
    """ "Ten seconds", and of a long rest "halfway": the former matters more."""
    if length_ms >= LENGTH_SAID_FROM_MS:
        yield Filler(-10_000, 0, Kind.REST, book.say("ten_seconds"), place, exact=True)
    if length_ms >= REST_HALFWAY_FROM_MS:
        half = on_grid(length_ms / 2)
        yield Filler(-half, 0, Kind.REST, book.say("halfway"), place, exact=True)


def as_filler(say: Say) -> Filler:
    """Something worth hearing while resting, but never worth resting longer for."""
    return Filler(-10_000_000, 0, say.kind, say.wordings, say.place)
