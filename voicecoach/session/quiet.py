"""Finding quiet: where between the cues that are there another one fits whole."""

from bisect import bisect_right
from collections.abc import Sequence
from itertools import islice
from operator import attrgetter

from voicecoach.session.passage import up_to_frame
from voicecoach.session.timeline import Cue

FILLER_AIR_MS = 400
"""Quiet kept on both sides of a cue that nobody waits for."""


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
