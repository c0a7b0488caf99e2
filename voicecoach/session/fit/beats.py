"""Beats put on time: each word heard exactly on its moment, and over before the next starts.

A word is heard at its anchor and not at its start. So it starts earlier than its beat, and takes
that time from the beat before.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from voicecoach.session.model.cue_kinds import Kind, ToneName
from voicecoach.session.model.passage import Beat
from voicecoach.session.model.phrase_lengths import MOST_ANCHOR_MS, Ruler
from voicecoach.session.model.timeline import Adjustment, AdjustmentKind, Cue, Phrase

AIR_MS = 48
"""Quiet kept between a beat cue and the next one."""

LEAST_BEAT_MS = ToneName.TICK.length_ms + AIR_MS
"""What every beat keeps for itself: time for a tick, however early the next word starts."""

BeatCue = tuple[Cue, Adjustment | None]
"""The cue of a beat, and what it took to make it fit."""


@dataclass(frozen=True, slots=True)
class _BeatRoom:
    """The time for the word of a beat."""

    beat_ms: int
    """The moment at which the word is heard."""
    earliest_ms: int
    """The earliest start of the word."""
    latest_ms: int
    """The latest end of the word."""

    def fits(self, start: int, end: int) -> bool:
        """Return whether a word may last from `start` to `end`."""
        # What starts on the beat itself is never too early.
        earliest = min(self.earliest_ms, self.beat_ms)
        return earliest <= start and end <= self.latest_ms


def place_beats(
    beats: Iterable[Beat], ruler: Ruler, origin: int, end: int, *, quick: bool
) -> list[BeatCue]:
    """Return the cue of each beat, and what it took to fit; moments count from `origin`.

    Words too long for the time until the next word, or the `end`, take a shorter wording, then
    the faster delivery where `quick` allows it, then are a tick. Where even a tick is too long,
    nothing is heard.
    """
    beats = list(beats)
    cues: list[BeatCue] = []
    next_start = end
    # The last beat comes first: where its word starts, the word before it must be over.
    for index in reversed(range(len(beats))):
        latest = next_start - AIR_MS
        room = _room(beats, index, origin, latest)
        choice = _first_that_fits(beats[index], ruler, room, quick=quick)
        if choice is None:
            next_start = room.beat_ms
            continue
        cues.append(choice)
        cue, _ = choice
        next_start = cue.start_ms
    cues.reverse()
    return cues


def _room(beats: list[Beat], index: int, origin: int, latest_ms: int) -> _BeatRoom:
    """Return the time for the word of a beat, which must be over at `latest_ms`."""
    beat_ms = origin + beats[index].at_ms
    earliest_ms = beat_ms - MOST_ANCHOR_MS
    if index:
        before_ms = origin + beats[index - 1].at_ms
        earliest_ms = max(earliest_ms, before_ms + LEAST_BEAT_MS)
    return _BeatRoom(beat_ms, earliest_ms, latest_ms)


def _first_that_fits(beat: Beat, ruler: Ruler, room: _BeatRoom, *, quick: bool) -> BeatCue | None:
    """Return the first choice that fits the room, or None."""
    for change, phrase in _choices(beat, quick=quick):
        cue = _cue_in_room(change, phrase, beat, ruler, room)
        if room.fits(cue.start_ms, cue.end_ms):
            return cue, _adjustment(change, beat, ruler, room)
    return None


def _cue_in_room(
    change: AdjustmentKind | None, phrase: Phrase, beat: Beat, ruler: Ruler, room: _BeatRoom
) -> Cue:
    """Return the cue of a choice, heard on the beat, whether or not it fits."""
    kind = beat.kind
    is_tick = change is AdjustmentKind.TICK
    if is_tick:
        kind = Kind.TONE
    anchor_ms = ruler.time_before_beat(kind, phrase)
    start = room.beat_ms - anchor_ms
    room_ms = room.latest_ms - start
    end = start + ruler.length_in_room(room_ms, kind, phrase)
    return Cue(
        kind,
        phrase.text,
        start,
        end,
        beat.place,
        phrase.quick,
        stands_in=is_tick,
        beat_ms=room.beat_ms,
    )


def _choices(beat: Beat, *, quick: bool) -> Iterator[tuple[AdjustmentKind | None, Phrase]]:
    """Yield what may be heard on the beat, the best first, and what kind of change that is."""
    best, *shorter = beat.wordings
    yield None, Phrase(best)
    for text in shorter:
        yield AdjustmentKind.SHORTER, Phrase(text)
    is_spoken = beat.kind is not Kind.TONE
    if quick and is_spoken:
        shortest = beat.wordings[-1]
        yield AdjustmentKind.QUICKER, Phrase(shortest, quick=True)
    yield AdjustmentKind.TICK, Phrase(ToneName.TICK)


def _adjustment(
    change: AdjustmentKind | None, beat: Beat, ruler: Ruler, room: _BeatRoom
) -> Adjustment | None:
    """Return what was changed, with the length of the best wording and how much of it fits."""
    if change is None:
        return None
    best = beat.wordings[0]
    needs = ruler.cue_length(beat.kind, best)
    anchor_ms = ruler.time_before_beat(beat.kind, Phrase(best))
    start = room.beat_ms - anchor_ms
    end = start + needs
    too_early = max(room.earliest_ms - start, 0)
    too_late = max(end - room.latest_ms, 0)
    has = needs - too_early - too_late
    return Adjustment(change, beat.place, best, needs, has)
