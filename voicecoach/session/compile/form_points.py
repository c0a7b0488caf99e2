"""The form points that are heard: never the same one too soon, and each at most twice a move.

A moment for a form point lists every point of the move. This step chooses one for each moment, in
the order of time, and leaves a moment empty if no point may be heard again yet.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import TypeVar

from voicecoach.session.model.cue_kinds import Kind
from voicecoach.session.model.passage import Filler, Passage, Say, Work

MOST_TIMES = 2
"""How often a form point is heard in a move."""

POINT_APART_MS = 120_000
"""How long a form point is not heard again."""

_Moment = TypeVar("_Moment", Say, Filler)


def choose_form_points(passages: Iterable[Passage]) -> Iterator[Passage]:
    """Yield the passages with one form point for each of its moments, as far as there is one.

    What is said without a written length takes a time that is not known yet. It counts as none,
    so that a point is never heard sooner than it may be.
    """
    memory = _Memory()
    for passage in passages:
        yield _chosen(passage, memory)
        memory.now_ms += passage.length_ms


@dataclass
class _Memory:
    """When each form point of each move was heard at the latest."""

    now_ms: int = 0
    """The start of the passage."""
    heard: dict[tuple[str | None, int], list[int]] = field(default_factory=dict)

    def choose(self, exercise: str | None, points: int, from_ms: int, to_ms: int) -> int | None:
        """Return the point that has waited longest, by its index, or None if all must wait.

        It will be heard at some moment between the two.
        """
        found = [(index, self.heard.setdefault((exercise, index), [])) for index in range(points)]
        may_come = [
            (times[-1:], index)
            for index, times in found
            if len(times) < MOST_TIMES and not (times and from_ms - times[-1] < POINT_APART_MS)
        ]
        if not may_come:
            return None
        _last, index = min(may_come)
        self.heard[exercise, index].append(to_ms)
        return index


def _chosen(passage: Passage, memory: _Memory) -> Passage:
    if isinstance(passage, Work):
        fillers = _choose_all(passage.fillers, 0, memory)
        return passage if fillers is passage.fillers else replace(passage, fillers=fillers)
    opening = _choose_all(passage.opening, passage.length_ms, memory)
    closing = _choose_all(passage.closing, passage.length_ms, memory)
    return replace(passage, opening=opening, closing=closing)


def _choose_all(moments: tuple[_Moment, ...], talk_ms: int, memory: _Memory) -> tuple[_Moment, ...]:
    """Return everything that is heard, with one form point where there were all of them."""
    if all(moment.kind is not Kind.REMINDER for moment in moments):
        return moments
    chosen: list[_Moment] = []
    for moment in moments:
        if moment.kind is not Kind.REMINDER:
            chosen.append(moment)
            continue
        start_ms, end_ms = 0, talk_ms
        if isinstance(moment, Filler):
            start_ms, end_ms = moment.from_ms, moment.to_ms
        now_ms, points = memory.now_ms, len(moment.wordings)
        exercise = moment.place.exercise
        index = memory.choose(exercise, points, now_ms + start_ms, now_ms + end_ms)
        if index is not None:
            chosen.append(replace(moment, wordings=(moment.wordings[index],)))
    return tuple(chosen)
