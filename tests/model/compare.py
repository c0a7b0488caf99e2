"""A timeline against the model: every disagreement as one sentence."""

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from tests.model.compare_reps import rep_disagreements
from tests.model.compare_rests import quiet_disagreements, rest_disagreements
from tests.model.compare_session import session_disagreements
from tests.model.compare_time import time_disagreements
from tests.model.heard import Heard, flows, parts, stretches
from tests.model.session import Work
from voicecoach import Cue, Timeline

FRAME_MS = 24
GRID_MS = 8
Place = tuple[object, ...]


class Facts(NamedTuple):
    """Facts of a session beside its works."""

    moves: int
    """How many exercises it has."""
    get_ready_ms: int
    """The quiet time before its first countdown."""


def disagreements(expected: list[Work], session: Facts, timeline: Timeline) -> list[str]:
    """All that the model says otherwise than the timeline."""
    heard = stretches(timeline)
    groups = flows(expected)
    if len(heard) != len(groups):
        places = [_place_heard(one.cues[0]) for one in heard]
        return [_first_difference([_place(flow[0]) for flow in groups], places)]
    found: list[str] = []
    for flow, stretch in zip(groups, heard, strict=True):
        found += _of_flow(flow, stretch)
    found += quiet_disagreements(session.get_ready_ms, heard[0])
    for number, (flow, following) in enumerate(pairwise(groups)):
        texts = rest_disagreements(flow, following[0], heard[number], heard[number + 1])
        found += [f"after {_name(flow[-1])}: {text}" for text in texts]
    return found + list(session_disagreements(expected, session.moves, timeline))


def _of_flow(flow: list[Work], stretch: Heard) -> Iterator[str]:
    length = sum(work.ms for work in flow)
    late = stretch.end_ms - stretch.start_ms - length
    if _place(flow[0]) != _place_heard(stretch.cues[0]):
        yield f"{_place_heard(stretch.cues[0])} is heard, not {_place(flow[0])}"
    # Each work of a flow ends on the grid.
    elif not -GRID_MS * len(flow) <= late <= FRAME_MS + GRID_MS * len(flow):
        yield f"{_name(flow[0])} lasts {stretch.end_ms - stretch.start_ms} ms, not {length}"
    else:
        for number, (work, heard) in enumerate(zip(flow, parts(flow, stretch), strict=True)):
            texts = _of_work(work, heard, follows=number > 0, ends=number == len(flow) - 1)
            yield from (f"{_name(work)}: {text}" for text in texts)


def _of_work(work: Work, heard: Heard, *, follows: bool, ends: bool) -> Iterator[str]:
    places = {_place_heard(cue)[:4] for cue in heard.cues if cue.place.rep is not None}
    if places - {_place(work)[:4]}:
        yield f"has cues of {places}, not of {_place(work)[:4]}"
    elif work.reps:
        yield from rep_disagreements(work, heard, follows=follows)
    else:
        yield from time_disagreements(work, heard, ends=ends)
    loads = {cue.place.load for cue in heard.cues if cue.place.rep is not None}
    if loads - {work.load}:
        yield f"has the load {loads}, not {work.load}"


def _place(work: Work) -> Place:
    if work.move is None:
        return (None, None, work.round, None, None)
    return (work.move.id, work.move.number, work.round, work.set, work.side)


def _place_heard(cue: Cue) -> Place:
    place = cue.place
    return (place.exercise, place.exercise_number, place.round, place.set, place.side)


def _first_difference(expected: list[Place], heard: list[Place]) -> str:
    for number, (ours, theirs) in enumerate(zip(expected, heard, strict=False), 1):
        if ours != theirs:
            return f"stretch {number} is {theirs}, not {ours}"
    return f"{len(heard)} stretches of work, not {len(expected)}"


def _name(work: Work) -> str:
    if work.move is None:
        return "amrap"
    return f"{work.move.id} set {work.set} {work.side or ''}".rstrip()
