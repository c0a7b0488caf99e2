"""Completers of options that name exercises of the routine on the line.

`--only` takes names, as in `clams,bridges`. `--reps` takes a name with a value, as in `clams=12`.
"""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from voicecoach.cli.completion.completer import Completer, CompletionValue

if TYPE_CHECKING:
    from voicecoach.routine.model.routine import Routine

_Names = Callable[["Routine"], Iterator[tuple[str, str]]]
"""What yields the names that an option takes, each with what it means."""


def _exercises_and_blocks(routine: "Routine") -> Iterator[tuple[str, str]]:
    from voicecoach.routine.change.flag_targets import targets_of

    targets = targets_of(routine)
    for exercise_id, exercise in targets.exercises.items():
        yield exercise_id, exercise.name
    for block in targets.blocks:
        if block not in targets.exercises:
            yield block, "a block"


def _blocks_with_rounds(routine: "Routine") -> Iterator[tuple[str, str]]:
    from voicecoach.routine.model.block import blocks_in

    for block in blocks_in(routine.entries):
        if block.kind.counts_rounds:
            yield block.id, block.name


def _with_a_harder_variant(routine: "Routine") -> Iterator[tuple[str, str]]:
    for exercise in routine.exercises:
        if exercise.harder is not None:
            yield exercise.id, exercise.name


def _names_of_line(context: Any, names: _Names) -> dict[str, str]:
    """Return the names in the routine on the line; none if there is no routine that can be read."""
    from voicecoach.routine.parse.load import open_routine

    routine = context.params.get("routine")
    # Standard input is the terminal here, and somebody types on it.
    if not routine or str(routine) == "-" or isinstance(routine, Path):
        return {}
    return dict(names(open_routine(str(routine)).routine))


def _complete_value(names: _Names, values: tuple[str, ...]) -> Completer:
    """Return a completer of `clams=VALUE`, and of a value that is for every exercise."""

    def complete(context: Any, incomplete: str) -> list[CompletionValue]:
        assigned, equals, value = incomplete.rpartition("=")
        if equals and "," not in value:
            return [f"{assigned}={one}" for one in values if one.startswith(value)]
        before, comma, begun = incomplete.rpartition(",")
        every = values if not comma else ()
        found: list[CompletionValue] = [
            (f"{before}{comma}{name}=", meaning)
            for name, meaning in _names_of_line(context, names).items()
            if name.startswith(begun) and f"{name}=" not in before
        ]
        return [*found, *(value for value in every if value.startswith(begun))]

    return complete


def complete_assignment(*values: str) -> Completer:
    """Return a completer of an exercise or a block with one of these values."""
    return _complete_value(_exercises_and_blocks, values)


def complete_rounds(*values: str) -> Completer:
    """Return a completer of a block that has rounds, with one of these values."""
    return _complete_value(_blocks_with_rounds, values)


def _complete_list(names: _Names) -> Completer:
    def complete(context: Any, incomplete: str) -> list[CompletionValue]:
        before, comma, begun = incomplete.rpartition(",")
        used = before.split(",")
        return [
            (f"{before}{comma}{name}", meaning)
            for name, meaning in _names_of_line(context, names).items()
            if name.startswith(begun) and name not in used
        ]

    return complete


complete_exercises = _complete_list(_exercises_and_blocks)
complete_harder = _complete_list(_with_a_harder_variant)


def complete_exercise(context: Any, incomplete: str) -> list[CompletionValue]:
    """Return the exercises and blocks, for an option that takes one."""
    known = _names_of_line(context, _exercises_and_blocks)
    return [(name, meaning) for name, meaning in known.items() if name.startswith(incomplete)]


def complete_week(context: Any, incomplete: str) -> list[CompletionValue]:
    """Return the weeks of the routine on the line, and all of them together."""
    from voicecoach.routine.change.weeks import weeks_of

    numbers = _names_of_line(
        context, lambda routine: ((str(week + 1), "") for week in range(weeks_of(routine)))
    )
    every = [f"1..{len(numbers)}"] if len(numbers) > 1 else []
    return [week for week in (*numbers, *every) if week.startswith(incomplete)]
