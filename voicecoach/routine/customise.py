"""A routine changed by flags: other counts, fewer moves, the harder variant."""

from collections.abc import Callable
from dataclasses import dataclass, fields
from typing import Any

from pydantic_core import PydanticCustomError

from voicecoach.errors import UsageError
from voicecoach.routine.fields import HOUR_MS, Span, read_count, read_length
from voicecoach.routine.harder import made_harder
from voicecoach.routine.model import Exercise, Routine
from voicecoach.routine.naming import assignments, named
from voicecoach.routine.programme import check_week, in_week, weeks_of

ENDS: dict[str, Callable[[Span], int]] = {
    "low": lambda span: span.low,
    "high": lambda span: span.high,
}


@dataclass(frozen=True)
class Changes:
    """What the user asked to be different.

    The first five hold values, for every exercise (`12`) or for one (`clams=15`); `reps`, `sets`,
    `hold` and `rest` also take `low` or `high`, an end of the written range. The next three hold
    names of exercises. `week` moves every range that none of the others has settled to where it is
    in that week of the routine's programme.
    """

    reps: tuple[str, ...] = ()
    sets: tuple[str, ...] = ()
    hold: tuple[str, ...] = ()
    rest: tuple[str, ...] = ()
    first_side: tuple[str, ...] = ()
    only: tuple[str, ...] = ()
    skip: tuple[str, ...] = ()
    harder: tuple[str, ...] = ()
    week: int | None = None

    def __post_init__(self) -> None:
        for name in {field.name for field in fields(self)} - {"week"}:
            if isinstance(value := getattr(self, name), str | int):
                object.__setattr__(self, name, (str(value),))  # one value is one value


def customise(routine: Routine, changes: Changes) -> Routine:
    """`routine` with `changes` made. Raises UsageError naming the flag that cannot be obeyed."""
    exercises = {exercise.id: exercise for exercise in routine.exercises}
    for name in dict.fromkeys(named(changes.harder, "--harder", exercises)):
        exercises[name] = _harder(exercises[name])
    for flag, (values, change) in _settings(changes).items():
        for target, value in assignments(values, flag, exercises):
            _apply(exercises, target, f"{flag} {value}", change(value, flag))
    only = set(named(changes.only, "--only", exercises)) or set(exercises)
    kept = only - set(named(changes.skip, "--skip", exercises))
    if not kept:
        raise UsageError("--only and --skip leave no exercise: keep at least one")
    left = [exercise for name, exercise in exercises.items() if name in kept]
    return routine.model_copy(update={"exercises": tuple(_weekly(routine, left, changes.week))})


Change = Callable[[Exercise], Exercise | None]
"""An exercise changed; None where the change does not apply to it."""


def _settings(changes: Changes) -> dict[str, tuple[tuple[str, ...], Callable[[str, str], Change]]]:
    return {
        "--reps": (changes.reps, _reps),
        "--sets": (changes.sets, _sets),
        "--hold": (changes.hold, _hold),
        "--rest": (changes.rest, _rest),
        "--first-side": (changes.first_side, _first_side),
    }


def _apply(exercises: dict[str, Exercise], target: str | None, said: str, change: Change) -> None:
    changed = {name: change(exercises[name]) for name in ([target] if target else exercises)}
    done = {name: exercise for name, exercise in changed.items() if exercise is not None}
    if not done:
        raise UsageError(_idle(exercises, target, said))
    exercises.update(done)


def _idle(exercises: dict[str, Exercise], target: str | None, said: str) -> str:
    """Why a change applies to nothing: what `said` names is not there."""
    whom = f'"{exercises[target].name}"' if target else "any exercise here"
    asked = [exercises[target]] if target else exercises.values()
    sides = dict.fromkeys(side for exercise in asked for side in exercise.side_names)
    instead = "there is nothing of that kind in it"
    if said.startswith("--first-side") and sides:
        instead = f"write {' or '.join(sides)}"
    return f"{said} does not apply to {whom}: {instead}"


def _reps(value: str, flag: str) -> Change:
    pick = _picker(value, flag, read_count(1, 1_000, "reps"))
    return lambda exercise: _with(exercise, reps=pick(exercise.reps)) if exercise.reps else None


def _sets(value: str, flag: str) -> Change:
    pick = _picker(value, flag, read_count(1, 50, "sets"))
    return lambda exercise: _with(exercise, sets=pick(exercise.sets or Span(1, 1)))


def _hold(value: str, flag: str) -> Change:
    pick = _picker(value, flag, read_length(500, 600_000))

    def change(exercise: Exercise) -> Exercise | None:
        if not (exercise.reps and any(phase.is_hold for phase in exercise.phases)):
            return None
        if exercise.hold is None and value in ENDS:
            return exercise  # a hold written in the tempo has no range: both its ends are there
        return _with(exercise, hold=pick(exercise.hold))

    return change


def _rest(value: str, flag: str) -> Change:
    pick = _picker(value, flag, read_length(0, HOUR_MS))

    def change(exercise: Exercise) -> Exercise:
        old = exercise.rests
        new = {key: pick(getattr(old, key)) for key in ("after", "sets")}
        return _with(exercise, rest=old.model_copy(update=new))

    return change


def _first_side(value: str, _flag: str) -> Change:
    def change(exercise: Exercise) -> Exercise | None:
        sides = {side.casefold(): side for side in exercise.side_names}
        side = sides.get(value.casefold())
        return _with(exercise, first_side=side) if side else None

    return change


def _picker(
    value: str, flag: str, read: Callable[[str], int]
) -> Callable[[Span | None], Span | None]:
    """What the flag makes of the written range: one of its ends, or the value given."""
    if value in ENDS:
        return lambda written: (
            Span(end := ENDS[value](written), end, pinned=True) if written else None
        )
    try:
        number = read(value)
    except PydanticCustomError as error:
        context = error.context or {}
        raise UsageError(f"{flag}: {context['message']}: {context['hint']}") from None
    return lambda _written: Span(number, number, pinned=True)


def _weekly(routine: Routine, exercises: list[Exercise], week: int | None) -> list[Exercise]:
    if week is None:
        return exercises
    check_week(routine, week)
    return [in_week(exercise, week, weeks_of(routine)) for exercise in exercises]


def _harder(exercise: Exercise) -> Exercise:
    if exercise.harder is None:
        raise UsageError(f'--harder: "{exercise.name}" has no harder variant in this routine')
    return made_harder(exercise)


def _with(exercise: Exercise, **fields: Any) -> Exercise:
    return exercise.model_copy(update=fields)
