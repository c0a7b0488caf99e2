"""What all reps of a bout have in common: their phases, their ticks, and their verbs."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from voicecoach.languages.phrasebook import Phrasebook
from voicecoach.routine.values.phases import Phase, is_breath
from voicecoach.session.compile.seconds_in_phases import Tick, has_ticks, tick_tone, ticks_inside
from voicecoach.session.model.bouts import Bout
from voicecoach.session.model.coaching import is_bare, is_full
from voicecoach.session.model.counting_ways import COUNTING_WAYS, CountingWay
from voicecoach.session.model.cue_kinds import Kind, ToneName
from voicecoach.session.model.habits import Habit, Version
from voicecoach.session.model.timeline import AdjustmentKind, Place


@dataclass(frozen=True)
class RepPattern:
    """The reps of a bout. What they share is worked out once."""

    bout: Bout
    book: Phrasebook

    @cached_property
    def phases(self) -> list[Phase]:
        """Return the phases of each rep, in order."""
        return self.bout.exercise.phases

    @cached_property
    def starts(self) -> list[int]:
        """Return when each phase starts, in ms from the start of the rep."""
        lengths = [phase.ms for phase in self.phases]
        return [sum(lengths[:index]) for index in range(len(lengths))]

    @cached_property
    def is_bare(self) -> bool:
        """Return whether the reps have numbers and ticks alone."""
        return is_bare(self.bout.exercise)

    @cached_property
    def is_full(self) -> bool:
        """Return whether the move is taught and explained."""
        return is_full(self.bout.exercise)

    @cached_property
    def is_breath(self) -> bool:
        """Return whether the reps are breathed: their verbs are heard in every rep."""
        unit = (self.bout.exercise.unit or "").casefold()
        return is_breath(self.phases, counts_breaths=unit in self.book.breath_units)

    @cached_property
    def counting_way(self) -> CountingWay:
        """Return how the exercise counts. Breath is counted only where the author asks for it."""
        count = self.bout.exercise.count
        usual = "none" if self.is_breath else "up"
        return COUNTING_WAYS[count or usual]

    @cached_property
    def tones(self) -> list[ToneName]:
        """Return the tick of each phase. A breath has no way out and back."""
        if self.is_breath:
            return [ToneName.TICK] * len(self.phases)
        return [tick_tone(self.phases, index) for index in range(len(self.phases))]

    @cached_property
    def signs(self) -> list[ToneName]:
        """Return what is heard where a phase begins without words, higher where the rep begins."""
        later = [
            ToneName.TICK if phase.is_hold else ToneName.TICK_BACK for phase in self.phases[1:]
        ]
        return [ToneName.TICK_OUT, *later]

    @cached_property
    def verbs(self) -> list[Version | None]:
        """Return the verb of each phase, or None for a phase without one."""
        return [self._verb(phase) for phase in self.phases]

    def _verb(self, phase: Phase) -> Version | None:
        if not phase.name or self.is_bare:
            return None
        words = self.book.say("word", word=self.book.phase(phase.name))
        return Version(Kind.PHASE, words, self.verb_habit(phase))

    def verb_habit(self, phase: Phase) -> Habit:
        """Return the habit of a phase's verb, which is heard in every place or in none."""
        return Habit(AdjustmentKind.UNSAID, phase.name)

    @cached_property
    def ticks(self) -> list[list[Tick]]:
        """Return the ticks inside each phase."""
        return [self._ticks_inside(index, is_counted_out=False) for index in self._indexes()]

    @cached_property
    def ticks_before_countdown(self) -> list[list[Tick]]:
        """Return the ticks inside each phase whose end has a countdown of words."""
        return [self._ticks_inside(index, is_counted_out=True) for index in self._indexes()]

    def _ticks_inside(self, index: int, *, is_counted_out: bool) -> list[Tick]:
        if not self.has_ticks:
            return []
        phase, tone = self.phases[index], self.tones[index]
        return list(ticks_inside(phase, tone, is_counted_out=is_counted_out))

    def _indexes(self) -> Iterable[int]:
        return range(len(self.phases))

    @cached_property
    def has_ticks(self) -> bool:
        """Return whether the seconds in the reps tick."""
        return has_ticks(self.bout.exercise)

    @cached_property
    def _place(self) -> Place:
        return self.bout.place("tempo")

    def place(self, phase: Phase, side: str | None, rep: int) -> Place:
        """Return where cues of a phase belong, in a rep of one side."""
        at = self._place
        return Place(
            at.exercise,
            at.exercise_number,
            at.round,
            at.set,
            at.side if side is None else side,
            rep,
            phase.name or None,
            at.line,
            at.chapter,
            at.load,
        )
