"""How flags name exercises: by name or by id, several with commas, one with a value."""

from collections.abc import Iterable, Iterator, Mapping
from operator import itemgetter
from typing import Protocol

from voicecoach.did_you_mean import LOOSE_LIKENESS, did_you_mean_or
from voicecoach.errors import UsageError
from voicecoach.escape_text import quoted
from voicecoach.routine.values.slug import normalize_name, slug


class NamedExercise(Protocol):
    """What has a name, and an id made of it: an exercise or a block."""

    @property
    def id(self) -> str: ...

    @property
    def name(self) -> str: ...


def parse_assignments(
    values: Iterable[str], flag: str, exercises: Mapping[str, NamedExercise], kind: str = "exercise"
) -> Iterator[tuple[tuple[str, ...] | None, str]]:
    """Yield each value with the ids that it is for, or None if it is for all.

    The more particular ones come later: `clams=15` beats `12`, and `clams-2=20` beats both.
    `kind` is what messages call the `exercises`.
    """
    assignments: list[tuple[int, tuple[str, ...] | None, str]] = []
    for written in values:
        name, equals, value = written.rpartition("=")
        if not equals:
            assignments.append((0, None, value.strip()))
            continue
        ids = find_named(name, flag, exercises, kind)
        rank = 1 if _ids_of_name(name, exercises) else 2
        assignments.append((rank, ids, value.strip()))
    for _rank, target, value in sorted(assignments, key=itemgetter(0)):
        yield target, value


def parse_names(
    values: Iterable[str], flag: str, exercises: Mapping[str, NamedExercise]
) -> list[str]:
    """Return the ids of all exercises that `values` name. Raise UsageError for an unknown name."""
    ids: list[str] = []
    for value in values:
        # A full name may have a comma in it.
        whole = ids_named(value, exercises)
        if whole:
            ids += whole
        else:
            ids += [one for name in value.split(",") for one in find_named(name, flag, exercises)]
    return ids


def find_named(
    name: str, flag: str, exercises: Mapping[str, NamedExercise], kind: str = "exercise"
) -> tuple[str, ...]:
    """Return the ids of every exercise with that name, or of the one with that id.

    Raise UsageError if there is none.
    """
    found = ids_named(name, exercises)
    if found:
        return found
    noun, _, rest = kind.partition(" ")
    plural = f"{noun}s {rest}".rstrip()
    known = f"the {plural} are: {', '.join(exercises)}"
    hint = did_you_mean_or(known, normalize_name(name), exercises, LOOSE_LIKENESS)
    raise UsageError(f"{flag}: there is no {kind} {quoted(name.strip())} here; {hint}")


def ids_named(name: str, exercises: Mapping[str, NamedExercise]) -> tuple[str, ...]:
    """Return the ids of every exercise with that name, or of the one with that id.

    A name means all exercises of that name. `squats-2` is the second of them and `squats-1` the
    first, unless an exercise has such a name itself.
    """
    whole_name = _ids_of_name(name, exercises)
    if whole_name:
        return whole_name
    wanted = normalize_name(name)
    if wanted in exercises:
        return (wanted,)
    move, dash, number = wanted.rpartition("-")
    if dash and number == "1":
        return _ids_of_name(move, exercises)[:1]
    return ()


def _ids_of_name(name: str, exercises: Mapping[str, NamedExercise]) -> tuple[str, ...]:
    """Return the ids of every exercise whose name it is, as written or in small letters."""
    wanted = normalize_name(name)
    return tuple(
        exercise.id
        for exercise in exercises.values()
        if wanted in (slug(exercise.name), normalize_name(exercise.name))
    )
