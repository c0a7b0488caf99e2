"""Ticks put on time: into the seconds in which nothing is said."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from operator import attrgetter

from voicecoach.session.fit.beats import AIR_MS
from voicecoach.session.model.cue_kinds import RISING_TICKS, TICK_MS, Kind
from voicecoach.session.model.passage import Beat
from voicecoach.session.model.timeline import Cue


def split_ticks(ticks: Iterable[Beat]) -> tuple[list[Beat], list[Beat]]:
    """Return the ticks that rise at the end of a hold, and all others."""
    rising: list[Beat] = []
    others: list[Beat] = []
    for tick in ticks:
        name = tick.wordings[0]
        chosen = rising if name in RISING_TICKS else others
        chosen.append(tick)
    return rising, others


def add_ticks(cues: Sequence[Cue], ticks: Iterable[Beat], start: int) -> list[Cue]:
    """Return the `cues` of a work that starts at `start`, with a tick in each silent second.

    A tick that would come too near to another cue is left out.
    """
    starts = [cue.start_ms for cue in cues]
    found = list(cues)
    for tick in ticks:
        tick_ms = start + tick.at_ms
        index = bisect_right(starts, tick_ms)
        if _has_room(cues, index, tick_ms):
            found.append(_tick_cue(tick, tick_ms))
    found.sort(key=attrgetter("start_ms"))
    return found


def _has_room(cues: Sequence[Cue], index: int, tick_ms: int) -> bool:
    """Return whether a tick at that moment has quiet around it; `index` is of the cue after it."""
    if index and cues[index - 1].end_ms + AIR_MS > tick_ms:
        return False
    is_last = index == len(cues)
    return is_last or tick_ms + TICK_MS + AIR_MS <= cues[index].start_ms


def _tick_cue(tick: Beat, tick_ms: int) -> Cue:
    name = tick.wordings[0]
    return Cue(Kind.TONE, name, tick_ms, tick_ms + TICK_MS, tick.place, beat_ms=tick_ms)
