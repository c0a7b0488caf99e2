"""The announcement of a move: "Next: Squats, ten reps."."""

from collections.abc import Iterator

from voicecoach.languages.phrasebook import Phrasebook
from voicecoach.session.compile.advice_words import dose_with_advice
from voicecoach.session.compile.dose_words import dose_words
from voicecoach.session.compile.headings import is_named_by_heading
from voicecoach.session.model.bouts import Bout
from voicecoach.session.model.coaching import is_full
from voicecoach.session.model.cue_kinds import Kind
from voicecoach.session.model.passage import Say, WordingChoices


def announcement(bout: Bout, book: Phrasebook) -> Iterator[Say]:
    """Yield the name and the dose of a move that is new: "Next: Squats, ten reps."."""
    if is_named_by_heading(bout):
        yield from _announce_dose(bout, dose_with_advice(bout, book), book)
    else:
        yield _announce(_cue_of_announcement(bout), bout, book)


def _cue_of_announcement(bout: Bout) -> str:
    if bout.context.begins_session:
        # In rounds the number would come again and again, and brief coaching leaves it out.
        has_number = not bout.innermost_block and is_full(bout.exercise) and bout.count > 1
        return "announce" if has_number else "announce_only"
    if bout.innermost_block is None and bout.number == bout.count:
        return "last_move"
    # A heading says already that something else comes.
    return "announce_only" if bout.context.starting_rounds else "next_move"


def announce_again(bout: Bout, book: Phrasebook) -> Iterator[Say]:
    """Yield the name of a known move, with its dose if it counts reps or differs."""
    context = bout.context
    cue = "again" if context.starting_rounds else "next_again"
    name = bout.exercise.name
    words: WordingChoices = ()
    if context.has_new_dose or bout.exercise.amount.counts_reps:
        facts = {"name": name, "dose": dose_words(bout, book)}
        words += book.say(f"{cue}_dose", **facts)
        words += book.say("again_dose", **facts)
    if not context.has_new_dose:
        words += book.say(cue, name=name)
    words = tuple(dict.fromkeys(words))
    place = bout.place_of_both_sides()
    at_worst = book.say("again", name=name)
    yield Say(Kind.ANNOUNCE, words, place, at_worst=at_worst)


def announce_new_dose(bout: Bout, book: Phrasebook) -> Iterator[Say]:
    """Yield the dose of a move whose name is known, if it is not that of the bout before."""
    yield from _announce_dose(bout, dose_words(bout, book), book)


def _announce_dose(bout: Bout, dose: str, book: Phrasebook) -> Iterator[Say]:
    if bout.context.has_new_dose:
        words = book.say("word", word=dose)
        yield Say(Kind.ANNOUNCE, words, bout.place_of_both_sides())


def _announce(cue: str, bout: Bout, book: Phrasebook) -> Say:
    """Return a move by its name and dose. A dose that is not new may be left out."""
    name = bout.exercise.name
    facts = {
        "name": name,
        "dose": dose_with_advice(bout, book),
        "count": book.number(bout.count),
        **book.numbered(bout.number),
    }
    words = book.say(cue, **facts)
    if not bout.context.has_new_dose:
        words += book.say("again", name=name)
    return Say(Kind.ANNOUNCE, words, bout.place_of_both_sides())
