"""A routine changed by flags: other counts, fewer moves, the harder variant."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, fields
from typing import Any

from voicecoach.errors import UsageError, join_with_or
from voicecoach.escape_text import quoted
from voicecoach.routine.change.beginning import with_other_beginning
from voicecoach.routine.change.block_flags import change_named_blocks
from voicecoach.routine.change.choice import with_choice
from voicecoach.routine.change.chosen_exercises import chosen_ids
from voicecoach.routine.change.exercise_flags import EXERCISE_FLAGS
from voicecoach.routine.change.flag_targets import (
    ALL,
    FlagValue,
    Target,
    parse_assignments,
    parse_targets,
    targets_of,
)
from voicecoach.routine.change.flag_values import Change
from voicecoach.routine.change.harder_variant import with_harder_variant
from voicecoach.routine.change.rounds_flag import with_rounds
from voicecoach.routine.change.weeks import check_week, in_week, weeks_of
from voicecoach.routine.model.block import keep_exercises
from voicecoach.routine.model.exercise import Exercise
from voicecoach.routine.model.routine import Routine
from voicecoach.routine.model.sets import time_without_room

ONE_VALUE: Mapping[str, tuple[Any, str]] = {
    "from_": (str | None, "the name or the number of an exercise as a text"),
    "until": (str | None, "the name or the number of an exercise as a text"),
    "seed": (str | None, 'a text, such as "7"'),
    "week": (int | None, "a whole number, such as 3"),
    "get_ready": (str | None, 'a duration as a text, such as "20s"'),
    "no_intro": (bool, "True or False"),
}
"""The fields of `Changes` with one value for the whole session: its type, and what to give."""


@dataclass(frozen=True)
class Changes:
    """What the user wants to be different.

    The first eleven hold values, for every exercise (`12`) or for some (`clams=15`, `4=15`,
    `warm-up=15`). Those of `rounds` are for every block or for one. `reps`, `time`, `sets`, `hold`,
    `load`, `rest` and `rounds` also take `low` or `high`, an end of the written range. The next
    three name exercises by name, number or block. `from_` and `until` name the first and the last
    one. `seed` decides what blocks pick and how they are shuffled. `week` moves every range that
    none of the others has changed to where it is in that week. `get_ready` is how long it is quiet
    before the first countdown, and `no_intro` leaves the intro out.

    >>> import voicecoach
    >>> changes = voicecoach.Changes(sets=("1",), skip=("clam-shells",))
    >>> short = voicecoach.plan("get-hip", engine="silent", changes=changes)
    >>> short.timeline.duration_ms < 579_000
    True
    """

    reps: tuple[str, ...] = ()
    time: tuple[str, ...] = ()
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
    from_: str | None = None
    until: str | None = None
    seed: str | None = None
    week: int | None = None
    get_ready: str | None = None
    no_intro: bool = False

    def __post_init__(self) -> None:
        for name in {field.name for field in fields(self)} - ONE_VALUE.keys():
            if isinstance(value := getattr(self, name), str | int):
                object.__setattr__(self, name, (str(value),))  # a value by itself is one of a kind


def customise(routine: Routine, changes: Changes) -> Routine:
    """Return `routine` with `changes` made. Raise UsageError for a flag that cannot be obeyed."""
    routine = with_choice(routine, changes.seed)
    targets = targets_of(routine)
    exercises = {exercise.id: exercise for exercise in routine.exercises}
    harder = parse_targets(changes.harder, "--harder", targets)
    exercises |= dict(_harder_variants(harder, exercises))
    entries = routine.entries
    for flag, (key, change_for) in EXERCISE_FLAGS.items():
        for one in parse_assignments(getattr(changes, key), flag, targets):
            changed = _changed_exercises(exercises, one, change_for(one.value, flag))
            changed_entries = change_named_blocks(entries, flag, one)
            if not changed and changed_entries == entries:
                raise UsageError(_explain_no_change(exercises, one, flag))
            exercises, entries = exercises | changed, changed_entries
    chosen = chosen_ids(changes, targets)
    entries = with_rounds(entries, changes.rounds, exercises)
    result = with_only(routine.with_exercises(exercises.values(), entries), chosen)
    _check_times(result)
    result = with_other_beginning(result, changes.get_ready, no_intro=changes.no_intro)
    if changes.week is None:
        return result
    check_week(result, changes.week)
    return in_week(result, changes.week, weeks_of(result))


def _check_times(routine: Routine) -> None:
    """Raise UsageError if flags leave no room for a rep in a time that is filled with reps."""
    for exercise in routine.exercises:
        if message := time_without_room(exercise):
            raise UsageError(f"{quoted(exercise.name)}: {message}: write a longer --time")


def with_only(routine: Routine, ids: Collection[str]) -> Routine:
    """Return the routine with only those of its exercises."""
    remaining = [exercise for exercise in routine.exercises if exercise.id in ids]
    if routine.exercises[0].id not in ids:
        routine = routine.with_opening_pause(0)  # it goes with the exercise that it leads to
    return routine.with_exercises(remaining, keep_exercises(routine.entries, ids))


def _harder_variants(
    targets: Iterable[Target], exercises: Mapping[str, Exercise]
) -> Iterator[tuple[str, Exercise]]:
    """Yield the harder variants, by their ids. Raise UsageError for a target that has none."""
    for target in targets:
        # Of the exercises of one name or in one block, some may have no harder variant.
        ids = [name for name in target.ids if exercises[name].harder]
        if not ids:
            name = target.block or exercises[target.ids[0]].name
            raise UsageError(f"--harder: {quoted(name)} has no harder variant in this routine")
        for name in ids:
            yield name, with_harder_variant(exercises[name])


_WHAT_IT_NEEDS = {
    "--reps": "reps",
    "--time": "a time",
    "--sets": "sets of its own",
    "--hold": "a hold",
    "--load": "a load",
    "--first-side": "two sides",
    "--count": "reps",
}
"""What an exercise must have for a flag to change it."""


def _changed_exercises(
    exercises: Mapping[str, Exercise], one: FlagValue, change: Change
) -> dict[str, Exercise]:
    """Return the exercises that change."""
    changed: dict[str, Exercise] = {}
    for name in one.target.ids:
        exercise = change(exercises[name])
        if exercise is not None:
            changed[name] = exercise
    return changed


def _explain_no_change(exercises: Mapping[str, Exercise], one: FlagValue, flag: str) -> str:
    candidates = [exercises[name] for name in one.target.ids]
    if one.rank == ALL:
        subject = "any exercise here"
    else:
        subject = quoted(one.target.block or candidates[0].name)
    sides = dict.fromkeys(side for exercise in candidates for side in exercise.first_sides)
    what = _WHAT_IT_NEEDS.get(flag, "what it changes")
    if flag == "--first-side" and sides:
        hint = f"write {join_with_or(list(sides))}"
    elif one.rank == ALL:
        hint = f"none has {what}"
    elif one.target.block:
        hint = f"no exercise in it has {what}"
    else:
        hint = f"it does not have {what}"
    return f"{flag} {one.value} does not apply to {subject}: {hint}"
