"""A routine changed by flags: other counts, fewer moves, the harder variant."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from typing import Any

from voicecoach.errors import UsageError, join_with_or
from voicecoach.routine.change.beginning import with_other_beginning
from voicecoach.routine.change.exercise_flags import EXERCISE_FLAGS
from voicecoach.routine.change.exercise_names import parse_assignments, parse_names
from voicecoach.routine.change.flag_values import Change
from voicecoach.routine.change.harder_variant import with_harder_variant
from voicecoach.routine.change.rounds_flag import with_rounds
from voicecoach.routine.change.weeks import check_week, in_week, weeks_of
from voicecoach.routine.model.block import keep_exercises
from voicecoach.routine.model.exercise import Exercise
from voicecoach.routine.model.routine import Routine

ONE_VALUE: Mapping[str, tuple[Any, str]] = {
    "week": (int | None, "a whole number, such as 3"),
    "get_ready": (str | None, 'a duration as a text, such as "20s"'),
    "no_intro": (bool, "True or False"),
}
"""The fields of `Changes` with one value for the whole session: its type, and what to give."""


@dataclass(frozen=True)
class Changes:
    """What the user wants to be different.

    The first ten hold values, for every exercise (`12`) or for one (`clams=15`). Those of
    `rounds` are for every block or for one. `reps`, `sets`, `hold`, `load`, `rest` and `rounds`
    also take `low` or `high`, an end of the written range. The next three hold names of exercises.
    `week` moves every range that none of the others has changed to where it is in that week.
    `get_ready` is how long it is quiet before the first countdown, and `no_intro` leaves the intro
    out.

    >>> import voicecoach
    >>> changes = voicecoach.Changes(sets=("1",), skip=("clam-shells",))
    >>> short = voicecoach.plan("get-hip", engine="silent", changes=changes)
    >>> short.timeline.duration_ms < 579_000
    True
    """

    reps: tuple[str, ...] = ()
    sets: tuple[str, ...] = ()
    hold: tuple[str, ...] = ()
    load: tuple[str, ...] = ()
    rest: tuple[str, ...] = ()
    first_side: tuple[str, ...] = ()
    count: tuple[str, ...] = ()
    coaching: tuple[str, ...] = ()
    cheers: tuple[str, ...] = ()
    rounds: tuple[str, ...] = ()
    only: tuple[str, ...] = ()
    skip: tuple[str, ...] = ()
    harder: tuple[str, ...] = ()
    week: int | None = None
    get_ready: str | None = None
    no_intro: bool = False

    def __post_init__(self) -> None:
        for name in {field.name for field in fields(self)} - ONE_VALUE.keys():
            if isinstance(value := getattr(self, name), str | int):
                object.__setattr__(self, name, (str(value),))  # a value by itself is one of a kind


def customise(routine: Routine, changes: Changes) -> Routine:
    """Return `routine` with `changes` made. Raise UsageError for a flag that cannot be obeyed."""
    exercises = {exercise.id: exercise for exercise in routine.exercises}
    harder = parse_names(changes.harder, "--harder", exercises)
    exercises |= _harder_variants(harder, exercises)
    for flag, (key, change_for) in EXERCISE_FLAGS.items():
        for target, value in parse_assignments(getattr(changes, key), flag, exercises):
            change = change_for(value, flag)
            exercises |= _changed_exercises(exercises, target, f"{flag} {value}", change)
    chosen = _chosen_ids(changes, exercises)
    entries = with_rounds(routine.entries, changes.rounds, exercises)
    result = with_only(routine.with_exercises(exercises.values(), entries), chosen)
    result = with_other_beginning(result, changes.get_ready, no_intro=changes.no_intro)
    if changes.week is None:
        return result
    check_week(result, changes.week)
    return in_week(result, changes.week, weeks_of(result))


def with_only(routine: Routine, ids: Collection[str]) -> Routine:
    """Return the routine with only those of its exercises."""
    remaining = [exercise for exercise in routine.exercises if exercise.id in ids]
    return routine.with_exercises(remaining, keep_exercises(routine.entries, ids))


def _harder_variants(
    ids: Sequence[str], exercises: Mapping[str, Exercise]
) -> Iterator[tuple[str, Exercise]]:
    """Yield the harder variants, by their ids. Raise UsageError for a move that has none."""
    moves_with_variant = {exercises[name].move for name in ids if exercises[name].harder}
    for name in dict.fromkeys(ids):
        exercise = exercises[name]
        if exercise.harder:
            yield name, with_harder_variant(exercise)
        # Of several exercises of one name, some may have no harder variant.
        elif exercise.move not in moves_with_variant:
            about = f'"{exercise.name}" has no harder variant in this routine'
            raise UsageError(f"--harder: {about}")


def _changed_exercises(
    exercises: Mapping[str, Exercise],
    target: tuple[str, ...] | None,
    flag_and_value: str,
    change: Change,
) -> dict[str, Exercise]:
    """Return the exercises that change. Raise UsageError if none does."""
    names = exercises if target is None else target
    changed: dict[str, Exercise] = {}
    for name in names:
        exercise = change(exercises[name])
        if exercise is not None:
            changed[name] = exercise
    if not changed:
        raise UsageError(_explain_no_change(exercises, target, flag_and_value))
    return changed


def _explain_no_change(
    exercises: Mapping[str, Exercise], target: tuple[str, ...] | None, flag_and_value: str
) -> str:
    if target is None:
        subject, candidates = "any exercise here", list(exercises.values())
    else:
        candidates = [exercises[name] for name in target]
        subject = f'"{candidates[0].name}"'
    sides = dict.fromkeys(side for exercise in candidates for side in exercise.first_sides)
    hint = "there is nothing of that kind in it"
    if flag_and_value.startswith("--first-side") and sides:
        hint = f"write {join_with_or(list(sides))}"
    return f"{flag_and_value} does not apply to {subject}: {hint}"


def _chosen_ids(changes: Changes, exercises: Mapping[str, Exercise]) -> set[str]:
    """Return the exercises that `--only` and `--skip` leave. Raise UsageError for none."""
    only = set(parse_names(changes.only, "--only", exercises)) or set(exercises)
    chosen = only - set(parse_names(changes.skip, "--skip", exercises))
    if not chosen:
        raise UsageError("--only and --skip leave no exercise: keep at least one")
    return chosen
