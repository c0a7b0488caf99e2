"""How flags name exercises: by id or by full name, several with commas, one with a value."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Protocol

from voicecoach.did_you_mean import LOOSE_LIKENESS, did_you_mean_or
from voicecoach.errors import UsageError
from voicecoach.escape_text import quoted
from voicecoach.routine.values.slug import normalize_name


class NamedExercise(Protocol):
    """What has a name, and an id made of it: an exercise or a block."""

    @property
    def id(self) -> str: ...

    @property
    def name(self) -> str: ...


def parse_assignments(
    values: Iterable[str], flag: str, exercises: Mapping[str, NamedExercise], kind: str = "exercise"
) -> Iterator[tuple[str | None, str]]:
    """Yield each value with the id that it is for, or None if it is for all.

    Those for all come first, so that `clams=15` beats `12`. `kind` is what messages call the
    `exercises`.
    """
    parts = [value.rpartition("=") for value in values]
    for name, equals, value in sorted(parts, key=lambda part: bool(part[1])):
        target = find_named(name, flag, exercises, kind) if equals else None
        yield target, value.strip()


def parse_names(
    values: Iterable[str], flag: str, exercises: Mapping[str, NamedExercise]
) -> list[str]:
    """Return the ids of all exercises that `values` name. Raise UsageError for an unknown name."""
    ids: list[str] = []
    for value in values:
        # A full name may have a comma in it.
        whole = _id_of(value, exercises)
        if whole:
            ids.append(whole)
        else:
            ids += [find_named(name, flag, exercises) for name in value.split(",")]
    return ids


def find_named(
    name: str, flag: str, exercises: Mapping[str, NamedExercise], kind: str = "exercise"
) -> str:
    """Return the id of a name, which may be the id or the full name. Raise UsageError."""
    found = _id_of(name, exercises)
    if found:
        return found
    noun, _, rest = kind.partition(" ")
    plural = f"{noun}s {rest}".rstrip()
    known = f"the {plural} are: {', '.join(exercises)}"
    hint = did_you_mean_or(known, normalize_name(name), exercises, LOOSE_LIKENESS)
    raise UsageError(f"{flag}: there is no {kind} {quoted(name.strip())} here; {hint}")


def _id_of(name: str, exercises: Mapping[str, NamedExercise]) -> str | None:
    wanted = normalize_name(name)
    for exercise in exercises.values():
        if wanted in (exercise.id, normalize_name(exercise.name)):
            return exercise.id
    return None
