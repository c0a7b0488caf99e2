"""How flags name exercises: by id or by full name, several with commas, one with a value."""

from collections.abc import Iterable, Iterator, Mapping
from difflib import get_close_matches
from typing import Protocol

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
    wanted = plain(name)
    near = get_close_matches(wanted, list(exercises), n=1, cutoff=0.5)
    known = f'did you mean "{near[0]}"?' if near else f"there are: {', '.join(exercises)}"
    raise UsageError(f"{flag}: no {kind} is called {quoted(name.strip())} here: {known}")


def _called(name: str, exercises: Mapping[str, NamedExercise]) -> str | None:
    wanted = plain(name)
    ids = (e.id for e in exercises.values() if wanted in (e.id, plain(e.name)))
    return next(ids, None)
