"""The passages of a session laid out one after another."""

from collections.abc import Iterable, Iterator, Sequence

from voicecoach.session.fit.beats import NOTHING_DROPPED, BeatPlacer, HabitSet
from voicecoach.session.fit.dropped_habits import (
    dropped_habit_adjustments,
    exercise_of,
    find_dropped_habits,
)
from voicecoach.session.fit.fillers import free_fillers, place_fillers, time_calls
from voicecoach.session.fit.idle_ticks import add_idle_ticks
from voicecoach.session.fit.resolve_talk import ResolvedTalk, TalkResolver
from voicecoach.session.fit.take_turns import Turns
from voicecoach.session.fit.talk_layout import closing_cues, closing_start, opening_cues
from voicecoach.session.fit.talk_ruler import TalkRuler
from voicecoach.session.fit.ticks import add_ticks, split_ticks
from voicecoach.session.model.cue_kinds import Kind
from voicecoach.session.model.passage import Beat, Filler, Passage, Work
from voicecoach.session.model.phrase_lengths import Ruler
from voicecoach.session.model.timeline import Adjustment, AdjustmentKind, Cue

FIRST_CUE_MS = 2_000
"""The start of the first word: headphones that wake up must not swallow it."""


class SessionLayout:
    """Lays out passages, with `total` as the length that the words name.

    `adjustments` has what it took to make the words fit, as far as `cues` has come.
    """

    def __init__(
        self, ruler: Ruler, total: int, resolver: TalkResolver, *, quick: bool = False
    ) -> None:
        self.ruler = ruler
        self.resolver = resolver
        self.talk_ruler = TalkRuler(ruler, total)
        self.placer = BeatPlacer(ruler, quick=quick)
        self.dropped: dict[str, HabitSet] = {}
        self.adjustments: list[Adjustment] = []
        self.turns = Turns()

    def length(self, passages: Iterable[Passage]) -> int:
        """Return how long the passages are together, in ms."""
        return sum(map(self.passage_length, passages))

    def passage_length(self, passage: Passage) -> int:
        """Return how long one passage is, in ms."""
        if isinstance(passage, Work):
            return passage.length_ms
        resolved = self.resolver.resolve(passage, self.talk_ruler)
        return resolved.length_ms

    def cues(self, passages: Sequence[Passage]) -> Iterator[Cue]:
        """Yield every cue, in order of time."""
        self._drop_habits(passages)
        start = FIRST_CUE_MS
        for passage in passages:
            if isinstance(passage, Work):
                yield from self._work_cues(passage, start)
                start += passage.length_ms
            else:
                resolved = self.resolver.resolve(passage, self.talk_ruler)
                yield from self._talk_cues(resolved, start)
                start += resolved.length_ms

    def _drop_habits(self, passages: Iterable[Passage]) -> None:
        """Find out what each move does without, for the whole session."""
        for exercise, dropped in find_dropped_habits(passages, self.placer).items():
            self.dropped[exercise] = HabitSet(dropped)
            self.adjustments += dropped_habit_adjustments(dropped, self.placer)

    def _work_cues(self, work: Work, start: int) -> list[Cue]:
        end = start + work.cues_end_ms
        dropped = self.dropped.get(exercise_of(work), NOTHING_DROPPED)
        beats = self._beat_cues(work.beats, start, end, dropped)
        rising, others = split_ticks(work.ticks)
        # The end of a hold is never hidden: words keep away from the ticks that announce it.
        cues = add_ticks(beats, rising, start)
        cues = self._add_fillers(cues, work.fillers, start, (start, end))
        cues = add_ticks(cues, others, start)
        if not work.longest_silence_ms:
            return cues
        return list(add_idle_ticks(cues, work, start))

    def _talk_cues(self, resolved: ResolvedTalk, start: int) -> list[Cue]:
        self._note(resolved.adjustment)
        talk = resolved.talk
        end = start + resolved.length_ms
        cues = opening_cues(resolved, start, self.talk_ruler)
        quiet_from = start
        if cues:
            quiet_from = cues[-1].end_ms
        cues += closing_cues(resolved, end, self.talk_ruler)
        cues += self._beat_cues(talk.lead_in, end, end)
        # Calls of the time may be heard while somebody settles. Other fillers would be in the way.
        calls = time_calls(talk.fillers)
        lead_in_start = end - talk.lead_in_ms
        cues = self._add_fillers(cues, calls, end, (quiet_from, lead_in_start))
        others = free_fillers(talk.fillers)
        closing_ms = closing_start(resolved, end, self.talk_ruler)
        return self._add_fillers(cues, others, end, (quiet_from, closing_ms))

    def _beat_cues(
        self, beats: Iterable[Beat], origin: int, end: int, dropped: HabitSet = NOTHING_DROPPED
    ) -> list[Cue]:
        cues = []
        for cue, adjustment in self.placer.cues(beats, origin, end, dropped):
            self._note(adjustment)
            if cue:
                cues.append(cue)
        return cues

    def _add_fillers(
        self, cues: list[Cue], fillers: Iterable[Filler], origin: int, quiet: tuple[int, int]
    ) -> list[Cue]:
        in_turn = [self.turns.in_turn(filler) for filler in fillers]
        all_cues, left_out = place_fillers(cues, in_turn, self.ruler, origin, quiet)
        self.turns.note(in_turn, all_cues)
        for filler in left_out:
            # A tick that something else is heard in place of is not missed.
            if filler.kind is Kind.TONE:
                continue
            text = filler.wordings[0]
            needs = self.ruler.cue_length(filler.kind, text)
            adjustment = Adjustment(AdjustmentKind.LEFT_OUT, filler.place, text, needs, 0)
            self._note(adjustment)
        return all_cues

    def _note(self, adjustment: Adjustment | None) -> None:
        if adjustment:
            self.adjustments.append(adjustment)
