"""Ticks put on time: into the seconds in which nothing is said."""

from collections.abc import Iterable, Sequence

from voicecoach.session.fit.beats import AIR_MS
from voicecoach.session.model.cue_kinds import TICK_MS, Kind
from voicecoach.session.model.passage import Beat
from voicecoach.session.model.timeline import Cue


def add_ticks(cues: Sequence[Cue], ticks: Iterable[Beat], start: int) -> list[Cue]:
    """Return the `cues` of a work that starts at `start`, with a tick in each silent second.

    A tick that would come too near to a word is left out.
    """
    found: list[Cue] = []
    later = iter(cues)
    cue = next(later, None)
    for tick in ticks:
        tick_ms = start + tick.at_ms
        while cue and cue.start_ms <= tick_ms:
            found.append(cue)
            cue = next(later, None)
        if found and found[-1].end_ms + AIR_MS > tick_ms:
            continue
        end_ms = tick_ms + TICK_MS
        if cue and cue.start_ms < end_ms + AIR_MS:
            continue
        name = tick.wordings[0]
        found.append(Cue(Kind.TONE, name, tick_ms, end_ms, tick.place, beat_ms=tick_ms))
    if cue:
        found.append(cue)
    found += later
    return found
