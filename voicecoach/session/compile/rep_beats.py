"""The calls of a rep: what is heard on its beats.

Counting follows the way dancers and lifters count. The first reps name their phases and count them
out. From then on the rep's number takes the first beat, or what the exercise has in the number's
place. A rep without a call still shows that it starts: by the word of its first phase, or a tick.
"""

from dataclasses import dataclass, replace

from voicecoach.languages import LANGUAGES
from voicecoach.languages.phrasebook import Phrasebook
from voicecoach.routine.values.tempo import Phase
from voicecoach.session.model.bouts import Bout
from voicecoach.session.model.coaching import is_bare, is_full
from voicecoach.session.model.countdown import BEAT_MS
from voicecoach.session.model.counting_rules import (
    COUNTING_WAYS,
    Call,
    CountingWay,
    RepNumber,
    call_last,
    number_call,
)
from voicecoach.session.model.cue_kinds import Kind, ToneName
from voicecoach.session.model.timeline import Place

TAUGHT_REPS = 2
"""How many reps of a new move name their phases."""

TICK: Call = (Kind.TONE, (ToneName.TICK,))


@dataclass(frozen=True, slots=True)
class Rep:
    """One rep on one side."""

    bout: Bout
    book: Phrasebook
    rep_number: RepNumber
    side: str | None
    is_second_side: bool
    """Whether this is the second of two alternating sides."""

    @property
    def is_taught(self) -> bool:
        """Return whether the rep teaches a new move."""
        is_early = self.bout.set_number == 1 and self.rep_number.number <= TAUGHT_REPS
        return is_early and not self.rep_number.is_last and is_full(self.bout.exercise)

    @property
    def is_bare(self) -> bool:
        """Return whether it has numbers and ticks alone."""
        return is_bare(self.bout.exercise)

    @property
    def swaps_sides(self) -> bool:
        """Return whether the next rep is on the other side."""
        return len(self.bout.sides) > 1

    @property
    def counting_way(self) -> CountingWay:
        """Return how the exercise counts."""
        return COUNTING_WAYS[self.bout.exercise.count or "up"]

    def place(self, phase: Phase, key: str = "tempo") -> Place:
        """Return where cues of a phase belong; `key` of the routine asks for them."""
        return self.bout.place(
            key, side=self.side, rep=self.rep_number.number, phase=phase.name or None
        )

    def first_call(self, phase: Phase) -> Call:
        """Return the call on the rep's first beat."""
        if self.is_taught and phase.name:
            return self._teaching_call(phase)
        if call := self._call_of_last_pair():
            return call
        # A pair of reps, one on each side, has one number.
        if not self.is_second_side:
            call = self.counting_way.call(self.rep_number, self.book, bare=self.is_bare)
            if call:
                return call
        if self.swaps_sides and not self.is_bare:
            return Kind.COUNT, self.book.say("word", word=self._side_name())
        return self.phase_call(phase)

    def _call_of_last_pair(self) -> Call | None:
        """Return "last two" and "last one" for the last reps of alternating sides."""
        is_called = self.swaps_sides and self.rep_number.is_last and not self.is_bare
        if not is_called or call_last not in self.counting_way.rules:
            return None
        cue = "last" if self.is_second_side else "last_two"
        return Kind.COUNT, self.book.say(cue)

    def phase_call(self, phase: Phase) -> Call:
        """Return the call of a phase, or of a rep that is not counted."""
        if self.is_bare or not phase.name:
            return TICK
        return self._phase_word(phase)

    def _teaching_call(self, phase: Phase) -> Call:
        """Return the first phase's word, with the rep's number or its side."""
        word = self.book.phase(phase.name)
        if self.swaps_sides:
            words = self.book.say("first_rep_side", side=self._side_name(), phase=word)
            return Kind.PHASE, words
        number = self.counting_way.number(self.rep_number)
        if number is None or self._names_hold_length(phase):
            return self._phase_word(phase)
        # "Two, lift, two" would trip the listener.
        if number in self.counts_inside(phase)[:1]:
            return self._phase_word(phase)
        words = self.book.say("first_rep", number=self.book.number(number), phase=word)
        return Kind.PHASE, words

    def _phase_word(self, phase: Phase) -> Call:
        """Return the phase's own word; in the very first rep a hold says its length."""
        word = self.book.phase(phase.name)
        if self.is_taught and self._names_hold_length(phase):
            length = self.book.duration(phase.ms)
            return Kind.PHASE, self.book.say("hold_for", phase=word, length=length)
        return Kind.PHASE, self.book.say("word", word=word)

    def _names_hold_length(self, phase: Phase) -> bool:
        return phase.is_hold and self.rep_number.number == 1

    def _side_name(self) -> str:
        return self.book.side(self.side or "")

    def counts_inside(self, phase: Phase) -> list[int]:
        """Return what is counted inside a phase, a second apart, while the move is taught."""
        if not self.is_taught or not phase.name or phase.is_hold:
            return []
        return list(self.counting_way.seconds(phase.ms // BEAT_MS))

    def without_repetition(self, counts: list[int], first_phase: Phase) -> list[int]:
        """Return the counts at the end of the rep, without one that the next rep starts with.

        "Three, three" says nothing. `first_phase` is the first one of the next rep.
        """
        if counts and self._next_rep_starts_with(counts[-1], first_phase):
            return counts[:-1]
        return counts

    def _next_rep_starts_with(self, number: int, first_phase: Phase) -> bool:
        is_last_rep = self.rep_number.left == 1
        is_other_side_next = self.swaps_sides and not self.is_second_side
        # The other side is called by its name.
        if is_last_rep or is_other_side_next:
            return False
        # In the language's own words: those of the routine may be the same for every number.
        book = LANGUAGES[self.book.language]
        next_rep = replace(self, book=book, rep_number=self.rep_number.next, is_second_side=False)
        _kind, words = next_rep.first_call(first_phase)
        phase_word = book.phase(first_phase.name)
        _kind, number_words = number_call(number, book)
        first_words = book.say("first_rep", number=book.number(number), phase=phase_word)
        return words in (number_words, first_words)
