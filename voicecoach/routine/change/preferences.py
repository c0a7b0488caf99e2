"""What the user prefers where a routine says nothing: its own words beat a preference."""

from collections.abc import Mapping
from dataclasses import dataclass

from voicecoach.did_you_mean import did_you_mean_or
from voicecoach.errors import UsageError, join_with_or
from voicecoach.escape_text import quoted
from voicecoach.routine.model.routine import Routine
from voicecoach.routine.values.text import COACHING_LEVELS


@dataclass(frozen=True)
class Preferences:
    """What the user prefers where the routine says nothing.

    `language` is a tag such as `en-GB`, and `coaching` a level such as `brief`. `pronounce` says
    how words sound. If it is None, the user's own settings file says so.

    >>> import voicecoach
    >>> brief = voicecoach.Preferences(coaching="brief")
    >>> short = voicecoach.plan("get-hip", engine="silent", preferences=brief)
    >>> len(short.timeline.cues) < 459
    True
    """

    language: str | None = None
    coaching: str | None = None
    pronounce: Mapping[str, str] | None = None


def with_preferences(routine: Routine, preferences: Preferences) -> Routine:
    """Return the routine with what the user prefers in the places that it leaves open.

    Raises UsageError for a level of coaching that does not exist.
    """
    language, coaching = preferences.language, preferences.coaching
    if language and not routine.wrote("language"):
        routine = routine.model_copy(update={"language": language})
    if not coaching:
        return routine
    if coaching not in COACHING_LEVELS:
        hint = did_you_mean_or(f"write {join_with_or(COACHING_LEVELS)}", coaching, COACHING_LEVELS)
        raise UsageError(f"there is no level of coaching {quoted(coaching)}: {hint}")
    exercises = [
        exercise if exercise.coaching else exercise.model_copy(update={"coaching": coaching})
        for exercise in routine.exercises
    ]
    return routine.with_exercises(exercises, routine.entries)


def flags_for_preferences(written: Routine, preferences: Preferences) -> list[str]:
    """Return the flags that do the same to the routine as its file has it."""
    flags = []
    if preferences.language and not written.wrote("language"):
        flags.append(f"--language {preferences.language}")
    if level := preferences.coaching:
        open_ids = [exercise.id for exercise in written.exercises if not exercise.coaching]
        if len(open_ids) == len(written.exercises):
            flags.append(f"--coaching {level}")
        else:
            flags += [f"--coaching {name}={level}" for name in open_ids]
    return flags
