"""The schemas of the entries in a list of exercises: exercises, blocks, notes, pauses, includes.

An entry is told by the keys it has, one question after the other. To try all kinds at once takes
ages for blocks in blocks, and an editor could not say what is wrong with the kind that is meant.
"""

from collections.abc import Sequence

from voicecoach.routine.model.block_kinds import KINDS
from voicecoach.routine.model.block_record import BlockRecord
from voicecoach.routine.model.exercise import Exercise
from voicecoach.routine.model.notes_and_pauses import Aside
from voicecoach.routine.parse.entry_count import MAX_EXERCISES
from voicecoach.routine.parse.include_entry import Include
from voicecoach.routine.schema.record_schemas import record_schema
from voicecoach.routine.schema.written_forms import Schema

_ENTRY, _ENTRY_WITH_CLOCK = "entry", "entry-with-clock"
"""What may stand in a list of exercises, and in that of a block with a clock of its own."""


def list_of_entries(name: str = _ENTRY) -> Schema:
    """Return the schema of a list of exercises."""
    items = {"$ref": f"#/$defs/{name}"}
    return {"type": "array", "items": items, "minItems": 1, "maxItems": MAX_EXERCISES}


def entry_definitions() -> dict[str, Schema]:
    """Return the schemas of all entries by their names."""
    blocks = {name: _block(record) for name, record in KINDS.items()}
    others = {"include": record_schema(Include), "exercise": record_schema(Exercise)}
    asides = {"aside": record_schema(Aside), "note": _note_alone()}
    return {
        _ENTRY: _entry([*KINDS, "include"], "aside", *Aside.model_fields),
        _ENTRY_WITH_CLOCK: _entry(["include"], "note", "note"),
        **others,
        **asides,
        **blocks,
    }


def _entry(kinds: Sequence[str], aside: str, *keys_of_aside: str) -> Schema:
    """Return the schema of an entry. Each of the `kinds` begins with the key of its name."""
    is_aside = {
        "type": "object",
        "not": {"required": ["name"]},
        "anyOf": [{"required": [key]} for key in Aside.model_fields],
    }
    chosen = {"if": is_aside, "then": _named(aside), "else": _named("exercise")}
    for kind in reversed(kinds):
        begins = {"type": "object", "required": [kind]}
        chosen = {"if": begins, "then": _named(kind), "else": chosen}
    # An editor offers these keys where nothing is written yet.
    places = [*((kind, kind) for kind in kinds), *((aside, key) for key in keys_of_aside)]
    beginnings = {key: {"$ref": f"#/$defs/{name}/properties/{key}"} for name, key in places}
    return {"type": "object", "properties": beginnings, **chosen}


def _named(name: str) -> Schema:
    return {"$ref": f"#/$defs/{name}"}


def _block(record: type[BlockRecord]) -> Schema:
    entry = _ENTRY_WITH_CLOCK if record.kind.has_clock else _ENTRY
    return record_schema(record, list_of_entries(entry))


def _note_alone() -> Schema:
    """Return the schema of a note, where a clock leaves no room for a pause."""
    schema = record_schema(Aside)
    return {**schema, "properties": {**schema["properties"], "pause": False}}
