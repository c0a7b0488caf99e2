"""Putting a session on time, from the measured lengths of its phrases. Pure: lengths are data.

The timing contract: every cue starts on the 8 ms grid; beats are measured from anchor to anchor, so
the voice never makes the pace drift; two cues are never heard at once; no word is cut off. A beat
cue too long for its beat takes a shorter wording, then a quicker delivery, then is a tick instead.
A rest too short for its words has fewer of them, and grows where the author's alone need more.
Work that would be silent for more than ten seconds ticks.
The length told in the intro is the real one: the session is rounded up to three whole seconds,
and told again until the telling itself fits in.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from voicecoach.session.fit.beats import place_beats
from voicecoach.session.fit.fillers import place_fillers
from voicecoach.session.fit.idle_ticks import add_idle_ticks
from voicecoach.session.fit.talk_layout import ResolvedTalk, TalkLayout
from voicecoach.session.model.chapters import chapters_of
from voicecoach.session.model.lengths import Anchors, Lengths, Ruler
from voicecoach.session.model.passage import Beat, Filler, Passage, Session, Work
from voicecoach.session.model.timeline import Adjustment, Cue, How, Timeline
from voicecoach.units import round_up

FIRST_CUE_MS = 2_000
"""Where the first word may start: headphones that wake up must not swallow it."""

TAIL_MS = 1_000
TOLD_TOTAL_MS = 3_000
"""What can be told, in seconds, and is whole frames of the house MP3, 125 of them: programs that
only count a file's frames find the session as long as it says it is, but for the encoder's own."""


def fit(
    session: Session, lengths: Lengths, anchors: Anchors | None = None, *, quick: bool = False
) -> Timeline:
    """The session's timeline, with phrases as long as `lengths` says, in ms.

    `anchors` says where each phrase is heard, in ms from its beginning; at once where it does not
    say so. A phrase missing in `lengths` is given a likely length: speak the missing ones among
    the timeline's `phrases` and fit again until none is. `quick` allows the quicker delivery, for
    engines that can.
    """
    ruler, total = Ruler(lengths, anchors or {}), 0
    while (end := _Layout(ruler, total, quick).end(session.passages) + TAIL_MS) > total:
        total = round_up(end, TOLD_TOTAL_MS)
    layout = _Layout(ruler, total, quick)
    cues = tuple(layout.cues(session.passages))
    chapters = chapters_of(cues, session, total)
    return Timeline(
        session.title, session.language, total, cues, chapters, tuple(layout.adjustments)
    )


@dataclass
class _Layout:
    """Lays passages one after another, with `total` as the length told of the session."""

    ruler: Ruler
    total: int
    quick: bool
    adjustments: list[Adjustment] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.speech = TalkLayout(self.ruler, self.total)

    def end(self, passages: Iterable[Passage]) -> int:
        """Where the last passage ends."""
        return FIRST_CUE_MS + sum(self._length(passage) for passage in passages)

    def _length(self, passage: Passage) -> int:
        if isinstance(passage, Work):
            return passage.length_ms
        return self.speech.settled(passage).length_ms

    def cues(self, passages: Iterable[Passage]) -> Iterator[Cue]:
        """Every cue, in order of time; notes what it took to put them there."""
        at_ms = FIRST_CUE_MS
        for passage in passages:
            if isinstance(passage, Work):
                yield from self._work(passage, at_ms)
                at_ms += passage.length_ms
                continue
            settled = self.speech.settled(passage)
            yield from self._talk(settled, at_ms)
            at_ms += settled.length_ms

    def _work(self, work: Work, start: int) -> list[Cue]:
        end = start + work.length_ms
        beats = self._placed(work.beats, start, end)
        cues = self._filled(beats, work.fillers, start, (start, end))
        return cues if work.quiet else [*add_idle_ticks(cues, work, start)]

    def _talk(self, settled: ResolvedTalk, start: int) -> list[Cue]:
        talk, end = settled.talk, start + settled.length_ms
        self._note(settled.adjustment)
        opening = self.speech.opening(settled, start)
        closing = self.speech.closing(settled, end)
        said = [*opening, *closing, *self._placed(talk.lead_in, end, end)]
        quiet_from = opening[-1].end_ms if opening else start
        # Only what has its one moment is worth a word while somebody finds his place.
        exact = [filler for filler in talk.fillers if filler.exact]
        said = self._filled(said, exact, end, (quiet_from, end - talk.lead_in_ms))
        free = [filler for filler in talk.fillers if not filler.exact]
        return self._filled(said, free, end, (quiet_from, self.speech.closing_at(settled, end)))

    def _placed(self, beats: Iterable[Beat], origin: int, end: int) -> list[Cue]:
        cues = []
        for cue, adjustment in place_beats(beats, self.ruler, origin, end, quick=self.quick):
            self._note(adjustment)
            cues.append(cue)
        return cues

    def _filled(
        self, said: list[Cue], fillers: Iterable[Filler], origin: int, quiet: tuple[int, int]
    ) -> list[Cue]:
        cues, left_out = place_fillers(said, fillers, self.ruler, origin, quiet)
        for filler in left_out:
            text = filler.wordings[0]
            needs = self.ruler.of(filler.kind, text)
            self._note(Adjustment(How.LEFT_OUT, filler.place, text, needs, 0))
        return cues

    def _note(self, adjustment: Adjustment | None) -> None:
        if adjustment:
            self.adjustments.append(adjustment)
