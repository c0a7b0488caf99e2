"""Beats put on time: each word heard exactly on its moment, and over before the next starts.

A word is heard at its anchor and not at its start. So it starts earlier than its beat, and takes
that time from the beat before.
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from voicecoach.session.model.cue_kinds import TICK_MS, Kind
from voicecoach.session.model.habits import Habit, Version
from voicecoach.session.model.passage import Beat
from voicecoach.session.model.phrase_lengths import MOST_ANCHOR_MS, Ruler
from voicecoach.session.model.timeline import Adjustment, AdjustmentKind, Cue, Phrase

AIR_MS = 48
"""Quiet kept between a beat cue and the next one."""

LEAST_BEAT_MS = TICK_MS + AIR_MS
"""What every beat keeps for itself: time for a tick, however early the next word starts."""

HabitSet = frozenset[Habit]
"""The habits that a move does without."""

NOTHING_DROPPED: HabitSet = frozenset()


class _Room(NamedTuple):
    """The time for the word of a beat, counted from the beat."""

    earliest_ms: int
    """The earliest start of the word."""
    latest_ms: int
    """The latest end of the word."""


class Fitted(NamedTuple):
    """What is heard on a beat, and when; counted from the beat."""

    phrase: Phrase
    start_ms: int
    end_ms: int
    adjustment: AdjustmentKind | None


class PlacedBeat(NamedTuple):
    """A beat with the version of it that is tried, and how that fits."""

    beat: Beat
    version: Version
    fitted: Fitted | None
    """None if the version does not fit."""
    room: _Room


BeatCue = tuple[Cue | None, Adjustment | None]
"""The cue of a beat, if there is one, and what it took to make it fit."""


class BeatPlacer:
    """Places beats by `ruler`. `quick` allows the faster delivery.

    The same words come in rep after rep, so what fits which time is remembered.
    """

    def __init__(self, ruler: Ruler, *, quick: bool) -> None:
        self.ruler = ruler
        self.quick = quick
        self._known: dict[tuple[Version, _Room], Fitted | None] = {}

    def cues(
        self, beats: Iterable[Beat], origin: int, end: int, dropped: HabitSet = NOTHING_DROPPED
    ) -> list[BeatCue]:
        """Return the cue of each beat and what it took to fit, in order.

        Moments count from `origin`. Words too long for the time until the next word, or the
        `end`, take a shorter wording, then the faster delivery, and are left out after that.
        """
        placed = self.place(beats, end - origin, dropped)
        return [self._cue(one, origin) for one in placed]

    def place(
        self, beats: Iterable[Beat], end_ms: int, dropped: HabitSet = NOTHING_DROPPED
    ) -> list[PlacedBeat]:
        """Return each beat that something is heard on, in order, with how its words fit.

        The words of the last one must be over at `end_ms`.
        """
        heard = _allowed_versions(beats, dropped)
        before_ms: list[int | None] = [None]
        before_ms += [beat.at_ms for beat, _version in heard]
        placed: list[PlacedBeat] = []
        next_start = end_ms
        # The last beat comes first: where its word starts, the word before it must be over.
        for index in reversed(range(len(heard))):
            beat, version = heard[index]
            room = _room(beat.at_ms, before_ms[index], next_start)
            fitted = self._fitted(version, room)
            placed.append(PlacedBeat(beat, version, fitted, room))
            next_start = beat.at_ms
            if fitted:
                next_start += fitted.start_ms
        placed.reverse()
        return placed

    def _fitted(self, version: Version, room: _Room) -> Fitted | None:
        key = (version, room)
        if key not in self._known:
            self._known[key] = self._first_that_fits(version, room)
        return self._known[key]

    def _first_that_fits(self, version: Version, room: _Room) -> Fitted | None:
        """Return the first wording, or the faster delivery, that fits the room."""
        for change, phrase in self._choices(version):
            start = -self.ruler.time_before_beat(version.kind, phrase)
            room_ms = room.latest_ms - start
            length = self.ruler.length_in_room(room_ms, version.kind, phrase)
            is_early_enough = length <= room_ms
            if is_early_enough and start >= room.earliest_ms:
                end = start + length
                return Fitted(phrase, start, end, change)
        return None

    def _choices(self, version: Version) -> Iterator[tuple[AdjustmentKind | None, Phrase]]:
        """Yield what may be heard, the best first, and what kind of change that is."""
        best, *shorter = version.wordings
        yield None, Phrase(best)
        for text in shorter:
            yield AdjustmentKind.SHORTER, Phrase(text)
        may_hurry = version.habit is None or version.habit.may_hurry
        if self.quick and may_hurry and version.kind is not Kind.TONE:
            yield AdjustmentKind.QUICKER, Phrase(version.wordings[-1], quick=True)

    def _cue(self, placed: PlacedBeat, origin: int) -> BeatCue:
        beat, version, fitted, _room = placed
        if fitted is None:
            return None, self.adjustment(AdjustmentKind.UNSAID, placed)
        adjustment = None
        if fitted.adjustment:
            adjustment = self.adjustment(fitted.adjustment, placed)
        beat_ms = origin + beat.at_ms
        start = beat_ms + fitted.start_ms
        end = beat_ms + fitted.end_ms
        text, quick = fitted.phrase
        return Cue(version.kind, text, start, end, beat.place, quick, beat_ms), adjustment

    def adjustment(self, change: AdjustmentKind, placed: PlacedBeat) -> Adjustment:
        """Return what was changed, with the length of the best wording and how much of it fits."""
        version, room = placed.version, placed.room
        best = version.wordings[0]
        needs = self.ruler.cue_length(version.kind, best)
        start = -self.ruler.time_before_beat(version.kind, Phrase(best))
        too_early = max(room.earliest_ms - start, 0)
        too_late = max(start + needs - room.latest_ms, 0)
        has = needs - too_early - too_late
        return Adjustment(change, placed.beat.place, best, needs, has)


def _allowed_versions(beats: Iterable[Beat], dropped: HabitSet) -> list[tuple[Beat, Version]]:
    """Return the beats on which something is heard, each with the version to try."""
    heard: list[tuple[Beat, Version]] = []
    for beat in beats:
        version = _allowed_version(beat, dropped)
        if version:
            heard.append((beat, version))
    return heard


def _allowed_version(beat: Beat, dropped: HabitSet) -> Version | None:
    """Return the first version of the beat that the move does not do without."""
    if beat.habit not in dropped:
        return Version(beat.kind, beat.wordings, beat.habit)
    for version in beat.others:
        if version.habit not in dropped:
            return version
    return None


def _room(at_ms: int, before_ms: int | None, next_start_ms: int) -> _Room:
    """Return the time for the word of a beat between the beat before and the next word."""
    earliest_ms = -MOST_ANCHOR_MS
    if before_ms is not None:
        earliest_ms = max(earliest_ms, before_ms + LEAST_BEAT_MS - at_ms)
    # What starts on the beat itself is never too early.
    return _Room(min(earliest_ms, 0), next_start_ms - AIR_MS - at_ms)
