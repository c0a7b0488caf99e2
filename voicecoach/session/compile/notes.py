"""What leads to an exercise: the notes before it, and a pause in place of the rest."""

from collections.abc import Iterable, Iterator

from voicecoach.languages.phrasebook import Phrasebook, sentence
from voicecoach.routine.model.notes_and_pauses import Aside
from voicecoach.routine.values.amounts import Span
from voicecoach.session.model.bouts import Bout
from voicecoach.session.model.passage import Say, on_grid
from voicecoach.session.model.timeline import Kind, Place


def _asides(bout: Bout) -> Iterator[Aside]:
    """Those before the blocks that begin with the bout, and those before its exercise."""
    yield from _asides_of_blocks(bout)
    yield from bout.exercise.before


def _asides_of_blocks(bout: Bout) -> Iterator[Aside]:
    for one in bout.begun:
        if one.is_first:
            yield from one.block.before


def notes_before(bout: Bout) -> Iterator[Say]:
    """The author's notes before the exercise, which belong to none; in the first round alone.

    Those of a move that is explained ahead have been heard with that.
    """
    asides = _asides_of_blocks(bout) if bout.is_told else _asides(bout)
    yield from _spoken(asides if bout.is_new else ())


def notes_ahead(bout: Bout) -> Iterator[Say]:
    """The notes before a move that is explained ahead."""
    yield from _spoken(bout.exercise.before)


def _spoken(asides: Iterable[Aside]) -> Iterator[Say]:
    for aside in asides:
        if aside.note:
            text, place = (sentence(aside.note),), Place(line=aside.line_of("note"))
            yield Say(Kind.NOTE, text, place, gap_ms=800, is_owed=True)


def pause_before(bout: Bout) -> Aside | None:
    """The pause that takes the place of the rest."""
    return next((aside for aside in _asides(bout) if aside.pause), None)


def rest_between(before: Bout, bout: Bout) -> Span | None:
    """The rest that is written between two exercises: between rounds, after a block, or a move."""
    begun = bout.begun
    if begun and not begun[0].is_first:
        return begun[0].block.rest.rounds
    ended = before.rounds[len(bout.rounds) - len(begun) :]
    blocks = [one.block for one in ended if not one.block.is_heading]
    return blocks[0].rest.after if blocks else before.exercise.rests.after


def pause_length_ms(pause: Aside) -> int:
    """How long it is, on the grid."""
    return on_grid(pause.pause or 0)


def pause_place(pause: Aside) -> Place:
    """A pause belongs to no exercise."""
    return Place(line=pause.line_of("pause"))


def pause_words(pause: Aside, book: Phrasebook) -> Say:
    """ "Pause, two minutes."."""

    def told(ms: int) -> tuple[str, ...]:
        return book.say("pause", length=book.duration(ms))

    return Say(Kind.PAUSE, (), pause_place(pause), told=told, is_owed=True)
