"""Beats put on time: each word heard exactly on its moment, and over before the next begins.

A word is heard at its anchor and not at its beginning. So it begins earlier than its beat, and
takes that time from the beat before.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from voicecoach.session.model.lengths import MOST_ANCHOR_MS, Ruler
from voicecoach.session.model.passage import Beat
from voicecoach.session.model.timeline import TONES, Adjustment, Cue, How, Kind, Phrase

AIR_MS = 48
"""Quiet kept between a beat cue and the next one."""

LEAST_MS = TONES["tick"] + AIR_MS
"""What every beat keeps for itself: time for a tick, however early the next word begins."""

PlacedBeat = tuple[Cue, Adjustment | None]


@dataclass(frozen=True, slots=True)
class _Room:
    """The time a beat's word has: it is heard at `beat_ms`, and lies between the other two."""

    beat_ms: int
    earliest_ms: int
    latest_ms: int

    def fits(self, start: int, end: int) -> bool:
        """Whether a word may last from `start` to `end`; what starts on the beat is never early."""
        return min(self.earliest_ms, self.beat_ms) <= start and end <= self.latest_ms


def place_beats(
    beats: Iterable[Beat], ruler: Ruler, origin: int, end: int, *, quick: bool
) -> list[PlacedBeat]:
    """The cue of each beat, and what it took to fit; moments are counted from `origin`.

    Words too long for the time until the next word, or the `end`, take a shorter wording, then the
    quicker delivery where there is one, then are a tick; where that is too long, nothing is heard.
    The last beat is placed first: where its word begins is how long the word before it may last.
    """
    beats = list(beats)
    placed: list[PlacedBeat] = []
    next_ms = end
    for index in range(len(beats) - 1, -1, -1):
        beat_ms = origin + beats[index].at_ms
        earliest = beat_ms - MOST_ANCHOR_MS
        if index:
            earliest = max(earliest, origin + beats[index - 1].at_ms + LEAST_MS)
        room = _Room(beat_ms, earliest, next_ms - AIR_MS)
        if found := _fitting(beats[index], ruler, room, quick=quick):
            placed.append(found)
            next_ms = found[0].start_ms
        else:
            next_ms = beat_ms
    return placed[::-1]


def _fitting(beat: Beat, ruler: Ruler, room: _Room, *, quick: bool) -> PlacedBeat | None:
    """The first wording that fits the room; else a quicker last one, a tick, or nothing."""
    for how, phrase in _choices(beat, quick=quick):
        kind = Kind.TONE if how is How.TICK else beat.kind
        start = room.beat_ms - ruler.lead(kind, phrase)
        end = start + ruler.within(room.latest_ms - start, kind, phrase)
        if room.fits(start, end):
            cue = Cue(kind, phrase.text, start, end, beat.place, phrase.quick)
            cue = replace(cue, stands_in=how is How.TICK, beat_ms=room.beat_ms)
            return cue, _adjusted(how, beat, ruler, room)
    return None


def _choices(beat: Beat, *, quick: bool) -> Iterator[tuple[How | None, Phrase]]:
    for index, text in enumerate(beat.wordings):
        yield How.SHORTER if index else None, Phrase(text)
    if quick and beat.kind is not Kind.TONE:
        yield How.QUICKER, Phrase(beat.wordings[-1], quick=True)
    yield How.TICK, Phrase("tick")


def _adjusted(how: How | None, beat: Beat, ruler: Ruler, room: _Room) -> Adjustment | None:
    """What was changed, with how long the best wording is and how much of it would fit."""
    if how is None:
        return None
    wanted = beat.wordings[0]
    length = ruler.of(beat.kind, wanted)
    start = room.beat_ms - ruler.lead(beat.kind, Phrase(wanted))
    excess = max(room.earliest_ms - start, 0) + max(start + length - room.latest_ms, 0)
    return Adjustment(how, beat.place, wanted, length, length - excess)
