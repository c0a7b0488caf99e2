"""Fillers put on time: into quiet between the other cues, where they fit whole."""

from bisect import bisect_right, insort
from collections.abc import Iterable, Sequence
from itertools import islice
from operator import attrgetter
from typing import NamedTuple

from voicecoach.session.model.cue_kinds import Kind
from voicecoach.session.model.grid import up_to_frame, up_to_grid
from voicecoach.session.model.passage import Filler
from voicecoach.session.model.phrase_lengths import Ruler
from voicecoach.session.model.timeline import Cue, Phrase

FILLER_AIR_MS = 400
"""Quiet kept on both sides of a filler."""

WORDS_OF_REPS = (Kind.COUNT, Kind.PHASE)
"""The kinds of cue whose words come rep after rep."""


class Stretch(NamedTuple):
    """A stretch of time in which something is heard."""

    start_ms: int
    end_ms: int


def time_calls(fillers: Iterable[Filler]) -> list[Filler]:
    """Return the fillers that are heard at their moments or not at all."""
    return [filler for filler in fillers if filler.exact]


def free_fillers(fillers: Iterable[Filler]) -> list[Filler]:
    """Return the fillers that may be heard anywhere in their time."""
    return [filler for filler in fillers if not filler.exact]


def place_fillers(
    cues: Iterable[Cue],
    fillers: Iterable[Filler],
    ruler: Ruler,
    origin: int,
    quiet: tuple[int, int],
) -> tuple[list[Cue], list[Filler]]:
    """Return the cues with the fillers that fit between the two `quiet` moments, in order of time.

    The second list has the fillers that fit nowhere. The fillers' own moments count from
    `origin`, and the first filler chooses first.
    """
    in_order = sorted(cues, key=attrgetter("start_ms"))
    left_out = []
    for filler in fillers:
        moment = origin + filler.from_ms
        # A filler that has to start at its moment may start on any step of the grid.
        align = up_to_grid if filler.exact else up_to_frame
        earliest = align(max(moment, quiet[0] + FILLER_AIR_MS))
        air_ms = max(FILLER_AIR_MS, filler.before_closing_ms)
        latest = min(origin + filler.to_ms, quiet[1] - air_ms)
        cue = _at_best_moment(filler, in_order, ruler, origin, (earliest, latest))
        if cue is None or (filler.exact and cue.start_ms != moment):
            left_out.append(filler)
        else:
            insort(in_order, cue, key=attrgetter("start_ms"))
    return in_order, left_out


def _at_best_moment(
    filler: Filler, cues: Sequence[Cue], ruler: Ruler, origin: int, time: tuple[int, int]
) -> Cue | None:
    """Return the filler's cue at the moment it is best heard, or else anywhere in its time."""
    earliest, latest = time
    if filler.rather_from_ms is not None:
        rather_from = up_to_frame(origin + filler.rather_from_ms)
        if cue := _first_that_fits(filler, cues, ruler, rather_from, latest):
            return cue
    return _first_that_fits(filler, cues, ruler, earliest, latest)


def _first_that_fits(
    filler: Filler, cues: Sequence[Cue], ruler: Ruler, earliest: int, latest: int
) -> Cue | None:
    """Return the first wording that fits whole between two moments and beside the cues."""
    busy = _busy_for(filler, cues)
    for text in filler.wordings:
        length = ruler.length_in_room(latest - earliest, filler.kind, Phrase(text))
        start = quiet_start(busy, earliest, latest - length, length)
        if start is not None:
            return Cue(filler.kind, text, start, start + length, filler.place)
    return None


def _busy_for(filler: Filler, cues: Sequence[Cue]) -> Sequence[Cue | Stretch]:
    """Return where a filler may not be, in order: the cues, with more air where it wants some."""
    if not filler.words_apart_ms:
        return cues
    more_air = filler.words_apart_ms - FILLER_AIR_MS
    busy: list[Stretch] = []
    for cue in cues:
        air = more_air if _is_kept_apart(cue) else 0
        busy.append(Stretch(cue.start_ms - air, cue.end_ms + air))
    return _without_overlaps(sorted(busy))


def _is_kept_apart(cue: Cue) -> bool:
    is_of_reps = cue.place.rep is not None and cue.kind in WORDS_OF_REPS
    return cue.kind is not Kind.TONE and not is_of_reps


def _without_overlaps(stretches: Iterable[Stretch]) -> list[Stretch]:
    """Return the stretches, which are in order, with those joined that overlap."""
    joined: list[Stretch] = []
    for one in stretches:
        if joined and one.start_ms <= joined[-1].end_ms:
            before = joined.pop()
            one = Stretch(before.start_ms, max(before.end_ms, one.end_ms))
        joined.append(one)
    return joined


def quiet_start(
    cues: Sequence[Cue | Stretch], earliest: int, latest: int, length: int
) -> int | None:
    """Return the first moment from `earliest` to `latest` with quiet for `length` ms of sound.

    `cues` are in order of time. None means that there is no such moment.
    """
    start = earliest
    # Cues that are over by then, with their air, cannot be in the way.
    first = bisect_right(cues, start - FILLER_AIR_MS, key=attrgetter("end_ms"))
    for cue in islice(cues, first, None):
        if start + length + FILLER_AIR_MS <= cue.start_ms:
            break
        start = up_to_frame(cue.end_ms + FILLER_AIR_MS)
    if start > latest:
        return None
    return start
