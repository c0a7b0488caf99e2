"""A routine made to last a given time: rests give way first, then reps, then sets."""

from bisect import bisect_left
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from voicecoach.errors import UsageError
from voicecoach.escape_text import quoted
from voicecoach.routine.change.target_steps import StepSequence, steps_towards
from voicecoach.routine.model.routine import Routine
from voicecoach.units import HOUR_MS, format_total, parse_duration

TOLERANCE = 0.02
"""How far from its target a session may end, in parts of the target."""

MOST_MS = 12 * HOUR_MS
Length = Callable[[Routine], int]
"""How long the session of a routine is, in ms."""

Steps = tuple[int, int, int]
"""How many steps to take with sets, reps and rests."""


def read_target(written: str) -> int:
    """The target in ms. Raises UsageError for what is no length, or none a session may have."""
    try:
        target = parse_duration(written)
    except ValueError:
        hint = "write it like 20m or 18:30"
        raise UsageError(f"--target: {quoted(written)} is not a duration: {hint}") from None
    if target > MOST_MS:
        raise UsageError(f"--target: {quoted(written)} is too long: a session lasts at most 12h")
    return target


def is_met(target: int, ms: int) -> bool:
    """Whether a session of `ms` is as long as was asked, or near enough."""
    return abs(ms - target) <= target * TOLERANCE


@dataclass(frozen=True)
class Search:
    """The search for the routine whose session is nearest to `target` ms, by `length`."""

    routine: Routine
    length: Length
    target: int

    def nearest(self) -> tuple[Routine, int]:
        """The routine and its length. Raises UsageError where none is near enough."""
        sets = self._first(len(self._course.sets), lambda n: (n, *self._most[1:]))
        reps = self._first(len(self._course.reps), lambda n: (sets, n, self._most[2]))
        least = self._least[2]
        self._first(self._most[2] - least, lambda n: (sets, reps, n + least))
        found = min(self._known, key=self._distance)
        if not is_met(self.target, self._known[found]):
            raise UsageError(self._refusal())
        return self._course.at(*found), self._known[found]

    def _first(self, count: int, steps: Callable[[int], Steps]) -> int:
        """The least number of so many steps that makes the session long enough, or all of them."""
        number = bisect_left(range(count), self.target, key=lambda n: self._ms(steps(n)))
        self._ms(steps(number))
        return number

    def _ms(self, steps: Steps) -> int:
        if steps not in self._known:
            self._known[steps] = self.length(self._course.at(*steps))
        return self._known[steps]

    def _distance(self, steps: Steps) -> tuple[int, int, int, int]:
        """How far from the target; of what is equally far, the fewest changes win."""
        sets, reps, rests = steps
        return abs(self._known[steps] - self.target), sets, reps, abs(rests)

    def _refusal(self) -> str:
        shortest, longest = self._ms(self._least), self._ms(self._most)
        asked = f"--target: {format_total(self.target)}"
        if not shortest <= self.target <= longest:
            ends = f"shortest {format_total(shortest)}, longest {format_total(longest)}"
            only = f"nothing here may change its {format_total(shortest)}"
            return f"{asked} is out of reach: {only if shortest == longest else ends}"
        below = max(ms for ms in self._known.values() if ms <= self.target)
        above = min(ms for ms in self._known.values() if ms >= self.target)
        near = f"{format_total(below)} and {format_total(above)}"
        return f"{asked} cannot be met: the nearest are {near}"

    @cached_property
    def _course(self) -> StepSequence:
        return steps_towards(self.routine)

    @cached_property
    def _known(self) -> dict[Steps, int]:
        return {}

    @property
    def _least(self) -> Steps:
        return 0, 0, -len(self._course.shorter)

    @property
    def _most(self) -> Steps:
        return len(self._course.sets), len(self._course.reps), len(self._course.rests)
