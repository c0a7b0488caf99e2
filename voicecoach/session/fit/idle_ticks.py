"""A sign of life in work that would be silent for long: nobody should wonder whether it runs."""

from collections.abc import Iterable, Iterator

from voicecoach.session.model.passage import Work, on_grid
from voicecoach.session.model.timeline import TONES, Cue, Kind, Place

LONGEST_SILENCE_MS = 10_000
"""From sign to sign; a word is one from its onset, a sentence until shortly before its end."""

SHORTLY_MS = 2_000
NEAR_MS = 500
"""So near to the next sign a tick would say nothing new."""


def add_idle_ticks(cues: Iterable[Cue], work: Work, start: int) -> Iterator[Cue]:
    """The `cues` of a work that begins at `start`, with a tick every ten seconds of silence.

    Tones sound where work begins and ends, so its beginning and its end are signs as well.
    """
    begun, place = start, work.beats[0].place if work.beats else Place()
    for cue in cues:
        yield from _ticks(begun, cue.sign_ms, place)
        yield cue
        begun = max(cue.sign_ms, on_grid(cue.end_ms - SHORTLY_MS))
        place = place if cue.kind is Kind.REMINDER else cue.place
    yield from _ticks(begun, start + work.length_ms, place)


def _ticks(begun: int, until: int, place: Place) -> Iterator[Cue]:
    while until - begun > LONGEST_SILENCE_MS:
        is_near = until - begun < LONGEST_SILENCE_MS + NEAR_MS
        begun = on_grid((begun + until) / 2) if is_near else begun + LONGEST_SILENCE_MS
        yield Cue(Kind.TONE, "tick", begun, begun + TONES["tick"], place)
