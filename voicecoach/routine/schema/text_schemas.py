"""The schemas of texts and choices.

YAML makes numbers and truths of some texts, such as `name: 100` or `limb: on`.
"""

from collections.abc import Iterable

from voicecoach.routine.schema.regex_parts import NOT_ONLY_SIGNS, any_of
from voicecoach.routine.schema.written_forms import Schema
from voicecoach.routine.values.text import LONGEST_TEXT, PLACEHOLDERS

_IS_TRUTH: Schema = {"not": {"type": ["string", "number", "null", "array", "object"]}}
"""What YAML 1.1 makes of `yes` and `no`. Not as a type, or an editor would offer `true`."""

_HOW_TO_WRITE_TEXT = "write some words; {side} and {other} cannot stand in this text"


def text_schema(longest: int, *, placeholders: bool = False) -> Schema:
    """Return the schema of a text of up to `longest` characters."""
    refused = "" if placeholders else rf"(?![\s\S]*\{{{any_of(PLACEHOLDERS)}\}})"
    message = "write some words" if placeholders else _HOW_TO_WRITE_TEXT
    return scalar_schema(longest, rf"^{refused}[\s\S]*{NOT_ONLY_SIGNS}", message)


def template_schema(known: Iterable[str]) -> Schema:
    """Return the schema of a text in which the `known` names may stand in braces."""
    names = [rf"\{{{name}\}}" for name in known]
    pieces = any_of([r"[^{}]", r"\{\{", r"\}\}", *names])
    shown = " and ".join(name.replace("\\", "") for name in names) or "there are none"
    message = f"write some words; placeholders: {shown}"
    return scalar_schema(LONGEST_TEXT, rf"^(?=[\s\S]*{NOT_ONLY_SIGNS}){pieces}*$", message)


def scalar_schema(longest: int, pattern: str, message: str) -> Schema:
    """Return the schema of a text that has the pattern. The message says what to write."""
    text = {
        "type": ["string", "number"],
        "maxLength": longest,
        "pattern": pattern,
        "patternErrorMessage": message,
    }
    return either(text, _IS_TRUTH)


def either(*schemas: Schema) -> Schema:
    """Return the schema of a value that may be written in several ways, the usual one first."""
    ways = [way for schema in schemas for way in schema.get("anyOf", [schema])]
    return {"anyOf": ways}


def yes_or_no() -> Schema:
    """Return the schema of `yes` or `no`, which may have become a truth."""
    return either(choice_schema(("yes", "no")), _IS_TRUTH)


def choice_schema(choices: Iterable[str]) -> Schema:
    """Return the schema of one word out of `choices`."""
    return {"enum": list(choices)}


def list_schema(item: Schema, *, fewest: int = 1, most: int | None = None) -> Schema:
    """Return the schema of a list."""
    limits = {} if most is None else {"maxItems": most}
    return {"type": "array", "items": item, "minItems": fewest, **limits}


def one_or_list(item: Schema, *, most: int | None = None) -> Schema:
    """Return the schema of one text, or of a list of texts."""
    return either(item, list_schema(item, most=most))
