"""What a flag is for: exercises by name, by number, or all those in a block.

`clams` is every exercise of that name, `clams-2` the second of them, `4` the fourth exercise, `2-4`
the second to the fourth, and `warm-up` every exercise in the block of that name.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from operator import attrgetter

from voicecoach.did_you_mean import LOOSE_LIKENESS, did_you_mean_or
from voicecoach.errors import UsageError
from voicecoach.escape_text import quoted
from voicecoach.routine.change.exercise_names import NamedExercise, ids_named, ids_of_name
from voicecoach.routine.model.block import Block, blocks_in, exercises_in
from voicecoach.routine.model.routine import Routine
from voicecoach.routine.values.ranges import with_plain_dashes
from voicecoach.routine.values.slug import normalize_name, slug

ALL, BLOCK, MOVE, ONE = range(4)
"""How particular a target is. A value for one exercise beats a value for all of its name."""

MOST_LISTED = 20
"""So many names are listed in a hint."""

_NUMBERS = re.compile(r"([0-9]{1,4})(?:-([0-9]{1,4}))?")


@dataclass(frozen=True)
class Target:
    """The exercises that a flag is for."""

    rank: int
    """One of `ALL`, `BLOCK`, `MOVE` and `ONE`."""

    ids: tuple[str, ...]

    block: str | None = None
    """The id of the block that the user named."""


@dataclass(frozen=True)
class FlagValue:
    """One value of a flag, and what it is for."""

    target: Target
    value: str

    @property
    def rank(self) -> int:
        """How particular it is."""
        return self.target.rank


@dataclass(frozen=True)
class FlagTargets:
    """Everything that a flag may name in one routine."""

    exercises: Mapping[str, NamedExercise]
    """By id, in the order of the routine."""

    blocks: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """The ids of the exercises in each block, by the id of the block."""

    kind: str = "exercise"
    """What messages call the exercises."""

    def find(self, name: str) -> Target | None:
        """Return what the name means: an exercise rather than a block, a block before a number."""
        if ids := ids_named(name, self.exercises):
            return Target(MOVE if ids_of_name(name, self.exercises) else ONE, ids)
        for block in (normalize_name(name), slug(name)):
            if block in self.blocks:
                return Target(BLOCK, self.blocks[block], block)
        return self._find_numbers(name.strip())

    def require(self, name: str, flag: str) -> Target:
        """Return what the name means. Raise UsageError if it means nothing here."""
        target = self.find(name)
        if target is None:
            raise UsageError(f"{flag}: {self._describe_unknown(name)}")
        return target

    def _find_numbers(self, name: str) -> Target | None:
        numbers = _NUMBERS.fullmatch(with_plain_dashes(name))
        if not (numbers and self.kind == "exercise"):
            return None
        first, last = int(numbers[1]), int(numbers[2] or numbers[1])
        if not 1 <= first <= last <= len(self.exercises):
            return None
        return Target(ONE, tuple(self.exercises)[first - 1 : last])

    def _describe_unknown(self, name: str) -> str:
        if self.kind == "exercise" and _NUMBERS.fullmatch(name.strip()):
            count = len(self.exercises)
            return f"there is no exercise {name.strip()} here; write 1 to {count}, or a name"
        noun, _, rest = self.kind.partition(" ")
        plural = f"{noun}s {rest}".rstrip()
        if self.blocks:
            plural += " and blocks"
        names = [*self.exercises, *self.blocks]
        known = f"the {plural} are: {list_some(names)}"
        hint = did_you_mean_or(known, normalize_name(name), names, LOOSE_LIKENESS)
        return f"there is no {self.kind} {quoted(name.strip())} here; {hint}"


def list_some(names: Sequence[str]) -> str:
    """Return the names for a hint; of many, the first, and how many more there are."""
    # "and 1 more" would be no shorter than the one.
    if len(names) <= MOST_LISTED + 1:
        return ", ".join(names)
    return f"{', '.join(names[:MOST_LISTED])} and {len(names) - MOST_LISTED} more"


def targets_of(routine: Routine) -> FlagTargets:
    """Return everything that a flag may name in the routine."""
    exercises = {exercise.id: exercise for exercise in routine.exercises}
    blocks: dict[str, tuple[str, ...]] = {}
    for block in blocks_in(routine.entries):
        blocks[block.id] = (*blocks.get(block.id, ()), *exercises_in(block.entries))
    return FlagTargets(exercises, blocks)


def block_targets(blocks: Iterable[Block], kind: str) -> FlagTargets:
    """Return those blocks, for a flag that is about blocks alone."""
    return FlagTargets({block.id: block for block in blocks}, kind=kind)


def parse_targets(values: Iterable[str], flag: str, targets: FlagTargets) -> Iterator[Target]:
    """Yield what `values` name, several with commas. Raise UsageError for an unknown name."""
    for value in values:
        # A full name may have a comma in it.
        names = [value] if targets.find(value) else value.split(",")
        for name in names:
            yield targets.require(name, flag)


def parse_names(values: Iterable[str], flag: str, targets: FlagTargets) -> list[str]:
    """Return the ids of all exercises that `values` name. Raise UsageError for an unknown name."""
    return [name for target in parse_targets(values, flag, targets) for name in target.ids]


def parse_assignments(values: Iterable[str], flag: str, targets: FlagTargets) -> list[FlagValue]:
    """Return each value with what it is for: `12`, `clams=15`, or `clams=15,bridges=20`.

    The more particular ones come later: `clams=15` beats `12`, and `clams-2=20` beats both. Raise
    UsageError for an unknown name.
    """
    found = [one for written in values for one in _parse_assignment(written, flag, targets)]
    return sorted(found, key=attrgetter("rank"))


def _parse_assignment(written: str, flag: str, targets: FlagTargets) -> Iterator[FlagValue]:
    name, equals, value = written.rpartition("=")
    if not equals:
        yield FlagValue(Target(ALL, tuple(targets.exercises)), value.strip())
    elif target := targets.find(name):
        yield FlagValue(target, value.strip())
    else:
        yield from _parse_list(written, flag, targets)


def _parse_list(written: str, flag: str, targets: FlagTargets) -> Iterator[FlagValue]:
    """Yield the values of `clams=15,bridges=20`. In `clams,bridges=15`, both have the same one."""
    names: list[str] = []
    for part in written.split(","):
        name, equals, value = part.rpartition("=")
        names.append(name if equals else part)
        if not equals:
            _refuse_bare_number(part.strip(), flag)
            continue
        for one in names:
            yield FlagValue(targets.require(one, flag), value.strip())
        names = []


def _refuse_bare_number(part: str, flag: str) -> None:
    """Raise UsageError for `12,clams=15`: is 12 the value for all, or the twelfth exercise?"""
    if part[:1].isdigit():
        hint = f"write  {flag} {part}  by itself for all exercises, or {part}=... for one"
        raise UsageError(f"{flag}: {quoted(part)} has no name here; {hint}")
