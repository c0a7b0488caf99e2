"""The answers of check, lint and list as JSON: an object for each routine."""

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any

from voicecoach.cli.printing.json_answer import JsonObject, diagnostic_objects
from voicecoach.errors import Diagnostic, RoutineError
from voicecoach.lint.checks import find_slips, lint_routine
from voicecoach.pipeline.check import CheckedRoutine, check_routine
from voicecoach.routine.model.routine import Routine
from voicecoach.routine.parse.routine_folders import RoutineFolder, own_folder, routine_folders

Look = Callable[[Routine], Sequence[Diagnostic]]
"""Returns what is pointed out in a routine without mistakes."""


_Facts = tuple[dict[str, Any], Sequence[Diagnostic], CheckedRoutine | None]


def check_answer(routines: Iterable[str | Path]) -> JsonObject:
    """Return every routine with its mistakes, its warnings and its length."""
    return {"routines": [_reviewed(routine, "warnings", find_slips) for routine in routines]}


def lint_answer(routines: Iterable[str | Path]) -> JsonObject:
    """Return every routine with its mistakes, its findings and its length."""
    return {"routines": [_reviewed(routine, "findings", lint_routine) for routine in routines]}


def list_answer() -> JsonObject:
    """Return every routine that has a name, and the folder of the user's own ones."""
    listed = [_listed(folder, path) for folder in routine_folders() for path in folder.routines()]
    return {"own_folder": str(own_folder()), "routines": listed}


def count_in(answer: JsonObject, key: str) -> int:
    """Return how many mistakes, warnings or findings there are in all routines of an answer."""
    return sum(len(routine[key]) for routine in answer["routines"])


def _reviewed(routine: str | Path, key: str, look: Look) -> JsonObject:
    about, mistakes, checked = _facts(routine)
    pointed_out = look(checked.source.routine) if checked else ()
    return {
        "routine": str(routine),
        **about,
        "mistakes": diagnostic_objects(mistakes),
        key: diagnostic_objects(pointed_out),
    }


def _listed(folder: RoutineFolder, path: Path) -> JsonObject:
    about, mistakes, checked = _facts(path)
    return {
        "routine": path.stem,
        "folder": folder.name,
        **about,
        "path": str(path),
        "description": checked.source.routine.description if checked else None,
        "mistakes": diagnostic_objects(mistakes),
    }


def _facts(
    routine: str | Path,
) -> tuple[dict[str, Any], Sequence[Diagnostic], CheckedRoutine | None]:
    """Return what is known about a routine, its mistakes, and the routine if it has none."""
    try:
        checked = check_routine(routine)
    except RoutineError as error:
        unknown = dict.fromkeys(("path", "name", "exercises", "estimated_ms"))
        return unknown, error.diagnostics, None
    read = checked.source.routine
    about = {
        "path": checked.source.label,
        "name": read.name,
        "exercises": len(read.exercises),
        "estimated_ms": checked.estimated_length_ms,
    }
    return about, (), checked
