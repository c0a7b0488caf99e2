"""A routine changed by flags: other counts, fewer moves, the harder variant."""

from dataclasses import dataclass, fields

from voicecoach.errors import UsageError, join_with_or
from voicecoach.routine.change.exercise_flags import EXERCISE_FLAGS, Change
from voicecoach.routine.change.exercise_names import parse_assignments, parse_names
from voicecoach.routine.change.harder_variant import made_harder
from voicecoach.routine.change.rounds_flag import with_rounds
from voicecoach.routine.change.weeks import check_week, in_week, weeks_of
from voicecoach.routine.model.block import keep_exercises
from voicecoach.routine.model.exercise import Exercise
from voicecoach.routine.model.routine import Routine


@dataclass(frozen=True)
class Changes:
    """What the user asked to be different.

    The first eight hold values, for every exercise (`12`) or for one (`clams=15`), `rounds` for
    every block or for one; `reps`, `sets`, `hold`, `rest` and `rounds` also take `low` or `high`,
    an end of the written range. The next three hold names of exercises. `week` moves every range
    that none of the others has settled to where it is in that week of the routine's programme.

    >>> import voicecoach
    >>> changes = voicecoach.Changes(sets=("1",), skip=("clam-shells",))
    >>> short = voicecoach.plan("get-hip", engine="silent", changes=changes)
    >>> short.timeline.duration_ms < 579_000
    True
    """

    reps: tuple[str, ...] = ()
    sets: tuple[str, ...] = ()
    hold: tuple[str, ...] = ()
    rest: tuple[str, ...] = ()
    first_side: tuple[str, ...] = ()
    count: tuple[str, ...] = ()
    coaching: tuple[str, ...] = ()
    rounds: tuple[str, ...] = ()
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
    for name in dict.fromkeys(parse_names(changes.harder, "--harder", exercises)):
        exercises[name] = _harder(exercises[name])
    for flag, (key, change) in EXERCISE_FLAGS.items():
        for target, value in parse_assignments(getattr(changes, key), flag, exercises):
            _apply(exercises, target, f"{flag} {value}", change(value, flag))
    only = set(parse_names(changes.only, "--only", exercises)) or set(exercises)
    chosen = only - set(parse_names(changes.skip, "--skip", exercises))
    if not chosen:
        raise UsageError("--only and --skip leave no exercise: keep at least one")
    left = [exercise for name, exercise in exercises.items() if name in chosen]
    entries = with_rounds(routine.entries, changes.rounds, exercises)
    return _weekly(routine.with_exercises(left, keep_exercises(entries, chosen)), changes.week)


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
    sides = dict.fromkeys(side for exercise in asked for side in exercise.first_sides)
    instead = "there is nothing of that kind in it"
    if said.startswith("--first-side") and sides:
        instead = f"write {join_with_or(list(sides))}"
    return f"{said} does not apply to {whom}: {instead}"


def _weekly(routine: Routine, week: int | None) -> Routine:
    if week is None:
        return routine
    check_week(routine, week)
    return in_week(routine, week, weeks_of(routine))


def _harder(exercise: Exercise) -> Exercise:
    if exercise.harder is None:
        raise UsageError(f'--harder: "{exercise.name}" has no harder variant in this routine')
    return made_harder(exercise)
