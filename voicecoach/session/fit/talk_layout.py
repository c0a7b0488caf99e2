"""Talk put on time: how much of it is said, how long that takes, and where each word begins."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from voicecoach.session.fit.fillers import FILLER_AIR_MS
from voicecoach.session.fit.shorten import hurried_talks, shortened_talks
from voicecoach.session.model.lengths import Ruler
from voicecoach.session.model.passage import Filler, Say, Talk, up_to_frame
from voicecoach.session.model.timeline import FRAME_MS, Adjustment, Cue, How, Kind
from voicecoach.units import SECOND_MS, round_up

REST_STEP_MS = 5_000
"""A rest that must grow grows to a length one would say: thirty five seconds, not thirty one."""


@dataclass(frozen=True, slots=True)
class ResolvedTalk:
    """What of a talk is said, in how many ms, and what that took, if anything."""

    talk: Talk
    length_ms: int
    adjustment: Adjustment | None = None


class TalkLayout:
    """Measures talks by `ruler` and lays their words, in a session of `total` ms."""

    def __init__(self, ruler: Ruler, total: int) -> None:
        self.ruler = ruler
        self.total = total

    def settled(self, talk: Talk) -> ResolvedTalk:
        """As much of the talk as fits its length; it grows where not even little would."""
        has = talk.length_ms
        if not has:
            return ResolvedTalk(talk, self._grown(talk, SECOND_MS))
        if (needs := self._needed(talk, has)) <= has:
            return ResolvedTalk(talk, has)
        versions = _versions(talk)
        for version in versions:
            if self._needed(version, has) <= has:
                return ResolvedTalk(version, has, self._adjustment(How.BRIEFER, talk, needs))
        return self._longer(talk, versions)

    def _longer(self, talk: Talk, versions: list[Talk]) -> ResolvedTalk:
        """Longer than written: with as many words again as the new length has room for.

        The fewest words are tried first, until they are measured: they may fit after all.
        """
        how, fewest = How.TOO_LONG if talk.exact else How.LONGER, versions[-1]
        length = self._grown(fewest, REST_STEP_MS)
        needs = self._needed(fewest, talk.length_ms)
        told = versions if self._is_measured(fewest, length) else [fewest]
        fitting = (version for version in told if self._needed(version, length) <= length)
        return ResolvedTalk(next(fitting), length, self._adjustment(how, fewest, needs))

    def _is_measured(self, talk: Talk, length: int) -> bool:
        says = (*talk.opening, *talk.closing)
        return all(self.ruler.knows(say.kind, say.wording(length, self.total)) for say in says)

    def _adjustment(self, how: How, talk: Talk, needs: int) -> Adjustment:
        """About the author's longest text in the talk, or else the longest of ours."""
        says = _owed(talk) or [*talk.opening, *talk.closing]
        longest = max(says, key=lambda say: self._length(say, talk.length_ms))
        text = longest.wording(talk.length_ms, self.total)
        # The tone that ends the work is asked for by no line; what comes next is.
        place = longest.place if longest.place.line else talk.lead_in[-1].place
        return Adjustment(how, place, text, needs, talk.length_ms)

    def opening(self, settled: ResolvedTalk, start: int) -> list[Cue]:
        """The cues of the opening of a talk that starts at `start`."""
        return list(self._laid(settled.talk.opening, start, settled.length_ms))

    def closing(self, settled: ResolvedTalk, end: int) -> list[Cue]:
        """The cues of the closing of a talk that ends at `end`."""
        at_ms = self.closing_at(settled, end)
        return list(self._laid(settled.talk.closing, at_ms, settled.length_ms))

    def closing_at(self, settled: ResolvedTalk, end: int) -> int:
        """From when on the closing of a talk that ends at `end` needs the air."""
        talk = settled.talk
        closing = self._span(talk.closing, settled.length_ms) + FRAME_MS
        return end - talk.lead_in_ms - talk.settle_ms - closing - self._sooner(settled, closing)

    def _sooner(self, settled: ResolvedTalk, closing: int) -> int:
        """How much earlier to tell the closing, for "ten seconds" to be heard after it.

        Nothing where it is heard anyway, or where a reason or a preview would lose its air.
        """
        talk, told_until = settled.talk, -settled.talk.lead_in_ms - settled.talk.settle_ms
        moment, words = self._last_moment(talk.fillers)
        if not told_until - closing < moment + words + FILLER_AIR_MS or moment >= told_until:
            return 0
        free = [filler for filler in talk.fillers if not filler.exact]
        worth = sum(self._word(filler) + FILLER_AIR_MS for filler in free) + FILLER_AIR_MS
        spare = settled.length_ms - self._needed(talk, settled.length_ms) - worth
        return told_until - moment if told_until - moment <= spare else 0

    def _last_moment(self, fillers: Iterable[Filler]) -> tuple[int, int]:
        """Of what is told at its one moment the last, with how long it takes."""
        exact = [(f.from_ms, self._word(f)) for f in fillers if f.exact]
        return max(exact, default=(0, 0))

    def _word(self, filler: Filler) -> int:
        return up_to_frame(self.ruler.of(filler.kind, filler.wordings[0]))

    def _grown(self, talk: Talk, step: int) -> int:
        """The whole steps that the words need, themselves telling how many."""
        length = talk.length_ms
        while (needed := self._needed(talk, length)) > length:
            length = round_up(needed, step)
        return length

    def _needed(self, talk: Talk, length: int) -> int:
        said = self._span(talk.opening, length) + self._span(talk.closing, length)
        begun = 2 * FRAME_MS  # the opening and the closing each begin with a frame
        return begun + said + talk.settle_ms + talk.lead_in_ms

    def _span(self, says: Iterable[Say], length: int) -> int:
        return sum(up_to_frame(self._length(say, length) + say.gap_ms) for say in says)

    def _length(self, say: Say, length: int) -> int:
        return self.ruler.of(say.kind, say.wording(length, self.total))

    def _laid(self, says: Iterable[Say], start: int, length: int) -> Iterator[Cue]:
        for say in says:
            start = up_to_frame(start)
            text = say.wording(length, self.total)
            end = start + self.ruler.of(say.kind, text)
            yield Cue(say.kind, text, start, end, say.place)
            start = end + say.gap_ms


def _versions(talk: Talk) -> list[Talk]:
    """The talk as it is, and ever less of it.

    A rest grows rather than send somebody unprepared into what the author explains in it.
    """
    versions = list(shortened_talks(talk))
    is_explaining = any(say.kind is not Kind.PAUSE for say in _owed(talk))
    may_hurry = talk.exact or not is_explaining
    return [*versions, *hurried_talks(versions[-1])] if may_hurry else versions


def _owed(talk: Talk) -> list[Say]:
    """What the author has to say in it."""
    return [say for say in (*talk.opening, *talk.closing) if say.is_owed]
