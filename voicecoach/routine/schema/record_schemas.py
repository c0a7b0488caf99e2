"""The schema of a record: its keys with their values, and what each key means."""

from collections.abc import Mapping
from typing import Any, get_args, get_origin, get_type_hints

from voicecoach.routine.model.block import AfterRest, BlockRest
from voicecoach.routine.model.cheers import Cheers
from voicecoach.routine.model.dose import Rest
from voicecoach.routine.schema.key_help import documents_in, key_help
from voicecoach.routine.schema.key_rules import rules_between_keys
from voicecoach.routine.schema.text_schemas import either
from voicecoach.routine.schema.value_schemas import value_schema
from voicecoach.routine.schema.written_forms import Schema
from voicecoach.routine.source.record import Record

AS_ONE_VALUE: Mapping[type[Record], str] = {
    Rest: "after",
    AfterRest: "after",
    BlockRest: "after",
    Cheers: "level",
}
"""The records that may be written as one value, and the key that takes such a value."""

ENTRIES = "exercises"
"""The key whose value is read apart from its record."""


def record_schema(record: type[Record], entries: Schema | None = None) -> Schema:
    """Return the schema of a record, and of the `entries` that it holds."""
    hints = get_type_hints(record, include_extras=True)
    required = [key for key, field in record.model_fields.items() if field.is_required()]
    properties: Schema = {}
    for key, document in documents_in(record).items():
        hint = None if key == ENTRIES else _without_none(hints[key])
        values = entries if hint is None else _field_schema(hint)
        properties[key] = {**(values or {}), **key_help(document, hint)}
    return {
        "type": "object",
        "properties": properties,
        "additionalProperties": False,
        "required": [key for key in properties if key in {*required, *record.other_keys}],
        **rules_between_keys(record),
    }


def _without_none(hint: Any) -> Any:
    """Return a type without the None that stands for a key that is not written."""
    others = [part for part in get_args(hint) if part is not type(None)]
    is_optional = type(None) in get_args(hint) and len(others) == 1
    return others[0] if is_optional else hint


def _field_schema(hint: Any) -> Schema:
    record = _record_in(hint)
    if record is None:
        return value_schema(hint)
    schema = record_schema(record)
    has_reader = hasattr(hint, "__metadata__")
    return _or_one_value(schema, AS_ONE_VALUE[record]) if has_reader else schema


def _record_in(hint: Any) -> type[Record] | None:
    plain = hint.__origin__ if hasattr(hint, "__metadata__") else hint
    is_record = isinstance(plain, type) and get_origin(plain) is None and issubclass(plain, Record)
    return plain if is_record else None


def _or_one_value(schema: Schema, key: str) -> Schema:
    """Return the schema of a record that may be written as the value of one of its keys."""
    value, about_key = schema["properties"][key], ("description", "default", "examples")
    return either({name: value[name] for name in value if name not in about_key}, schema)
