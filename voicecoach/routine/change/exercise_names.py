"""Exercises and blocks by their names, as flags and includes write them."""

from collections.abc import Mapping
from typing import Protocol

from voicecoach.routine.values.slug import normalize_name, slug


class NamedExercise(Protocol):
    """What has a name, and an id made of it: an exercise or a block."""

    @property
    def id(self) -> str: ...

    @property
    def name(self) -> str: ...


def ids_named(name: str, exercises: Mapping[str, NamedExercise]) -> tuple[str, ...]:
    """Return the ids of every exercise with that name, or of the one with that id.

    A name means all exercises of that name. `squats-2` is the second of them and `squats-1` the
    first, unless an exercise has such a name itself.
    """
    whole_name = ids_of_name(name, exercises)
    if whole_name:
        return whole_name
    wanted = normalize_name(name)
    if wanted in exercises:
        return (wanted,)
    move, dash, number = wanted.rpartition("-")
    if dash and number == "1":
        return ids_of_name(move, exercises)[:1]
    return ()


def ids_of_name(name: str, exercises: Mapping[str, NamedExercise]) -> tuple[str, ...]:
    """Return the ids of every exercise whose name it is, as written or in small letters."""
    wanted = normalize_name(name)
    return tuple(
        exercise.id
        for exercise in exercises.values()
        if wanted in (slug(exercise.name), normalize_name(exercise.name))
    )
