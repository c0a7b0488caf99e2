"""A timeline against the model: every disagreement as one sentence."""

from collections.abc import Iterator
from itertools import pairwise

from tests.model.compare_reps import rep_disagreements
from tests.model.compare_rests import rest_disagreements
from tests.model.compare_time import time_disagreements
from tests.model.heard import Heard, works
from tests.model.session import Work
from voicecoach import Timeline

FRAME_MS = 24
GRID_MS = 8
MOST_QUIET_MS = 7_000
"""A second of quiet is rounded up, first to a second and then to three. The spoken length of the
session never shrinks while it is found. So there may be three seconds more."""


def disagreements(expected: list[Work], timeline: Timeline) -> list[str]:
    """All that the model says otherwise than the timeline."""
    heard = works(timeline)
    places = [_place_expected(work) for work in expected]
    if places != [_place_heard(work) for work in heard]:
        return [_first_difference(places, [_place_heard(work) for work in heard])]
    found: list[str] = []
    for work, sound in zip(expected, heard, strict=True):
        found += [f"{_name(work)}: {text}" for text in _of_work(work, sound)]
    for number, (work, following) in enumerate(pairwise(expected)):
        texts = rest_disagreements(work, following, heard[number], heard[number + 1])
        found += [f"after {_name(work)}: {text}" for text in texts]
    return found + list(_of_session(timeline))


def _of_work(work: Work, heard: Heard) -> Iterator[str]:
    late = heard.end_ms - heard.start_ms - work.ms
    if not -GRID_MS <= late <= FRAME_MS:
        yield f"lasts {heard.end_ms - heard.start_ms} ms, not {work.ms}"
    elif work.reps:
        yield from rep_disagreements(work, heard)
    else:
        yield from time_disagreements(work, heard)
    loads = {cue.place.load for cue in heard.cues if cue.place.rep is not None}
    if loads - {work.load}:
        yield f"has the load {loads}, not {work.load}"


def _place_expected(work: Work) -> tuple[object, ...]:
    if work.move is None:
        return (None, None, work.round, None, None)
    return (work.move.id, work.move.number, work.round, work.set, work.side)


def _place_heard(heard: Heard) -> tuple[object, ...]:
    place = heard.start.place
    return (place.exercise, place.exercise_number, place.round, place.set, place.side)


def _first_difference(expected: list[tuple[object, ...]], heard: list[tuple[object, ...]]) -> str:
    for number, (ours, theirs) in enumerate(zip(expected, heard, strict=False), 1):
        if ours != theirs:
            return f"work {number} is {theirs}, not {ours}"
    return f"{len(heard)} works, not {len(expected)}"


def _name(work: Work) -> str:
    if work.move is None:
        return "amrap"
    return f"{work.move.id} set {work.set} {work.side or ''}".rstrip()


def _of_session(timeline: Timeline) -> Iterator[str]:
    least = timeline.cues[-1].end_ms + 1_000
    if timeline.duration_ms % 3_000 or not 0 <= timeline.duration_ms - least < MOST_QUIET_MS:
        yield f"the session lasts {timeline.duration_ms} ms, and its last cue ends at {least - 1_000}"
    for one, other in pairwise(timeline.cues):
        if other.start_ms < one.end_ms:
            yield f"{one.text} and {other.text} overlap at {other.start_ms} ms"
    edges = [(chapter.start_ms, chapter.end_ms) for chapter in timeline.chapters]
    if edges[0][0] or edges[-1][1] != timeline.duration_ms:
        yield "the chapters do not cover the session"
    if any(one[1] != other[0] for one, other in pairwise(edges)):
        yield "the chapters do not touch"
