"""Finding quiet: where between the cues that are there another one fits whole."""

from bisect import bisect_right, insort
from collections.abc import Iterable, Sequence
from itertools import islice
from operator import attrgetter

from voicecoach.session.model.lengths import Ruler
from voicecoach.session.model.passage import Filler, up_to_frame, up_to_grid
from voicecoach.session.model.timeline import Cue, Phrase

FILLER_AIR_MS = 400
"""Quiet kept on both sides of a cue that nobody waits for."""


def place_fillers(
    said: Iterable[Cue],
    fillers: Iterable[Filler],
    ruler: Ruler,
    origin: int,
    quiet: tuple[int, int],
) -> tuple[list[Cue], list[Filler]]:
    """`said` in order of time, with those fillers that fit whole between the two `quiet` moments.

    The fillers' own moments are counted from `origin`; the first of them has its choice first.
    Those that fit nowhere are returned as well.
    """
    cues, left_out = sorted(said, key=attrgetter("start_ms")), []
    for filler in fillers:
        moment = origin + filler.from_ms
        aligned = up_to_grid if filler.exact else up_to_frame
        earliest = aligned(max(moment, quiet[0] + FILLER_AIR_MS))
        latest = min(origin + filler.to_ms, quiet[1] - FILLER_AIR_MS)
        cue = _placed(filler, cues, ruler, earliest, latest)
        if cue and not (filler.exact and cue.start_ms != moment):
            insort(cues, cue, key=attrgetter("start_ms"))
        else:
            left_out.append(filler)
    return cues, left_out


def _placed(
    filler: Filler, cues: list[Cue], ruler: Ruler, earliest: int, latest: int
) -> Cue | None:
    """The first wording that fits whole between two moments, beside the cues there are."""
    for text in filler.wordings:
        length = ruler.within(latest - earliest, filler.kind, Phrase(text))
        start = quiet_start(cues, earliest, latest - length, length)
        if start is not None:
            return Cue(filler.kind, text, start, start + length, filler.place)
    return None


def quiet_start(cues: Sequence[Cue], earliest: int, latest: int, length: int) -> int | None:
    """The first moment from `earliest` to `latest` at which `length` ms of sound have quiet.

    `cues` are in order of time; None means that there is no such moment.
    """
    start = earliest
    first = bisect_right(cues, start - FILLER_AIR_MS, key=attrgetter("end_ms"))
    for cue in islice(cues, first, None):
        if start + length + FILLER_AIR_MS <= cue.start_ms:
            break
        start = up_to_frame(cue.end_ms + FILLER_AIR_MS)
    return start if start <= latest else None
