"""The words that lead to an exercise: the notes before it, and a pause in place of the rest."""

from collections.abc import Iterable, Iterator

from voicecoach.languages.phrasebook import Phrasebook, sentence
from voicecoach.routine.model.notes_and_pauses import Aside
from voicecoach.session.model.bouts import Bout
from voicecoach.session.model.cue_kinds import Kind
from voicecoach.session.model.grid import on_grid
from voicecoach.session.model.passage import Say, WordingChoices
from voicecoach.session.model.timeline import Place

AFTER_NOTE_MS = 800
"""The quiet after a note, to think about it."""


def notes_before(bout: Bout) -> Iterator[Say]:
    """Yield the author's notes before the exercise; in rounds, before the first of them."""
    if not bout.is_new:
        return
    yield from _notes(_asides_of_blocks(bout))
    # A move that was explained ahead had its notes with that.
    if not bout.is_explained_ahead:
        yield from _notes(bout.exercise.before)


def notes_before_explanation(bout: Bout) -> Iterator[Say]:
    """Yield the notes of a move that is explained ahead of its round."""
    yield from _notes(bout.exercise.before)


def _notes(asides: Iterable[Aside]) -> Iterator[Say]:
    for aside in asides:
        if aside.note:
            # A note belongs to no exercise.
            place = Place(line=aside.line_of("note"))
            words = (sentence(aside.note),)
            yield Say(Kind.NOTE, words, place, gap_ms=AFTER_NOTE_MS, is_required=True)


def _asides_of_blocks(bout: Bout) -> Iterator[Aside]:
    """Yield the notes and the pause before the blocks that start with the bout."""
    for one in bout.context.starting_rounds:
        if one.is_first:
            yield from one.block.before


def pause_before(bout: Bout) -> Aside | None:
    """Return the pause that takes the place of the rest, or None."""
    asides = (*_asides_of_blocks(bout), *bout.exercise.before)
    return next((aside for aside in asides if aside.pause), None)


def pause_length_ms(pause: Aside) -> int:
    """Return how long a pause is, on the grid."""
    return on_grid(pause.pause or 0)


def pause_place(pause: Aside) -> Place:
    """Return where a pause belongs: to its line, and to no exercise."""
    return Place(line=pause.line_of("pause"))


def pause_words(pause: Aside, book: Phrasebook) -> Say:
    """Return "Pause, two minutes."."""

    def wordings(ms: int) -> WordingChoices:
        return book.say("pause", length=book.duration(ms))

    return Say(Kind.PAUSE, (), pause_place(pause), wordings_for=wordings, is_required=True)
