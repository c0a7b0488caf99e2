"""All routines that a target may choose from: each value that may change, and how far."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from math import prod

from voicecoach.routine.change.apply_target_steps import REST_PREFIX, TargetStep, apply_target_steps
from voicecoach.routine.change.rests import Owner, owners_of, span_of_rest
from voicecoach.routine.change.target_steps import StepSequence
from voicecoach.routine.model.block import blocks_in, exercises_in
from voicecoach.routine.model.exercise import Exercise
from voicecoach.routine.model.routine import Routine

Point = tuple[int, ...]
"""A value for each variable of a space."""

ChangedSteps = tuple[int, int, int]
"""How many steps of sets and rounds, of reps and times, and of rests a point is away."""

REPEATS = ("sets", "rounds")


@dataclass(frozen=True)
class Variable:
    """A value that may change."""

    owner: int
    """The index of its exercise or block among `owners_of`."""
    key: str
    current: int
    values: tuple[int, ...]
    """Every value it may have, the smallest first."""

    @property
    def is_repeat(self) -> bool:
        """Whether it says how often other things come."""
        return self.key in REPEATS

    def steps_to(self, value: int) -> int:
        """Return how many steps a value is away from the current one."""
        return abs(self.values.index(value) - self.values.index(self.current))


@dataclass(frozen=True)
class TargetSpace:
    """The points that the steps of a routine lead to, in any combination."""

    steps: StepSequence

    @cached_property
    def variables(self) -> tuple[Variable, ...]:
        """Every value that may change."""
        found: dict[tuple[int, str], set[int]] = {}
        for step in self._all_steps():
            found.setdefault((step.owner, step.key), set()).add(step.value)
        return tuple(self._variable(*place, values) for place, values in found.items())

    @property
    def start(self) -> Point:
        """The routine as it is."""
        return tuple(variable.current for variable in self.variables)

    @property
    def size(self) -> int:
        """How many points there are."""
        return prod(len(variable.values) for variable in self.variables)

    def point_after(self, steps: Iterable[TargetStep]) -> Point:
        """Return the point after some steps from the start."""
        values = {(step.owner, step.key): step.value for step in steps}
        found = ((values.get((one.owner, one.key), one.current)) for one in self.variables)
        return tuple(found)

    def routine_at(self, point: Point) -> Routine:
        """Return the routine with the values of a point."""
        pairs = zip(self.variables, point, strict=True)
        steps = [_step_to(one, value) for one, value in pairs if value != one.current]
        return apply_target_steps(self.steps.routine, steps)

    def change(self, point: Point) -> ChangedSteps:
        """Return how much is changed at a point."""
        sets = reps = rests = 0
        for variable, value in zip(self.variables, point, strict=True):
            steps = variable.steps_to(value)
            if variable.is_repeat:
                sets += steps
            elif variable.key.startswith(REST_PREFIX):
                rests += steps
            else:
                reps += steps
        return sets, reps, rests

    def repeats(self, point: Point) -> Point:
        """Return the sets and rounds of a point."""
        pairs = zip(self.variables, point, strict=True)
        return tuple(value for variable, value in pairs if variable.is_repeat)

    def interactions(self) -> Iterator[tuple[int, int]]:
        """Yield the numbers of two variables of which the first repeats what the second is of."""
        for first, repeat in enumerate(self.variables):
            if not repeat.is_repeat:
                continue
            repeated = set(_owners_inside(self._owners, repeat.owner))
            for second, variable in enumerate(self.variables):
                if second != first and variable.owner in repeated:
                    yield first, second

    @cached_property
    def _owners(self) -> list[Owner]:
        return owners_of(self.steps.routine)

    def _all_steps(self) -> Iterator[TargetStep]:
        for steps in (self.steps.sets, self.steps.reps, self.steps.rests, self.steps.shorter):
            yield from steps

    def _variable(self, index: int, key: str, values: set[int]) -> Variable:
        owner = self._owners[index]
        if key.startswith(REST_PREFIX):
            span = span_of_rest(owner, key.removeprefix(REST_PREFIX))
        else:
            span = getattr(owner, key)
        return Variable(index, key, span.low, tuple(sorted({*values, span.low})))


def _step_to(variable: Variable, value: int) -> TargetStep:
    return TargetStep(Fraction(1), variable.owner, variable.key, value)


def _owners_inside(owners: list[Owner], index: int) -> Iterator[int]:
    """Yield the number of an owner, and of all that a block holds."""
    yield index
    owner = owners[index]
    if isinstance(owner, Exercise):
        return
    blocks = set(map(id, blocks_in(owner.entries)))
    exercises = set(exercises_in(owner.entries))
    for number, other in enumerate(owners):
        if id(other) in blocks or (isinstance(other, Exercise) and other.id in exercises):
            yield number
