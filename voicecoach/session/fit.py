"""Putting a session on time, from the measured lengths of its phrases. Pure: lengths are data.

The timing contract: every cue starts on the 8 ms grid; beats are measured onset to onset, so the
voice never makes the pace drift; two cues are never heard at once; no word is cut off. A beat cue
too long for its beat takes a shorter wording, then a quicker delivery, then is a tick instead.
Work that would be silent for more than ten seconds ticks.
The length told in the intro is the real one: the session is rounded up to three whole seconds,
and told again until the telling itself fits in.
"""

from collections.abc import Iterable, Iterator

from voicecoach.session.chapters import chapters_of
from voicecoach.session.lengths import Lengths, Ruler
from voicecoach.session.passage import (
    Beat,
    Passage,
    Say,
    Session,
    Talk,
    Wordings,
    Work,
    up_to_frame,
)
from voicecoach.session.quiet import filled
from voicecoach.session.timeline import FRAME_MS, TONES, Cue, Kind, Phrase, Place, Timeline
from voicecoach.session.waiting import awake

FIRST_CUE_MS = 2_000
"""Where the first word may start: headphones that wake up must not swallow it."""

TAIL_MS = 1_000
AIR_MS = 48
"""Quiet kept between a beat cue and the next one."""

SECOND_MS = 1_000
TOLD_TOTAL_MS = 3_000
"""What can be told, in seconds, and is whole frames of the house MP3, 125 of them: programs that
only count a file's frames find the session as long as it says it is, but for the encoder's own."""

TOLD_REST_MS = 5_000
"""A rest that must grow grows to a length one would say: thirty five seconds, not thirty one."""


def fit(session: Session, lengths: Lengths, *, quick: bool = False) -> Timeline:
    """The session's timeline, with phrases as long as `lengths` says, in ms.

    A phrase missing there is given a likely length: speak the missing ones among the timeline's
    `phrases` and fit again until none is. `quick` allows the quicker delivery, for engines that
    can.
    """
    layout = _Layout(lengths, quick)
    total = 0
    while (end := layout.end(session.passages, total) + TAIL_MS) > total:
        total = _whole(end, TOLD_TOTAL_MS)
    cues = tuple(layout.cues(session.passages, total))
    return Timeline(
        session.title, session.language, total, cues, chapters_of(cues, session.chapters)
    )


class _Layout:
    """Lays passages one after another; holds only what is the same for all of them."""

    def __init__(self, lengths: Lengths, quick: bool) -> None:
        self.ruler = Ruler(lengths)
        self.quick = quick

    def end(self, passages: Iterable[Passage], total: int) -> int:
        """Where the last passage ends, with `total` as the length told."""
        return FIRST_CUE_MS + sum(self._length(passage, total) for passage in passages)

    def cues(self, passages: Iterable[Passage], total: int) -> Iterator[Cue]:
        """Every cue, in order of time, with `total` as the length told."""
        at_ms = FIRST_CUE_MS
        for passage in passages:
            length = self._length(passage, total)
            if isinstance(passage, Work):
                yield from self._work(passage, at_ms)
            else:
                yield from self._talk(passage, at_ms, length, total)
            at_ms += length

    def _length(self, passage: Passage, total: int) -> int:
        """As long as it is written, or as many seconds as its words need."""
        length = passage.length_ms
        if isinstance(passage, Work):
            return length
        while (needed := self._needed(passage, length, total)) > length:
            length = _whole(needed, TOLD_REST_MS if passage.length_ms else SECOND_MS)
        return length

    def _work(self, work: Work, start: int) -> list[Cue]:
        beats = list(self._beats(work.beats, start, start + work.length_ms))
        quiet = (start, start + work.length_ms)
        return [*awake(filled(beats, work.fillers, self.ruler, start, quiet), work, start)]

    def _talk(self, talk: Talk, start: int, length: int, total: int) -> list[Cue]:
        end = start + length
        opening = list(self._says(talk.opening, start, length, total))
        closing_at = end - talk.lead_in_ms - talk.settle_ms
        closing_at -= self._span(talk.closing, length, total) + FRAME_MS
        closing = list(self._says(talk.closing, closing_at, length, total))
        lead_in = list(self._beats(talk.lead_in, end, end))
        quiet_from = opening[-1].end_ms if opening else start
        said = [*opening, *closing, *lead_in]
        return filled(said, talk.fillers, self.ruler, end, (quiet_from, closing_at))

    def _needed(self, talk: Talk, length: int, total: int) -> int:
        said = self._span(talk.opening, length, total) + self._span(talk.closing, length, total)
        begun = 2 * FRAME_MS  # the opening and the closing each begin with a frame
        return begun + said + talk.settle_ms + talk.lead_in_ms

    def _span(self, says: Iterable[Say], length: int, total: int) -> int:
        return sum(
            up_to_frame(self.ruler.of(*_spoken(say, length, total)) + say.gap_ms) for say in says
        )

    def _says(self, says: Iterable[Say], start: int, length: int, total: int) -> Iterator[Cue]:
        for say in says:
            start = up_to_frame(start)
            kind, text = _spoken(say, length, total)
            end = start + self.ruler.of(kind, text)
            yield Cue(kind, text, start, end, say.place)
            start = end + say.gap_ms

    def _beats(self, beats: Iterable[Beat], origin: int, end: int) -> Iterator[Cue]:
        moments = [(beat, origin + beat.at_ms) for beat in beats]
        ends = [start for _, start in moments[1:]] + [end]
        for (beat, start), next_ms in zip(moments, ends, strict=False):
            if cue := self._fitting(beat, start, next_ms - start - AIR_MS):
                yield cue

    def _fitting(self, beat: Beat, start: int, room: int) -> Cue | None:
        """The first wording that fits the room; else a quicker last one, a tick, or nothing."""
        phrases = [Phrase(text) for text in beat.wordings]
        if self.quick and beat.kind is not Kind.TONE:
            phrases.append(Phrase(beat.wordings[-1], quick=True))
        for phrase in phrases:
            length = self.ruler.within(room, beat.kind, phrase)
            if length <= room:
                end = start + length
                return Cue(beat.kind, phrase.text, start, end, beat.place, phrase.quick)
        return self._tick(beat.place, start, room)

    def _tick(self, place: Place, start: int, room: int) -> Cue | None:
        length = TONES["tick"]
        if length > room:
            return None
        return Cue(Kind.TONE, "tick", start, start + length, place, stands_in=True)


def _spoken(say: Say, length: int, total: int) -> tuple[Kind, str]:
    wordings: Wordings = say.wordings
    if say.told:
        wordings = say.told(total if say.of_session else length)
    return say.kind, wordings[0]


def _whole(ms: int, step: int) -> int:
    return -(-ms // step) * step
