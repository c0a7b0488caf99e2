"""The form points that are heard: never the same one too soon, and each at most twice a move.

A moment for a form point lists every point of its move. This step chooses one for each moment, in
the order of time, and leaves a moment empty if no point may be heard again yet.
"""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import TypeVar

from voicecoach.session.fit.resolve_talk import ResolvedTalk
from voicecoach.session.model.cue_kinds import Kind
from voicecoach.session.model.passage import Filler, Passage, Say, Talk, Work
from voicecoach.session.model.session import Session

MOST_TIMES = 2
"""How often a form point is heard in a move."""

POINT_APART_MS = 120_000
"""How long a form point is not heard again."""

_Moment = TypeVar("_Moment", Say, Filler)

_Point = tuple[str | None, int]
"""A form point: the id of its exercise, and its index."""

Resolve = Callable[[Talk], ResolvedTalk]


def with_form_points(session: Session, resolve: Resolve) -> Session:
    """Return the session with one form point for each of its moments, as far as there is one."""
    memory = _Memory()
    passages = tuple(_passage_with_points(passage, memory, resolve) for passage in session.passages)
    return replace(session, passages=passages)


@dataclass
class _Memory:
    """When each form point was heard, at the latest."""

    now_ms: int = 0
    """The start of the passage."""
    heard: dict[_Point, list[int]] = field(default_factory=dict)

    def choose(
        self, exercise: str | None, points: int, window: tuple[int, int], *, only_new: bool
    ) -> _Point | None:
        """Return the point that has waited longest, or None if all must wait.

        It will be heard in the window, which counts from the start of the passage.
        """
        from_ms, to_ms = window
        most = MOST_TIMES
        if only_new:
            most = 1
        may_come: list[_Point] = []
        for index in range(points):
            point = (exercise, index)
            if self._may_come(point, self.now_ms + from_ms, most):
                may_come.append(point)
        if not may_come:
            return None
        chosen = min(may_come, key=self._last_time)
        self.heard[chosen].append(self.now_ms + to_ms)
        return chosen

    def _may_come(self, point: _Point, at_ms: int, most: int) -> bool:
        """Return whether a point may be heard at that time, and `most` times in all."""
        times = self.heard.setdefault(point, [])
        if len(times) >= most:
            return False
        if not times:
            return True
        last_ms = times[-1]
        return at_ms - last_ms >= POINT_APART_MS

    def _last_time(self, point: _Point) -> int:
        """Return when a point was heard last, -1 for never."""
        times = self.heard[point]
        return max(times, default=-1)

    def forget(self, point: _Point) -> None:
        """Take back the last choice of a point that is not heard after all."""
        self.heard[point].pop()


def _passage_with_points(passage: Passage, memory: _Memory, resolve: Resolve) -> Passage:
    if isinstance(passage, Work):
        fillers, _points = _choose_all(passage.fillers, None, memory)
        memory.now_ms += passage.length_ms
        return passage if fillers == passage.fillers else replace(passage, fillers=fillers)
    if not any(say.lists_form_points for say in passage.says):
        memory.now_ms += resolve(passage).length_ms
        return passage
    return _talk_with_points(passage, memory, resolve)


def _talk_with_points(talk: Talk, memory: _Memory, resolve: Resolve) -> Talk:
    opening, points = _choose_all(talk.opening, talk.length_ms, memory)
    closing, more_points = _choose_all(talk.closing, talk.length_ms, memory)
    chosen = replace(talk, opening=opening, closing=closing)
    resolved = resolve(chosen)
    # A short rest gives up form points. These wait for another moment.
    reminders = [say for say in chosen.says if say.kind is Kind.REMINDER]
    for say, point in zip(reminders, (*points, *more_points), strict=True):
        if say not in resolved.talk.says:
            memory.forget(point)
    memory.now_ms += resolved.length_ms
    return chosen


def _choose_all(
    moments: tuple[_Moment, ...], talk_ms: int | None, memory: _Memory
) -> tuple[tuple[_Moment, ...], list[_Point]]:
    """Return everything that is heard, with one form point where there were all of them.

    The second list has the points that were chosen. `talk_ms` is None for work.
    """
    chosen: list[_Moment] = []
    points: list[_Point] = []
    for moment in moments:
        if not moment.lists_form_points:
            chosen.append(moment)
            continue
        count = len(moment.wordings)
        window = _window(moment, talk_ms)
        # More than one at a time is for points that nobody has heard yet.
        only_new = talk_ms is not None and bool(points)
        point = memory.choose(moment.place.exercise, count, window, only_new=only_new)
        if point:
            _exercise, index = point
            points.append(point)
            words = (moment.wordings[index],)
            chosen.append(replace(moment, wordings=words, lists_form_points=False))
    return tuple(chosen), points


def _window(moment: Say | Filler, talk_ms: int | None) -> tuple[int, int]:
    """Return the earliest and the latest time at which something is heard in its passage."""
    if isinstance(moment, Filler):
        return moment.from_ms, moment.to_ms
    return 0, talk_ms or 0
