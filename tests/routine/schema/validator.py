"""What a public validator says of a routine, by the schema of voicecoach."""

from collections.abc import Callable
from typing import Any

from jsonschema import Draft202012Validator

from voicecoach.routine.schema.routine_schema import routine_schema

SCHEMA = routine_schema()
VALIDATOR = Draft202012Validator(SCHEMA)


def complaints(text: str, read: Callable[[str], Any]) -> list[str]:
    """What it says, with the place of each mistake."""
    found = VALIDATOR.iter_errors(read(text))
    return [f"{error.json_path}: {error.message[:200]}" for error in found]
