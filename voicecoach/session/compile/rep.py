"""One rep on one side, and what the coach knows of it."""

from dataclasses import dataclass

from voicecoach.languages.phrasebook import Phrasebook
from voicecoach.routine.values.phases import Phase
from voicecoach.session.compile.pair_calls import TAUGHT_REPS
from voicecoach.session.compile.rep_pattern import RepPattern
from voicecoach.session.model.bouts import Bout
from voicecoach.session.model.counting_rules import RepNumber
from voicecoach.session.model.timeline import Place


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

    @property
    def side_name(self) -> str:
        """Return the name of its side as the coach says it."""
        return self.book.side(self.side or "")
