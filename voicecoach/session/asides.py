"""What leads to an exercise: the notes before it, and a pause in place of the rest."""

from collections.abc import Iterator

from voicecoach.routine.aside import Aside
from voicecoach.session.bouts import Bout
from voicecoach.session.passage import Say, on_grid
from voicecoach.session.phrasebook import Phrasebook, sentence
from voicecoach.session.timeline import Kind, Place


def notes(bout: Bout) -> Iterator[Say]:
    """The author's notes before the exercise; they belong to none."""
    for aside in bout.exercise.before:
        if aside.note:
            yield Say(Kind.NOTE, (sentence(aside.note),), Place(line=aside.line_of("note")), 800)


def pause_before(bout: Bout) -> Aside | None:
    """The pause that takes the place of the rest."""
    return next((aside for aside in bout.exercise.before if aside.pause), None)


def pause_ms(pause: Aside) -> int:
    """How long it is, on the grid."""
    return on_grid(pause.pause or 0)


def pause_place(pause: Aside) -> Place:
    """A pause belongs to no exercise."""
    return Place(line=pause.line_of("pause"))


def told_pause(pause: Aside, book: Phrasebook) -> Say:
    """ "Pause, two minutes."."""

    def told(ms: int) -> tuple[str, ...]:
        return book.say("pause", length=book.duration(ms))

    return Say(Kind.PAUSE, (), pause_place(pause), told=told)
