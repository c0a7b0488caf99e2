"""How flags name exercises: by id or by full name, several with commas, one with a value."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Protocol

from voicecoach.did_you_mean import LOOSE_LIKENESS, did_you_mean_or
from voicecoach.errors import UsageError
from voicecoach.escape_text import quoted
from voicecoach.routine.values.slug import plain


class NamedExercise(Protocol):
    """Whatever has a name, and an id made of it."""

    @property
    def id(self) -> str: ...

    @property
    def name(self) -> str: ...


def parse_assignments(
    values: Iterable[str], flag: str, exercises: Mapping[str, NamedExercise], kind: str = "exercise"
) -> Iterator[tuple[str | None, str]]:
    """(exercise or None for all, value): those for all first, so that `clams=15` beats `12`.

    `kind` is what the `exercises` are, where they are something else.
    """
    split = [value.rpartition("=") for value in values]
    for name, equals, value in sorted(split, key=lambda parts: bool(parts[1])):
        yield (find_named(name, flag, exercises, kind) if equals else None), value.strip()


def parse_names(
    values: Iterable[str], flag: str, exercises: Mapping[str, NamedExercise]
) -> list[str]:
    """The ids of all exercises that `values` name. Raises UsageError for a name nothing has."""
    found = []
    for value in values:
        whole = _called(value, exercises)  # a full name may have a comma in it
        found += (
            [whole] if whole else [find_named(name, flag, exercises) for name in value.split(",")]
        )
    return found


def find_named(
    name: str, flag: str, exercises: Mapping[str, NamedExercise], kind: str = "exercise"
) -> str:
    """The id of what is called `name`, by its id or its full name."""
    if found := _called(name, exercises):
        return found
    known = f"there are: {', '.join(exercises)}"
    hint = did_you_mean_or(known, plain(name), exercises, LOOSE_LIKENESS)
    raise UsageError(f"{flag}: no {kind} is called {quoted(name.strip())} here: {hint}")


def _called(name: str, exercises: Mapping[str, NamedExercise]) -> str | None:
    wanted = plain(name)
    ids = (e.id for e in exercises.values() if wanted in (e.id, plain(e.name)))
    return next(ids, None)
