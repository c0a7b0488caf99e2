"""The lengths of the points that a search for a target has tried."""

from collections.abc import Callable
from dataclasses import dataclass, field

from voicecoach.routine.change.target_space import ChangedSteps, Point, TargetSpace
from voicecoach.routine.model.routine import Routine

TOLERANCE = 0.02
"""How far from its target a session may end, in parts of the target."""

Length = Callable[[Routine], int]
"""How long the session of a routine is, in ms."""


def is_met(target: int, ms: int) -> bool:
    """Return whether a session of `ms` is as long as the target, or near enough."""
    return abs(ms - target) <= target * TOLERANCE


@dataclass(frozen=True)
class MeasuredPoints:
    """Measures points by `length`, each once, and knows the nearest to `target` ms."""

    space: TargetSpace
    length: Length
    target: int
    lengths: dict[Point, int] = field(default_factory=dict)
    """How long the session is at each point that was measured, in ms."""

    def ms(self, point: Point) -> int:
        """Return how long the session is at a point, and remember it."""
        if point not in self.lengths:
            self.lengths[point] = self.length(self.space.routine_at(point))
        return self.lengths[point]

    @property
    def has_met(self) -> bool:
        """Whether one of them is near enough to the target."""
        return any(is_met(self.target, ms) for ms in self.lengths.values())

    @property
    def nearest(self) -> Point:
        """The one that is nearest to the target, and of these the one with the least change."""
        return min(self.lengths, key=self._distance)

    @property
    def nearest_below(self) -> Point:
        """The nearest that is no longer than the target."""
        below = (point for point, ms in self.lengths.items() if ms <= self.target)
        return min(below, key=self._distance)

    @property
    def nearest_above(self) -> Point:
        """The nearest that is no shorter than the target."""
        above = (point for point, ms in self.lengths.items() if ms >= self.target)
        return min(above, key=self._distance)

    def _distance(self, point: Point) -> tuple[int, ChangedSteps]:
        """Return how far from the target a point is, and then how much is changed for that."""
        return abs(self.lengths[point] - self.target), self.space.change(point)
