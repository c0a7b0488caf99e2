"""The exercises that remain after `--only`, `--skip`, `--from` and `--until`."""

from typing import Protocol

from voicecoach.errors import UsageError
from voicecoach.routine.change.flag_targets import FlagTargets, parse_names


class ChoiceOfExercises(Protocol):
    """The fields of `Changes` that say which exercises remain."""

    @property
    def only(self) -> tuple[str, ...]: ...

    @property
    def skip(self) -> tuple[str, ...]: ...

    @property
    def from_(self) -> str | None: ...

    @property
    def until(self) -> str | None: ...


def chosen_ids(choice: ChoiceOfExercises, targets: FlagTargets) -> set[str]:
    """Return the ids of the exercises that remain. Raise UsageError if none does."""
    only = set(parse_names(choice.only, "--only", targets)) or set(targets.exercises)
    skipped = set(parse_names(choice.skip, "--skip", targets))
    chosen = only & _part_of_session(choice, targets) - skipped
    if not chosen:
        flags = "--only, --skip, --from and --until"
        raise UsageError(f"{flags} leave no exercise: keep at least one")
    return chosen


def _part_of_session(choice: ChoiceOfExercises, targets: FlagTargets) -> set[str]:
    """Return the ids from one exercise to another one, these two included.

    If a name stands for several exercises, the part is from the first of them, or until the last.
    """
    ids = list(targets.exercises)
    first, last = 0, len(ids) - 1
    if choice.from_ is not None:
        first = ids.index(targets.require(choice.from_, "--from").ids[0])
    if choice.until is not None:
        last = ids.index(targets.require(choice.until, "--until").ids[-1])
    if first > last:
        message = f"--until {choice.until} comes before --from {choice.from_}"
        raise UsageError(f"{message}: write them the other way round")
    return set(ids[first : last + 1])
