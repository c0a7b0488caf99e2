"""The schema of a whole routine, and its text as a file."""

import json

from voicecoach.routine.model.routine import Routine
from voicecoach.routine.schema.entry_schemas import entry_definitions, list_of_entries
from voicecoach.routine.schema.record_schemas import record_schema
from voicecoach.routine.schema.written_forms import Schema

TITLE = "A routine of voicecoach"
"""By which a schema of ours is known from any other file."""

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schema_text() -> str:
    """Return the schema as the text of a file."""
    return json.dumps(routine_schema(), separators=(",", ":"), ensure_ascii=False) + "\n"


def routine_schema() -> Schema:
    """Return the JSON Schema of a routine."""
    return {
        "$schema": DIALECT,
        "title": TITLE,
        **record_schema(Routine, list_of_entries()),
        "$defs": entry_definitions(),
    }
