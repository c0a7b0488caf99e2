"""The exercises and blocks of an expected routine and of a draft, ready to be compared."""

from collections.abc import Iterator, Mapping, Sequence

from draft_score_compare import Asked, Drafted
from draft_score_fields import block_fields, exercise_fields, keys_of

from voicecoach.drafting.draft import Draft, DraftBlock, DraftEntry, DraftExercise
from voicecoach.routine.model.block import Block, blocks_in, exercises_in
from voicecoach.routine.model.exercise import Exercise
from voicecoach.routine.model.routine import Routine
from voicecoach.routine.source.record import Record

MARK = "# assumed"


Members = tuple[int, ...]
"""The places of the exercises that are in a block."""


def asked_exercises(routine: Routine, text: str) -> list[Asked]:
    """Return the exercises of the expected routine, whose text marks what is assumed."""
    lines = text.splitlines()
    return [_asked_exercise(exercise, lines) for exercise in routine.exercises]


def _asked_exercise(exercise: Exercise, lines: Sequence[str]) -> Asked:
    fields = exercise_fields(exercise)
    assumed = (key for key in fields if _is_assumed(key, exercise, lines))
    return Asked(exercise.name, fields, frozenset(assumed))


def _is_assumed(field: str, record: Record, lines: Sequence[str]) -> bool:
    """Return whether the line of the key that says the field bears the mark."""
    written = (key for key in keys_of(field) if record.wrote(key))
    key = next(written, "")
    return bool(key) and MARK in lines[record.line_of(key) - 1]


def asked_blocks(routine: Routine, text: str) -> list[tuple[Asked, Members]]:
    """Return the blocks of the expected routine with their exercises, the outer ones first."""
    places = _places(routine)
    return [
        (_asked_block(block, text.splitlines()), _members(block, places))
        for block in blocks_in(routine.entries)
    ]


def _asked_block(block: Block, lines: Sequence[str]) -> Asked:
    fields = block_fields(block)
    assumed = (key for key in fields if _is_assumed(key, block.written, lines))
    return Asked(f"[{block.name}]", fields, frozenset(assumed))


def drafted_exercises(routine: Routine, draft: Draft) -> list[Drafted]:
    """Return the exercises that were drafted, with the doubts beside them."""
    pairs = zip(routine.exercises, draft.exercises(), strict=True)
    return [_drafted_exercise(exercise, entry) for exercise, entry in pairs]


def _drafted_exercise(exercise: Exercise, entry: DraftExercise) -> Drafted:
    fields = exercise_fields(exercise)
    return Drafted(exercise.name, fields, _doubts(fields, entry))


def _doubts(fields: Mapping[str, str], entry: DraftExercise | DraftBlock) -> Mapping[str, str]:
    """Return the comments beside the fields, and that of the whole under ""."""
    of_keys = {field.key: field.doubt for field in entry.fields if field.doubt}
    doubts = {field: _doubt_of(field, of_keys) for field in fields}
    not_understood = [line.text for line in entry.not_understood]
    return {**doubts, "": " ".join([entry.doubt, *not_understood]).strip()}


def _doubt_of(field: str, of_keys: Mapping[str, str]) -> str:
    return next((of_keys[key] for key in keys_of(field) if key in of_keys), "")


def drafted_blocks(routine: Routine, draft: Draft) -> list[tuple[Drafted, Members]]:
    """Return the blocks that were drafted, with the doubts beside them."""
    places = _places(routine)
    pairs = zip(blocks_in(routine.entries), _blocks_of(draft.entries), strict=True)
    return [(_drafted_block(block, entry), _members(block, places)) for block, entry in pairs]


def _drafted_block(block: Block, entry: DraftBlock) -> Drafted:
    fields = block_fields(block)
    doubts = _doubts(fields, entry)
    return Drafted(f"[{block.name}]", fields, {**doubts, "kind": entry.doubt})


def _blocks_of(entries: Sequence[DraftEntry]) -> Iterator[DraftBlock]:
    for entry in entries:
        if isinstance(entry, DraftBlock):
            yield entry
            yield from _blocks_of(entry.entries)


def _places(routine: Routine) -> Mapping[str, int]:
    return {exercise.id: place for place, exercise in enumerate(routine.exercises)}


def _members(block: Block, places: Mapping[str, int]) -> tuple[int, ...]:
    return tuple(places[name] for name in exercises_in(block.entries))
