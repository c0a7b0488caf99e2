"""The weeks of a programme, as they are typed."""

import re

from voicecoach.errors import UsageError
from voicecoach.escape_text import quoted


def read_weeks(typed: str) -> int | range:
    """One week, or the weeks of a set: `3`, `1..8`. Raises UsageError for anything else."""
    found = re.fullmatch(r"([0-9]{1,4})(?:\.\.([0-9]{1,4}))?", typed.strip())
    if found and found[2] is None:
        return int(found[1])
    weeks = range(int(found[1]), int(found[2]) + 1) if found else range(0)
    if not weeks:
        raise UsageError(f"--week: {quoted(typed)} is no week: write one like 3, or 1..8 for a set")
    return weeks


def require_one(typed: str | None) -> None:
    """Raises UsageError for the weeks of a set, where one cue sheet is asked for."""
    if typed is not None and not isinstance(read_weeks(typed), int):
        raise UsageError("--week: a plan shows one week: write one like 3, or --weeks for a table")


def require_files_only(**given: object) -> None:
    """Raises UsageError for an option, by its name, that is about one file and not a set."""
    for name in (name for name, value in given.items() if value):
        raise UsageError(f"--{name} is for one week: write --week 3, or leave --{name} out")


def require_whole_table(**given: object) -> None:
    """Raises UsageError for an option, by its name, that the table of weeks cannot obey."""
    for name in (name for name, value in given.items() if value):
        raise UsageError(f"--weeks prints one table of all weeks: leave --{name} out")
