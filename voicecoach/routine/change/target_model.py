"""A guess of how long each variant of a routine lasts, from the lengths of a few variants.

A length is nearly linear in each value, and sets and rounds multiply what they repeat. So the
lengths with one value changed, and with two that belong together, are enough to guess all others.
"""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator
from itertools import islice, product

from voicecoach.routine.change.target_space import Point, TargetSpace, Variable

MOST_ENUMERATED = 4_000
"""The most points of a space that are all guessed."""

BEAM = 96
"""How many points are changed further in a larger space."""

BEAM_ROUNDS = 3

SAME_MS = 1_000
"""Guesses that differ by less are taken for the same."""


class TargetModel:
    """Guesses lengths around the point `base` of a space, in ms, by `length`."""

    def __init__(
        self, space: TargetSpace, base: Point, length: Callable[[Point], int], most_lengths: int
    ) -> None:
        self._space = space
        self._base = base
        self._base_ms = length(base)
        self._far = tuple(map(_far_value, space.variables, base))
        self._effects = [self._effect_of(index, length) for index in range(len(base))]
        self._pairs: dict[tuple[int, int], float] = {}
        for pair in space.interactions():
            if pair[::-1] not in self._pairs and len(self._pairs) + len(base) < most_lengths:
                self._pairs[pair] = self._effect_of_pair(*pair, length)

    def guess(self, point: Point) -> float:
        """Return about how long the session is at a point, in ms."""
        parts = [
            (value - base) / (far - base)
            for value, base, far in zip(point, self._base, self._far, strict=True)
        ]
        alone = sum(part * effect for part, effect in zip(parts, self._effects, strict=True))
        together = sum(
            parts[one] * parts[other] * effect for (one, other), effect in self._pairs.items()
        )
        return self._base_ms + alone + together

    def points_near(self, target_ms: int) -> list[Point]:
        """Return points that last about so long, the likeliest first, no two much alike."""
        if self._space.size <= MOST_ENUMERATED:
            every = product(*(variable.values for variable in self._space.variables))
            return self._different(every, target_ms)
        beam = self._different(self._with_all_repeats(), target_ms)[:BEAM]
        seen = set(beam)
        for _ in range(BEAM_ROUNDS):
            found = {near for point in beam for near in self._neighbours(point, target_ms)}
            seen |= found
            beam = self._different(found, target_ms)[:BEAM]
        return self._different(seen, target_ms)

    def _different(self, points: Iterable[Point], target_ms: int) -> list[Point]:
        """Return the points in the order of their guesses, one for each guess and its repeats."""
        chosen: dict[tuple[int, Point], Point] = {}
        for point in sorted(points, key=lambda one: (self._space.change(one), one)):
            same = round(self.guess(point) / SAME_MS), self._space.repeats(point)
            chosen.setdefault(same, point)
        return sorted(chosen.values(), key=lambda one: abs(self.guess(one) - target_ms))

    def _with_all_repeats(self) -> Iterator[Point]:
        """Yield the base with every combination of sets and rounds, but not too many."""
        choices = [
            variable.values if variable.is_repeat else (value,)
            for variable, value in zip(self._space.variables, self._base, strict=True)
        ]
        yield from islice(product(*choices), MOST_ENUMERATED)

    def _neighbours(self, point: Point, target_ms: int) -> Iterator[Point]:
        """Yield points with one other value, which brings the guess as near as it can."""
        now_ms = self.guess(point)
        for index, variable in enumerate(self._space.variables):
            value, far = point[index], _far_value(variable, point[index])
            by_far_ms = self.guess(_changed(point, index, far)) - now_ms
            if not by_far_ms:
                continue
            best = value + (target_ms - now_ms) / by_far_ms * (far - value)
            above = bisect_left(variable.values, best)
            for chosen in variable.values[max(above - 1, 0) : above + 1]:
                yield _changed(point, index, chosen)

    def _effect_of(self, index: int, length: Callable[[Point], int]) -> float:
        return length(self._moved(index)) - self._base_ms

    def _effect_of_pair(self, one: int, other: int, length: Callable[[Point], int]) -> float:
        """Return what both changes make together beside what each of them makes."""
        both = length(self._moved(one, other)) - self._base_ms
        return both - self._effects[one] - self._effects[other]

    def _moved(self, *indices: int) -> Point:
        """Return the base with some values at their far end."""
        return tuple(
            self._far[index] if index in indices else value
            for index, value in enumerate(self._base)
        )


def _far_value(variable: Variable, value: int) -> int:
    """Return the end of a variable's range that is farther from a value."""
    least, most = variable.values[0], variable.values[-1]
    return most if most - value >= value - least else least


def _changed(point: Point, index: int, value: int) -> Point:
    return (*point[:index], value, *point[index + 1 :])
