"""The answers of build, check and list, as lines to print."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from voicecoach.cli.printing.columns import align_columns
from voicecoach.errors import Diagnostic, RoutineError
from voicecoach.pipeline.check import CheckedRoutine, check_routine
from voicecoach.routine.model.routine import Routine
from voicecoach.routine.parse.routine_folders import own_folder, routine_folders
from voicecoach.units import format_total

if TYPE_CHECKING:
    from voicecoach.pipeline.build import Built


def build_summary(built: "Built") -> str:
    """Return one line about a finished session."""
    length = format_total(built.timeline.duration_ms)
    exercises = _count_exercises(built.source.routine)
    return (
        f"{built.timeline.title}: {length}, {exercises}, spoken by {built.engine} ({built.voice})"
    )


def check_line(checked: CheckedRoutine, warnings: int) -> str:
    """Return one line about a routine without mistakes, with that many warnings."""
    source, length = checked.source, format_total(checked.estimated_length_ms)
    verdict = {0: "fine", 1: "1 warning"}.get(warnings, f"{warnings} warnings")
    return f"{source.label}: {verdict}, {_count_exercises(source.routine)}, about {length}"


def check_all(routines: Iterable[str | Path]) -> Iterator[CheckedRoutine]:
    """Yield each routine without mistakes. Then raise RoutineError with the mistakes of others."""
    mistakes: list[Diagnostic] = []
    for routine in routines:
        try:
            yield check_routine(routine)
        except RoutineError as error:
            mistakes += error.diagnostics
    if mistakes:
        raise RoutineError(mistakes)


def list_lines() -> Iterator[str]:
    """Yield a line for each routine that has a name: its folder, name, length and description."""
    rows = [
        (folder.name, *_list_row(path))
        for folder in routine_folders()
        for path in folder.routines()
    ]
    yield from align_columns(rows)
    yield f"The folder for your own routines is {own_folder()}"


def _list_row(path: Path) -> tuple[str, str, str]:
    try:
        checked = check_routine(path)
    except RoutineError as error:
        count = len(error.diagnostics)
        mistakes = "1 mistake" if count == 1 else f"{count} mistakes"
        return path.stem, "?", f"{mistakes}: see `voicecoach check {path.stem}`"
    routine = checked.source.routine
    length = format_total(checked.estimated_length_ms)
    return path.stem, f"~{length}", routine.description or routine.name


def _count_exercises(routine: Routine) -> str:
    count = len(routine.exercises)
    return "1 exercise" if count == 1 else f"{count} exercises"
