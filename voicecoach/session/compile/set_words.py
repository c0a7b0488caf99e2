"""Which set comes next, in words, and what of it differs from the set before."""

from collections.abc import Iterator
from dataclasses import dataclass

from voicecoach.languages.phrasebook import Phrasebook
from voicecoach.routine.model.exercise import Exercise
from voicecoach.routine.model.ladders import changing_ladder_in
from voicecoach.routine.model.sets import extra_sets
from voicecoach.routine.values.quantities import quantity_of_set
from voicecoach.session.compile.dose_words import DoseWords
from voicecoach.session.compile.load_words import load_words, with_load
from voicecoach.session.model.bouts import Bout
from voicecoach.session.model.cue_kinds import Kind
from voicecoach.session.model.passage import Say, WordingChoices

CHANGE_LOAD_FROM_MS = 45_000
"""The shortest rest that says another load twice. In a shorter one, its end is soon enough."""


def next_set_announcement(bout: Bout, book: Phrasebook) -> Say:
    """Return which set comes, and how much it is where that differs from set to set."""
    words_of = _SetWords(bout, book)
    if bout.extra:
        words = words_of.of_extra_set()
        place = bout.place_of_both_sides("extra")
    else:
        words = words_of.of_next_set()
        place = bout.place_of_both_sides("sets")
    return Say(Kind.ANNOUNCE, words, place)


def load_to_change(bout: Bout, rest_ms: int, book: Phrasebook) -> Iterator[Say]:
    """Yield another load at the start of a rest, which is the time to change it."""
    words = _SetWords(bout, book).of_new_load()
    if words and rest_ms >= CHANGE_LOAD_FROM_MS:
        place = bout.place_of_both_sides("load")
        yield Say(Kind.EQUIPMENT, book.say("next_load", load=words), place)


@dataclass(frozen=True, slots=True)
class _SetWords:
    """The words for the set of a bout."""

    bout: Bout
    book: Phrasebook

    @property
    def exercise(self) -> Exercise:
        """Return the exercise of the bout."""
        return self.bout.exercise

    @property
    def dose(self) -> DoseWords:
        """Return the words for how much there is to do."""
        return DoseWords(self.bout, self.book)

    def of_next_set(self) -> WordingChoices:
        """Return which set comes, with its amount if that is a step of a ladder."""
        bout = self.bout
        count = self.book.number(bout.set_count)
        number = self.book.numbered(bout.set_number)
        is_last = bout.set_number == bout.set_count and not extra_sets(self.exercise)
        dose = self._new_in_set()
        if not dose:
            if is_last:
                return self.book.say("last_set")
            return self.book.say("next_set", count=count, **number)
        if is_last:
            return self.book.say("last_step", dose=dose)
        return self.book.say("next_step", dose=dose, count=count, **number)

    def of_new_load(self) -> str:
        """Return the load of the set if that of the set before is another one, or nothing."""
        load = self.bout.load
        before = quantity_of_set(self.exercise.load, self.bout.set_number - 2)
        return load_words(load, self.book) if load and load != before else ""

    def _new_in_set(self) -> str:
        """Return what of the set differs from the one before: its amount, its load, or nothing."""
        index = self.bout.set_number - 1
        load = self.bout.load
        new_load = self.of_new_load()
        if changing_ladder_in(self.exercise):
            dose = self.dose.with_sides(self.dose.of_set(index))
            if load and new_load:
                dose = with_load(dose, load, self.book)
            return self.dose.with_extra(dose)
        return new_load

    def of_extra_set(self) -> WordingChoices:
        """Return which extra set comes, and for which side."""
        sets = extra_sets(self.exercise)
        cue = "extra_set"
        if sets > 1:
            cue = "extra_set_of"
        where = self.dose.on_side()
        count = self.book.number(sets)
        number = self.book.numbered(self.bout.extra)
        return self.book.say(cue, where=where, count=count, **number)
