"""All that can make a routine shorter or longer within what its author allows, step by step."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Any, NamedTuple

from voicecoach.routine.block import COUNTED, WITHOUT_BREAKS, Block, Entry, changed
from voicecoach.routine.doses import doses_of
from voicecoach.routine.fields import HOUR_MS, Span
from voicecoach.routine.model import REST_MS, Exercise, Routine

REST_STEP_MS = 1_000
LEAST_REST, MOST_REST = Fraction(1, 2), Fraction(2)
"""How far a rest that has no range may go, in parts of what is written."""


Owner = Exercise | Block


class Step(NamedTuple):
    """One value, one step on: how far along its way it then is, whose it is, and what it is.

    Its owner is an exercise or a block, by its place in `owners_of`. Steps sort so that all values
    move along evenly, the first owner first.
    """

    part: Fraction
    owner: int
    key: str
    value: int


@dataclass(frozen=True)
class Course:
    """A routine and the steps that can be taken from it: rests, reps, sets and rounds."""

    routine: Routine
    shorter: tuple[Step, ...]
    rests: tuple[Step, ...]
    reps: tuple[Step, ...]
    sets: tuple[Step, ...]

    def at(self, sets: int, reps: int, rests: int) -> Routine:
        """The routine so many steps on; a negative number of `rests` is so many shorter."""
        rested = self.rests[:rests] if rests > 0 else self.shorter[:-rests]
        return _taken(self.routine, (*rested, *self.reps[:reps], *self.sets[:sets]))


def course_of(routine: Routine) -> Course:
    """Every step there is from `routine` as it is."""
    owners = [(index, *owner) for index, owner in enumerate(owners_of(routine))]
    rests = [(i, *rest) for i, owner, is_last in owners for rest in _rests(owner, is_last=is_last)]
    return Course(
        routine,
        tuple(sorted(s for i, key, now, least, _ in rests for s in _steps(i, key, now, least))),
        tuple(sorted(s for i, key, now, _, most in rests for s in _steps(i, key, now, most))),
        tuple(sorted(s for i, owner, _ in owners for s in _counted(i, owner, ("reps",)))),
        tuple(sorted(s for i, owner, _ in owners for s in _counted(i, owner, ("sets", "rounds")))),
    )


def owners_of(routine: Routine) -> Iterator[tuple[Owner, bool]]:
    """Every block and exercise, as they come, and whether no rest after it is its own.

    After the last of a round comes the rest between rounds, and after the last of all, none.
    """
    exercises = {exercise.id: exercise for exercise in routine.exercises}
    yield from _owners(routine.entries, exercises, is_last=True)


def _owners(
    entries: Sequence[Entry], exercises: Mapping[str, Exercise], *, is_last: bool
) -> Iterator[tuple[Owner, bool]]:
    for entry in entries:
        last = is_last and entry is entries[-1]
        if isinstance(entry, str):
            yield exercises[entry], last
        else:
            yield entry, last
            inside = last if entry.is_heading else True
            yield from _owners(entry.entries, exercises, is_last=inside)


def _counted(index: int, owner: Owner, keys: Iterable[str]) -> Iterator[Step]:
    for key in keys:
        if (span := counts_in(owner).get(key)) is None:
            continue
        for value in range(span.low + 1, span.high + 1):
            yield Step(Fraction(value - span.low, span.high - span.low), index, key, value)


def counts_in(owner: Owner) -> dict[str, Span]:
    """What is counted of it and may grow: reps and sets, or rounds; a ladder has no way to go."""
    if isinstance(owner, Block):
        return {"rounds": owner.rounds} if owner.kind in COUNTED else {}
    if owner.home and owner.home.kind in WITHOUT_BREAKS:
        return {}  # their clock goes on the same, however many there are
    counts = {"reps": owner.reps, "sets": None if owner.home else owner.sets}
    return {key: span for key, span in counts.items() if isinstance(span, Span)}


def _rests(owner: Owner, *, is_last: bool) -> Iterator[tuple[str, int, int, int]]:
    """The rests that may move: key, as it is, the shortest and the longest it may be, in ms."""
    for key, span in rests_heard(owner, _most(owner), is_last=is_last).items():
        if span.low != span.high:
            yield key, span.low, min(span.low, span.high), max(span.low, span.high)
        elif not span.pinned:
            most = min(int(span.low * MOST_REST), HOUR_MS)
            yield key, span.low, int(span.low * LEAST_REST), most


def rests_heard(owner: Owner, count: int, *, is_last: bool) -> dict[str, Span]:
    """The rests, by their keys, that there are with so many sets or rounds of it."""
    if isinstance(owner, Block):
        return _rests_of(owner, count, is_last=is_last)
    return rests_in(owner, count, is_last=is_last)


def _most(owner: Owner) -> int:
    """How many sets or rounds of it there may be."""
    if isinstance(owner, Block):
        return owner.rounds.high
    return owner.sets.high if owner.sets else len(doses_of(owner))


def rests_in(exercise: Exercise, sets: int, *, is_last: bool) -> dict[str, Span]:
    """The rests that so many sets of it have, by their keys; nobody rests after the last move."""
    rests, usual, found = exercise.rests, Span(REST_MS, REST_MS), {}
    if exercise.home and exercise.home.kind in WITHOUT_BREAKS:
        return {}
    if not is_last:
        found["after"] = rests.after or usual
    if sets > 1 and not exercise.home:
        found["sets"] = rests.sets or usual
    if rests.sides and exercise.sides == "each":
        found["sides"] = rests.sides
    return found


def _rests_of(block: Block, rounds: int, *, is_last: bool) -> dict[str, Span]:
    """The rests that so many rounds of a block have, and the one after it."""
    usual, found = Span(REST_MS, REST_MS), {}
    if block.is_heading:
        return {}
    if not is_last:
        found["after"] = block.rest.after or usual
    if rounds > 1 and block.kind not in WITHOUT_BREAKS:
        found["rounds"] = block.rest.rounds or usual
    return found


def _steps(index: int, key: str, start: int, end: int) -> Iterator[Step]:
    """To every whole second between `start` and `end`, the nearest to `start` first."""
    least, most = sorted((start, end))
    for value in range(-(-least // REST_STEP_MS) * REST_STEP_MS, most + 1, REST_STEP_MS):
        if value != start:
            yield Step(Fraction(value - start, end - start), index, f"rest.{key}", value)


def _taken(routine: Routine, steps: Iterable[Step]) -> Routine:
    values: dict[int, dict[str, int]] = {}
    for step in steps:
        values.setdefault(step.owner, {})[step.key] = step.value
    owners = [(owner, values.get(i, {})) for i, (owner, _) in enumerate(owners_of(routine))]
    exercises = [_with(owner, new) for owner, new in owners if isinstance(owner, Exercise)]
    of_blocks = iter([new for owner, new in owners if isinstance(owner, Block)])
    entries = changed(routine.entries, lambda block: _block_with(block, next(of_blocks)))
    return routine.made_of(exercises, entries)


def _with(exercise: Exercise, values: dict[str, int]) -> Exercise:
    spans, rest = _spans(values)
    fields: dict[str, Any] = {**spans, "rest": exercise.rests.model_copy(update=rest)}
    return exercise.model_copy(update=fields)


def _block_with(block: Block, values: dict[str, int]) -> Block:
    spans, rest = _spans(values)
    return replace(block, **spans, rest=block.rest.model_copy(update=rest))


def _spans(values: dict[str, int]) -> tuple[dict[str, Any], dict[str, Span]]:
    """The values by their keys, and the rests by theirs."""
    spans = {key: Span(value, value) for key, value in values.items()}
    rest = {key.removeprefix("rest."): spans.pop(key) for key in values if key.startswith("rest.")}
    return dict(spans), rest
