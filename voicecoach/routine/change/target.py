"""A routine changed to last a given time: rests change first, then reps, then sets."""

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

LEAST_BARE_MS = 300_000
"""A bare number counts seconds, as in a file. With fewer than these, minutes may be meant."""

Length = Callable[[Routine], int]
"""How long the session of a routine is, in ms."""

StepCounts = tuple[int, int, int]
"""How many steps to take with sets, reps and rests."""


def read_target(written: str) -> int:
    """Return the target in ms. Raise UsageError if it is no length that a session may have."""
    try:
        target = parse_duration(written)
    except ValueError:
        hint = "write it like 20m or 18:30"
        raise UsageError(f"--target: {quoted(written)} is not a duration: {hint}") from None
    if written.strip().isdigit() and target < LEAST_BARE_MS:
        bare = written.strip()
        raise UsageError(f"--target: {bare} would be seconds: write {bare}m or {bare}s")
    if target > MOST_MS:
        raise UsageError(f"--target: {quoted(written)} is too long: a session lasts at most 12h")
    return target


def is_met(target: int, ms: int) -> bool:
    """Return whether a session of `ms` is as long as the target, or near enough."""
    return abs(ms - target) <= target * TOLERANCE


@dataclass(frozen=True)
class Search:
    """The search for the routine whose session is nearest to `target` ms, by `length`."""

    routine: Routine
    length: Length
    target: int

    @property
    def ends(self) -> tuple[Routine, Routine]:
        """The routines of the shortest and of the longest session."""
        return self._steps.at(*self._least), self._steps.at(*self._most)

    @property
    def is_out_of_reach(self) -> bool:
        """Whether the target is beyond the ends, or so near to one that lengths may decide."""
        shortest, longest = self._ms(self._least), self._ms(self._most)
        return not shortest < self.target < longest

    def nearest(self) -> tuple[Routine, int]:
        """Return the routine and its length. Raise UsageError if none is near enough."""
        _, most_reps, most_rests = self._most
        _, _, least_rests = self._least
        # Rests change first: sets are added only if the most reps and rests are not enough, and
        # reps only if the most rest is not enough.
        sets = self._fewest(len(self._steps.sets), lambda n: (n, most_reps, most_rests))
        reps = self._fewest(len(self._steps.reps), lambda n: (sets, n, most_rests))
        self._fewest(most_rests - least_rests, lambda n: (sets, reps, n + least_rests))
        nearest = min(self._lengths, key=self._distance)
        length = self._lengths[nearest]
        if not is_met(self.target, length):
            raise UsageError(self._refusal())
        return self._steps.at(*nearest), length

    def _fewest(self, count: int, counts_at: Callable[[int], StepCounts]) -> int:
        """Return the fewest steps that make the session long enough, or all of them."""
        number = bisect_left(range(count), self.target, key=lambda n: self._ms(counts_at(n)))
        self._ms(counts_at(number))
        return number

    def _ms(self, counts: StepCounts) -> int:
        """Return how long the session is after so many steps, and remember it."""
        if counts not in self._lengths:
            self._lengths[counts] = self.length(self._steps.at(*counts))
        return self._lengths[counts]

    def _distance(self, counts: StepCounts) -> tuple[int, int, int, int]:
        """Return how far from the target it is, and then how much is changed for that."""
        sets, reps, rests = counts
        return abs(self._lengths[counts] - self.target), sets, reps, abs(rests)

    def _refusal(self) -> str:
        shortest, longest = self._ms(self._least), self._ms(self._most)
        target = f"--target: {format_total(self.target)}"
        if shortest == longest != self.target:
            only = f"nothing here may change its {format_total(shortest)}"
            return f"{target} is out of reach: {only}"
        if not shortest <= self.target <= longest:
            ends = f"shortest {format_total(shortest)}, longest {format_total(longest)}"
            return f"{target} is out of reach: {ends}"
        below = max(ms for ms in self._lengths.values() if ms <= self.target)
        above = min(ms for ms in self._lengths.values() if ms >= self.target)
        near = f"{format_total(below)} and {format_total(above)}"
        return f"{target} cannot be met: the nearest are {near}"

    @cached_property
    def _steps(self) -> StepSequence:
        return steps_towards(self.routine)

    @cached_property
    def _lengths(self) -> dict[StepCounts, int]:
        return {}

    @property
    def _least(self) -> StepCounts:
        return 0, 0, -len(self._steps.shorter)

    @property
    def _most(self) -> StepCounts:
        return len(self._steps.sets), len(self._steps.reps), len(self._steps.rests)
