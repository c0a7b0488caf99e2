"""What a schema can say about keys beside each other: which exclude others, and which are needed.

`check` knows more of this, such as a dose that only the defaults have.
"""

from collections.abc import Mapping, Sequence

from voicecoach.routine.model.block_kinds import Emom
from voicecoach.routine.model.exercise import Exercise
from voicecoach.routine.model.extra import Extra
from voicecoach.routine.model.notes_and_pauses import Aside
from voicecoach.routine.schema.written_forms import Schema
from voicecoach.routine.source.record import Record

AT_MOST_ONE: Mapping[type[Record], Sequence[str]] = {
    Exercise: ("reps", "time", "distance"),
    Extra: ("reps", "sets"),
    Emom: ("rounds", "time"),
}
"""Keys of which no two may be written."""

AT_LEAST_ONE: Mapping[type[Record], Sequence[str]] = {
    Extra: ("reps", "sets"),
    Emom: ("rounds", "time"),
    Aside: tuple(Aside.model_fields),
}
"""Keys of which one must be written."""


def rules_between_keys(record: type[Record]) -> Schema:
    """Return the part of a record's schema that says which keys go together."""
    rules: Schema = {}
    if keys := AT_LEAST_ONE.get(record):
        rules["anyOf"] = [{"required": [key]} for key in keys]
    if keys := AT_MOST_ONE.get(record):
        rules["allOf"] = [_excludes(key, keys) for key in keys]
    return rules


def _excludes(key: str, keys: Sequence[str]) -> Schema:
    """Return that no other of the keys stands beside one of them."""
    others = {other: False for other in keys if other != key}
    return {"if": {"required": [key]}, "then": {"properties": others}}
