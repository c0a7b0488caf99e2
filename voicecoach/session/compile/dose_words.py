"""How much there is to do, in words: of a whole exercise, and of its next set."""

from collections.abc import Sequence
from dataclasses import dataclass

from voicecoach.languages.phrasebook import Phrasebook
from voicecoach.routine.model.exercise import Exercise
from voicecoach.routine.model.ladders import changing_ladder_in
from voicecoach.routine.model.sets import set_doses
from voicecoach.routine.values.quantities import (
    Quantity,
    QuantityLadder,
    QuantitySpan,
    quantity_of_set,
)
from voicecoach.session.compile.ladder_shape import MOST_STEPS_IN_FULL, ladder_shape
from voicecoach.session.compile.load_words import with_all_loads, with_load
from voicecoach.session.compile.quantity_words import (
    are_alike,
    number_words,
    quantity_words,
    shape_words,
)
from voicecoach.session.model.bouts import Bout
from voicecoach.session.model.coaching import is_full


def count_moves(count: int, book: Phrasebook) -> str:
    """Return "four moves", or "one move"."""
    if count == 1:
        return book.part("one_move")
    number = book.number(count)
    return book.part("moves", count=number)


def dose_words(bout: Bout, book: Phrasebook) -> str:
    """Return "ten on each side", "two sets of ten steps each way", "thirty seconds".

    A ladder is given in full: "three sets: ten, eight, six reps".
    """
    return DoseWords(bout, book).of_exercise()


@dataclass(frozen=True, slots=True)
class DoseWords:
    """The words for how much there is to do in a bout, and in its whole exercise."""

    bout: Bout
    book: Phrasebook

    @property
    def exercise(self) -> Exercise:
        """Return the exercise of the bout."""
        return self.bout.exercise

    def of_exercise(self) -> str:
        """Return how much the whole exercise is, the extra of a weak side included."""
        words = self.with_sides(self._amounts())
        load = self.exercise.load
        sets = len(set_doses(self.exercise))  # rounds are announced by themselves
        if load and (sets == 1 or isinstance(load, QuantitySpan)):
            words = with_load(words, load.only(1).low, self.book)
        if sets == 1:
            return self.with_extra(words)
        cue = "dose_sets"
        if changing_ladder_in(self.exercise):
            cue = "dose_ladder"
        count = self.book.number(sets)
        words = self.book.part(cue, count=count, dose=words)
        if isinstance(load, QuantityLadder):
            words = with_all_loads(words, load, self.book)
        words = self.with_extra(words)
        extra = self.exercise.extra
        # Extra reps come in every set. Extra sets come once.
        if extra and extra.reps:
            return self.book.part("each_time", dose=words)
        return words

    def of_set(self, index: int) -> str:
        """Return how much is done in a set, counted from 0."""
        distance = quantity_of_set(self.exercise.distance, index)
        if distance:
            return quantity_words(distance, self.book)
        amount = set_doses(self.exercise)[index]
        unit = self.exercise.unit
        # With sides, "ten on each side" needs no "reps", and brief coaching never does.
        if not unit and not self.bout.sides and is_full(self.exercise):
            unit = self.book.part("unit")
        if unit and self.exercise.amount.counts_reps:
            return self.book.count(amount, unit)
        return self._amount_without_unit(amount)

    def _amounts(self) -> str:
        """Return the amount of a set, or of each set of a ladder; the last one names the unit."""
        if not changing_ladder_in(self.exercise):
            return self.of_set(0)
        if isinstance(self.exercise.distance, QuantityLadder):
            return self._distances(self.exercise.distance.steps)
        steps = set_doses(self.exercise)
        if len(steps) > MOST_STEPS_IN_FULL:
            return self._shape(steps)
        words: list[str] = []
        for dose in steps[:-1]:
            words.append(self._amount_without_unit(dose))
        last = self.of_set(len(steps) - 1)
        words.append(last)
        return ", ".join(words)

    def _distances(self, steps: Sequence[Quantity]) -> str:
        """Return "twenty, thirty, forty metres", or each distance with a unit of its own."""
        if not are_alike(steps):
            return ", ".join(quantity_words(step, self.book) for step in steps)
        if len(steps) > MOST_STEPS_IN_FULL:
            return shape_words(steps, self.book)
        words: list[str] = []
        for step in steps[:-1]:
            words.append(number_words(step, self.book))
        last = quantity_words(steps[-1], self.book)
        words.append(last)
        return ", ".join(words)

    def _shape(self, steps: tuple[int, ...]) -> str:
        """Return "from one up to ten and back"."""
        low = self._amount_without_unit(min(steps))
        high = self._amount_without_unit(max(steps))
        return self.book.part(ladder_shape(steps), low=low, high=high)

    def _amount_without_unit(self, amount: int) -> str:
        if self.exercise.amount.counts_reps:
            return self.book.number(amount)
        return self.book.duration(amount)

    def with_sides(self, words: str) -> str:
        """Return "ten on each side", "ten each way", "ten on your left leg"."""
        exercise = self.exercise
        if exercise.sides == "alternate":
            cue = "dose_alternate_time"
            if exercise.amount.counts_reps:
                cue = "dose_alternate"
            return self.book.part(cue, dose=words)
        if exercise.one_side:
            where = self.on_side()
            return self.book.part("dose_one_side", dose=words, where=where)
        if not self.bout.sides:
            return words
        if exercise.labels:
            return self.book.part("dose_ways", dose=words)
        return self.book.part("dose_each", dose=words)

    def on_side(self) -> str:
        """Return "on your left leg", or a label as it is written."""
        exercise = self.exercise
        side = self.book.side(self.bout.sides[0])
        if exercise.labels:
            return self.book.part("on_side_label", side=side)
        if exercise.limb:
            return self.book.part("on_side", side=side, limb=exercise.limb)
        return self.book.part("on_side_plain", side=side)

    def with_extra(self, words: str) -> str:
        """Return "ten on each side, and five more on the left"."""
        extra = self.exercise.extra
        if extra is None:
            return words
        if extra.sets:
            unit = self.book.part("more_sets")
            more = self.book.count(extra.sets, unit)
        else:
            count = self.book.number(extra.reps or 0)
            more = self.book.part("more_reps", count=count)
        cue = "extra"
        if self.exercise.labels:
            cue = "extra_label"
        side = self.book.side(extra.side)
        return self.book.part(cue, dose=words, more=more, side=side)
