"""What most exercises of a draft have in common, for the `defaults` of the routine.

Every session stays the same. An exercise that shares no such value says its own instead, and a
value with another doubt keeps it.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

from voicecoach.drafting.draft import (
    Draft,
    DraftBlock,
    DraftEntry,
    DraftExercise,
    DraftPause,
    Field,
)

_FEWEST = 3
"""So many exercises must share a value."""

_SHARE = 2 / 3
"""And so large a part of those that it concerns."""

_LADDERS = ("reps", "time", "distance", "takes", "load")


@dataclass(frozen=True, slots=True)
class _Shareable:
    """One key that may move to the defaults."""

    key: str
    concerns: Callable[[DraftExercise], bool]
    """Whether the exercise takes the value of the defaults, and it makes a difference."""

    without: int | str | None = None
    """What an exercise writes that has no such value. None: all must have one."""


def _has_sides(exercise: DraftExercise) -> bool:
    sides = exercise.field("sides")
    return sides is not None and sides.value != "none"


def _works_both(exercise: DraftExercise) -> bool:
    sides = exercise.field("sides")
    return sides is not None and sides.value == "each"


def _has_sets(exercise: DraftExercise) -> bool:
    return exercise.field("sets") is not None or _has_ladder(exercise)


def _has_ladder(exercise: DraftExercise) -> bool:
    fields = filter(None, map(exercise.field, _LADDERS))
    return any(isinstance(field.value, list | tuple) for field in fields)


_OF_ALL = (
    _Shareable("sides", lambda _: True, without="none"),
    _Shareable("limb", _has_sides),
)
_WITHOUT_ROUNDS = (
    _Shareable("sets", lambda exercise: not _has_ladder(exercise), without=1),
    _Shareable("per_day", lambda _: True),
    _Shareable("rest.after", lambda _: True),
    _Shareable("rest.sets", _has_sets),
    _Shareable("rest.sides", _works_both),
)
"""Only where no block has rounds: its exercises have no sets, and its rests take the defaults."""


def share_values(draft: Draft) -> tuple[tuple[Field, ...], Draft]:
    """Return the values for the defaults, and the draft without what they say already."""
    split = replace(draft, entries=tuple(_map(draft.entries, _with_single_rests)))
    keys = _OF_ALL if _has_rounds(split.entries) else (*_OF_ALL, *_WITHOUT_ROUNDS)
    common = {key: _common(key, split) for key in keys}
    shared = {key: field for key, field in common.items() if field is not None}
    for key, field in shared.items():
        split = _without(split, key, field)
    return tuple(shared.values()), split


def _common(key: _Shareable, draft: Draft) -> Field | None:
    """Return the field that enough of the exercises share, without its line."""
    exercises = [exercise for exercise in draft.exercises() if key.concerns(exercise)]
    found = [exercise.field(key.key) for exercise in exercises]
    fields = [field for field in found if field is not None]
    if key.without is None and len(fields) < len(found):
        return None
    counted = Counter((repr(field.value), field.doubt) for field in fields)
    if not counted:
        return None
    (value, doubt), count = counted.most_common(1)[0]
    if count < max(_FEWEST, _SHARE * len(exercises)):
        return None
    same = (field for field in fields if (repr(field.value), field.doubt) == (value, doubt))
    return replace(next(same), line=0)


def _without(draft: Draft, key: _Shareable, common: Field) -> Draft:
    """Return the draft without that value. Exercises that do not have it say so."""

    def changed(exercise: DraftExercise) -> DraftExercise:
        field = exercise.field(key.key)
        if field is not None and replace(field, line=0) == common:
            others = tuple(other for other in exercise.fields if other is not field)
            return replace(exercise, fields=others)
        if field is None and key.without is not None and key.concerns(exercise):
            return replace(exercise, fields=(*exercise.fields, Field(key.key, key.without)))
        return exercise

    return replace(draft, entries=tuple(_map(draft.entries, changed)))


def _with_single_rests(exercise: DraftExercise) -> DraftExercise:
    """Return the exercise with its one `rest` as the two rests that it means."""
    fields: list[Field] = []
    for field in exercise.fields:
        is_both = field.key == "rest" and not isinstance(field.value, dict)
        keys = ("rest.after", "rest.sets") if is_both else (field.key,)
        fields += [replace(field, key=key) for key in keys]
    return replace(exercise, fields=tuple(fields))


def _has_rounds(entries: Iterable[DraftEntry]) -> bool:
    blocks = [entry for entry in entries if isinstance(entry, DraftBlock)]
    return any(block.kind != "section" or _has_rounds(block.entries) for block in blocks)


def _map(
    entries: Iterable[DraftEntry], change: Callable[[DraftExercise], DraftExercise]
) -> Iterator[DraftEntry]:
    """Yield the entries with every exercise changed, also inside blocks."""
    for entry in entries:
        if isinstance(entry, DraftPause):
            yield entry
        elif isinstance(entry, DraftBlock):
            yield replace(entry, entries=tuple(_map(entry.entries, change)))
        else:
            yield change(entry)
