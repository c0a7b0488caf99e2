"""The announcement of a move: "Move two of five. Squats. Ten reps."."""

from collections.abc import Iterator

from voicecoach.languages.phrasebook import Phrasebook
from voicecoach.session.compile.dose_words import dose_words
from voicecoach.session.model.bouts import Bout
from voicecoach.session.model.coaching import is_full
from voicecoach.session.model.cue_kinds import Kind
from voicecoach.session.model.passage import Say


def announcement(bout: Bout, book: Phrasebook) -> Iterator[Say]:
    """Yield the move's name and dose, after its number where that is of use."""
    name = bout.exercise.name
    dose = dose_words(bout, book)
    if _has_useful_number(bout):
        count = book.number(bout.count)
        number = book.numbered(bout.number)
        words = book.say("announce", name=name, dose=dose, count=count, **number)
    else:
        words = book.say("announce_only", name=name, dose=dose)
    place = bout.place_of_both_sides()
    yield Say(Kind.ANNOUNCE, words, place)


def _has_useful_number(bout: Bout) -> bool:
    """Return whether the number of the move is worth saying."""
    # In rounds the number would come again and again.
    if bout.innermost_block:
        return False
    # Brief coaching leaves it out.
    if not is_full(bout.exercise):
        return False
    return bout.count > 1
