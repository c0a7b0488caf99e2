"""A routine changed to last a given time: rests change first, then reps, then sets.

If no session on this way is near enough, the search tries other combinations: all of them if they
are few, and otherwise those that a model takes to be near.
"""

from bisect import bisect_left
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property
from itertools import product

from voicecoach.errors import UsageError
from voicecoach.routine.change.measured_points import Length, MeasuredPoints, is_met
from voicecoach.routine.change.target_model import TargetModel
from voicecoach.routine.change.target_space import Point, TargetSpace
from voicecoach.routine.change.target_steps import StepSequence, steps_towards
from voicecoach.routine.model.routine import Routine
from voicecoach.units import format_total

MOST_LENGTHS = 240
"""How many sessions one search may compile and fit at most."""

MOST_MODEL_LENGTHS = 100
"""How many of them may go into the model."""

MOST_TRIED = 12
"""How many guesses of one model are measured, before there is a better model."""

FEW_POINTS = 80
"""So few combinations are all tried, without a model."""

StepCounts = tuple[int, int, int]
"""How many steps to take with sets, reps and rests."""


@dataclass(frozen=True)
class Search:
    """The search for the routine whose session is nearest to `target` ms, by `length`."""

    routine: Routine
    length: Length
    target: int

    def nearest(self) -> tuple[Routine, int]:
        """Return the routine and its length. Raise UsageError if none is near enough."""
        routine, length = self.closest()
        if not is_met(self.target, length):
            raise UsageError(self.refusal())
        return routine, length

    def closest(self) -> tuple[Routine, int]:
        """Return the nearest routine that was found, near enough or not, and its length."""
        self._search()
        nearest = self._measured.nearest
        return self._space.routine_at(nearest), self._measured.lengths[nearest]

    def named_in_refusal(self) -> list[Routine]:
        """Return the routines whose lengths a refusal names."""
        self._search()
        points = {self._shortest, self._longest}
        if self._is_between_ends():
            points = {self._measured.nearest_below, self._measured.nearest_above}
        return [self._space.routine_at(point) for point in sorted(points)]

    def refusal(self) -> str:
        """Return why the target cannot be met."""
        shortest, longest = self._measured.ms(self._shortest), self._measured.ms(self._longest)
        target = f"--target: {format_total(self.target)}"
        if shortest == longest != self.target:
            only = f"nothing here may change its {format_total(shortest)}"
            return f"{target} is out of reach: {only}"
        if not self._is_between_ends():
            ends = f"shortest {format_total(shortest)}, longest {format_total(longest)}"
            return f"{target} is out of reach: {ends}"
        around = (self._measured.nearest_below, self._measured.nearest_above)
        near = " and ".join(format_total(self._measured.ms(point)) for point in around)
        return f"{target} cannot be met: the nearest are {near}"

    def _search(self) -> None:
        """Measure lengths until one is near enough."""
        if self._measured.lengths:
            return
        self._measured.ms(self._shortest)
        self._measured.ms(self._longest)
        self._search_in_order()
        if not self._measured.has_met and self._is_between_ends():
            self._search_combinations()

    def _search_in_order(self) -> None:
        """Change rests first, then reps, then sets."""
        _, most_reps, most_rests = self._most
        _, _, least_rests = self._least
        # Sets are added only if the most reps and rests are not enough, and reps likewise.
        sets = self._fewest(len(self._steps.sets), lambda n: (n, most_reps, most_rests))
        reps = self._fewest(len(self._steps.reps), lambda n: (sets, n, most_rests))
        self._fewest(most_rests - least_rests, lambda n: (sets, reps, n + least_rests))

    def _fewest(self, count: int, counts_at: Callable[[int], StepCounts]) -> int:
        """Return the fewest steps that make the session long enough, or all of them."""

        def ms(number: int) -> int:
            return self._measured.ms(self._point_after(counts_at(number)))

        number = bisect_left(range(count), self.target, key=ms)
        ms(number)
        return number

    def _search_combinations(self) -> None:
        """Measure other combinations of all values, the likeliest first."""
        space = self._space
        if space.size <= FEW_POINTS:
            every = product(*(variable.values for variable in space.variables))
            self._measure_until_found(sorted(every, key=space.change))
            return
        while not self._measured.has_met:
            known = len(self._measured.lengths)
            most = min(MOST_MODEL_LENGTHS, MOST_LENGTHS - known)
            if most < len(space.variables):
                return
            base = self._measured.nearest
            model = TargetModel(space, base, self._measured.ms, most)
            self._measure_until_found(self._likeliest(model))
            if len(self._measured.lengths) == known:
                return  # there is nothing left to try

    def _likeliest(self, model: TargetModel) -> list[Point]:
        """Return the points nearest to the target by the model that are not measured yet."""
        points = model.points_near(self.target)
        return [point for point in points if point not in self._measured.lengths][:MOST_TRIED]

    def _measure_until_found(self, points: Iterable[Point]) -> None:
        for point in points:
            if self._measured.has_met or len(self._measured.lengths) >= MOST_LENGTHS:
                return
            self._measured.ms(point)

    def _is_between_ends(self) -> bool:
        return self._measured.ms(self._shortest) <= self.target <= self._measured.ms(self._longest)

    def _point_after(self, counts: StepCounts) -> Point:
        return self._space.point_after(self._steps.taken(*counts))

    @cached_property
    def _steps(self) -> StepSequence:
        return steps_towards(self.routine)

    @cached_property
    def _space(self) -> TargetSpace:
        return TargetSpace(self._steps)

    @cached_property
    def _measured(self) -> MeasuredPoints:
        return MeasuredPoints(self._space, self.length, self.target)

    @property
    def _least(self) -> StepCounts:
        return 0, 0, -len(self._steps.shorter)

    @property
    def _most(self) -> StepCounts:
        return len(self._steps.sets), len(self._steps.reps), len(self._steps.rests)

    @property
    def _shortest(self) -> Point:
        return self._point_after(self._least)

    @property
    def _longest(self) -> Point:
        return self._point_after(self._most)
