"""The calls of a rep: what is heard on its beats.

A number is the rep's, and a verb says that a phase begins. The first reps of a move say both in one
breath. From then on the number takes the first beat, or what the exercise has in the number's
place. A rep without a call shows that it starts by the verb of its first phase.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from voicecoach.languages.phrasebook import Phrasebook
from voicecoach.routine.values.phases import Phase
from voicecoach.session.compile.flow_words import (
    fits_first_beat,
    flow_wordings,
    flow_wordings_with_phase,
)
from voicecoach.session.compile.pair_calls import TAUGHT_REPS, call_of_last_pair, number_with_side
from voicecoach.session.compile.rep_pattern import RepPattern
from voicecoach.session.model.bouts import Bout
from voicecoach.session.model.counting_rules import RepNumber
from voicecoach.session.model.cue_kinds import Kind
from voicecoach.session.model.habits import Habit, Version
from voicecoach.session.model.passage import Beat
from voicecoach.session.model.timeline import AdjustmentKind, Place

NUMBER_AND_VERB = Habit(AdjustmentKind.VERB_ALONE, may_hurry=False)
"""Rushed, it would sound unlike the number and the verb that follow it."""


@dataclass(frozen=True, slots=True)
class Rep:
    """One rep on one side."""

    pattern: RepPattern
    rep_number: RepNumber
    side: str | None
    is_second_side: bool
    """Whether this is the second of two alternating sides."""

    @property
    def bout(self) -> Bout:
        """Return the bout that the rep is part of."""
        return self.pattern.bout

    @property
    def book(self) -> Phrasebook:
        """Return the phrasebook that the rep is coached in."""
        return self.pattern.book

    @property
    def names_both(self) -> bool:
        """Return whether the rep begins with a number and a verb.

        Two reps teach a new move. Later sides, sets and rounds know it, and have one.
        """
        if self.rep_number.is_last or not self.pattern.is_full:
            return False
        taught = TAUGHT_REPS if self.bout.is_taught else 1
        return self.rep_number.number <= taught

    @property
    def is_first_of_move(self) -> bool:
        """Return whether the move was never done before."""
        is_first = self.bout.is_taught and self.rep_number.number == 1
        return is_first and not self.is_second_side

    @property
    def swaps_sides(self) -> bool:
        """Return whether the next rep is on the other side."""
        return len(self.bout.sides) > 1

    @property
    def is_followed(self) -> bool:
        """Return whether the other side does the same rep after it."""
        return self.swaps_sides and not self.is_second_side

    def place(self, phase: Phase) -> Place:
        """Return where cues of a phase belong."""
        return self.pattern.place(phase, self.side, self.rep_number.number)

    def place_for(self, key: str, phase: Phase) -> Place:
        """Return where cues of a phase belong that another key of the routine asks for."""
        number = self.rep_number.number
        return self.bout.place(key, side=self.side, rep=number, phase=phase.name or None)

    def beat(self, index: int, at_ms: int, place: Place) -> Beat | None:
        """Return the beat of a phase, or None where nothing is heard on it."""
        versions = self._first_versions() if index == 0 else self._phase_versions(index)
        choices = list(versions)
        if not choices:
            return None
        best, *others = choices
        return Beat(at_ms, best.kind, best.wordings, place, best.habit, tuple(others))

    def _phase_versions(self, index: int) -> Iterator[Version]:
        """Yield the verb of a phase, or a tick where it has none."""
        verb = self._verb(index)
        if verb:
            yield verb
        else:
            yield from self._sign(index)

    def _sign(self, index: int) -> Iterator[Version]:
        if self.pattern.has_ticks:
            yield Version(Kind.TONE, (self.pattern.signs[index],))

    def _first_versions(self) -> Iterator[Version]:
        """Yield what may be heard on the first beat, the best first."""
        verb = self._verb(0)
        if self.rep_number.number == 1 and not self.is_second_side:
            yield from self._name_in_flow()
        if verb and (self.names_both or self.pattern.is_breath):
            yield from self._number_and_verb()
            # Without its number, rep 1 has its verb, and the numbers begin with rep 2.
            if self.rep_number.number == 1 or self.pattern.is_breath:
                yield verb
        yield from self._calls()
        if verb:
            yield verb
        # A rep in which nothing can be said has a sign of its own.
        yield from self._sign(0)

    def _name_in_flow(self) -> Iterator[Version]:
        """Yield the name of a move that follows another one without a break."""
        words = flow_wordings(self.bout, self.book)
        if not words or not fits_first_beat(self.bout, self.book):
            return
        habit = Habit(AdjustmentKind.UNSAID, words[0])
        verb = self._verb(0)
        if verb and self.pattern.is_breath:
            phase = self.pattern.phases[0]
            name = self.book.phase(phase.name)
            words = flow_wordings_with_phase(self.bout, name, self.book)
        yield Version(Kind.PHASE, words, habit)

    def _calls(self) -> Iterator[Version]:
        """Yield what is called once the move is known: the number, or the side."""
        last = None
        if self.swaps_sides:
            last = call_of_last_pair(self.pattern, self.rep_number, self.is_second_side)
        if last:
            yield last
        # A pair of reps, one on each side, has one number.
        elif not self.is_second_side:
            way, is_bare = self.pattern.counting_way, self.pattern.is_bare
            for version in way.versions(self.rep_number, self.book, bare=is_bare):
                yield self._with_side(version)
        if self.swaps_sides and not self.pattern.is_bare:
            side = self._side_name()
            habit = Habit(AdjustmentKind.UNSAID, side)
            yield Version(Kind.COUNT, self.book.say("word", word=side), habit)

    def _with_side(self, version: Version) -> Version:
        """Return the number with its side, where no verb shows which side it is."""
        if not self.swaps_sides or self._verb(0):
            return version
        return number_with_side(version, self.pattern, self.rep_number, self._side_name())

    def _number_and_verb(self) -> Iterator[Version]:
        """Yield the number, or the side, with the verb, in one breath."""
        first = self._first_word()
        if first is None:
            return
        cue, fact, word = first
        phase = self.pattern.phases[0]
        verbs = [self.book.phase(phase.name)]
        if self._names_hold_length(phase):
            verbs.insert(0, self.book.part("hold_for", **self._hold_facts(phase)))
        words: list[str] = []
        for verb in verbs:
            facts = {fact: word, "phase": verb}
            words += self.book.say(cue, **facts)
        yield Version(Kind.PHASE, tuple(words), NUMBER_AND_VERB)

    def _first_word(self) -> tuple[str, str, str] | None:
        """Return the cue for the rep's number or side with a verb, and its placeholder and word."""
        if self.swaps_sides:
            return "first_rep_side", "side", self._side_name()
        way = self.pattern.counting_way
        number = way.number(self.rep_number)
        # Only a number goes with a verb. "Halfway" and "last one" take the place of none here.
        is_counted = self.names_both or way.call(self.rep_number, self.book, bare=True)
        if number is None or not is_counted:
            return None
        return "first_rep", "number", self.book.number(number)

    def _verb(self, index: int) -> Version | None:
        """Return the verb of a phase; in the very first rep a hold says its length."""
        phase = self.pattern.phases[index]
        if self._names_hold_length(phase):
            words = self.book.say("hold_for", **self._hold_facts(phase))
            return Version(Kind.PHASE, words, self.pattern.verb_habit(phase))
        return self.pattern.verbs[index]

    def _names_hold_length(self, phase: Phase) -> bool:
        return phase.is_hold and self.is_first_of_move and self.pattern.is_full

    def _hold_facts(self, phase: Phase) -> dict[str, str]:
        return {"phase": self.book.phase(phase.name), "length": self.book.duration(phase.ms)}

    def _side_name(self) -> str:
        return self.book.side(self.side or "")
