"""Ticks in work that would be silent for long, so that nobody wonders whether it still runs.

A word is a sign of life when it starts, a sentence until shortly before its end.
"""

from collections.abc import Iterable, Iterator

from voicecoach.session.model.cue_kinds import Kind, ToneName
from voicecoach.session.model.grid import on_grid
from voicecoach.session.model.passage import Work
from voicecoach.session.model.timeline import Cue, Place

SHORTLY_MS = 2_000
NEAR_MS = 500
"""How near to the next sign a tick would be of no use."""


def add_idle_ticks(cues: Iterable[Cue], work: Work, start: int) -> Iterator[Cue]:
    """Yield the `cues` of a work that starts at `start`, with ticks in its long silences.

    Tones sound where work starts and ends, so its start and its end are signs as well.
    """
    last_sign = start
    longest = work.longest_silence_ms
    place = Place()
    if work.beats:
        place = work.beats[0].place
    for cue in cues:
        yield from _ticks(last_sign, cue.sign_ms, longest, place)
        yield cue
        last_sign = max(cue.sign_ms, on_grid(cue.end_ms - SHORTLY_MS))
        # A tick belongs to the line of the work, not to that of a reminder before it.
        if cue.kind is not Kind.REMINDER:
            place = cue.place
    yield from _ticks(last_sign, start + work.length_ms, longest, place)


def _ticks(last_sign: int, next_sign: int, longest: int, place: Place) -> Iterator[Cue]:
    """Yield the ticks between two signs that are too far apart."""
    while next_sign - last_sign > longest:
        tick_ms = last_sign + longest
        # Just before the next sign, a tick halfway is of more use.
        if next_sign - tick_ms < NEAR_MS:
            tick_ms = on_grid((last_sign + next_sign) / 2)
        yield Cue(Kind.TONE, ToneName.TICK, tick_ms, tick_ms + ToneName.TICK.length_ms, place)
        last_sign = tick_ms
