"""Completers of routines: those that `voicecoach list` shows, and routine files."""

from typing import Any

from voicecoach.cli.completion.completer import CompletionValue
from voicecoach.cli.completion.file_names import ROUTINES, complete_sound, files_beginning


def complete_routine(_context: Any, incomplete: str) -> list[CompletionValue]:
    """Return the names of routines, then the routine files and the folders beside."""
    return [*_listed_routines(incomplete), *files_beginning(incomplete, ROUTINES)]


def complete_session(context: Any, incomplete: str) -> list[CompletionValue]:
    """Return what `play` plays: files with sound, and routines that may have been built."""
    return [*complete_sound(context, incomplete), *_listed_routines(incomplete)]


def _listed_routines(incomplete: str) -> list[CompletionValue]:
    from voicecoach.routine.parse.routine_folders import routine_folders

    whose = {"own": "your own routine", "shipped": "ships with voicecoach"}
    found: dict[str, str] = {}
    for folder in routine_folders():
        for file in folder.routines():
            found.setdefault(file.stem, whose[folder.name])
    return [
        (name, meaning) for name, meaning in sorted(found.items()) if name.startswith(incomplete)
    ]
