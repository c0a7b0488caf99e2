"""The weeks of a routine, as they are typed."""

import re

from voicecoach.errors import UsageError
from voicecoach.escape_text import quoted


def parse_weeks(text: str) -> int | range:
    """Return one week, or several: `3`, `1..8`. Raises UsageError for anything else."""
    match = re.fullmatch(r"([0-9]{1,4})(?:\.\.([0-9]{1,4}))?", text.strip())
    if match:
        first, last = match.groups()
        if last is None:
            return int(first)
        weeks = range(int(first), int(last) + 1)
        if weeks:
            return weeks
    raise UsageError(f"--week: {quoted(text)} is not a week: {_instead_of(text)}")


def _instead_of(text: str) -> str:
    if dashed := re.fullmatch(r"\s*([0-9]{1,4})\s*(?:-|\u2013|to)\s*([0-9]{1,4})\s*", text):
        return f"write several weeks as {dashed[1]}..{dashed[2]}"
    return "write one like 3, or several like 1..8"


def require_one_week(text: str | None) -> None:
    """Raise UsageError for several weeks, since a cue sheet is about one session."""
    if text is not None and not isinstance(parse_weeks(text), int):
        raise UsageError(
            "--week: a plan shows one week: write one like 3, or use --weeks for a table of all"
        )


def refuse_for_set(**options: object) -> None:
    """Raise UsageError for an option, by its name, that is about one file and not a set."""
    for name, value in options.items():
        if value:
            raise UsageError(
                f"--{name} is for one week: write one like --week 3, or leave --{name} out"
            )


def refuse_for_table(**options: object) -> None:
    """Raise UsageError for an option, by its name, that does not go with the table of weeks."""
    for name, value in options.items():
        if value:
            raise UsageError(f"--weeks prints one table of all weeks: leave --{name} out")
