"""What an editor shows about a key: its meaning, its default and examples, from its document."""

import re
from collections.abc import Iterator
from typing import Any

import yaml
from pydantic import TypeAdapter, ValidationError

from voicecoach.routine.keys.explain import plain_text
from voicecoach.routine.keys.groups import GROUPS
from voicecoach.routine.keys.key_document import KeyDocument
from voicecoach.routine.schema.written_forms import Schema
from voicecoach.routine.source.record import Record

_CODE = re.compile("`([^`]+)`")
_WHOLE_NUMBER = re.compile("[0-9]{1,9}")


def documents_in(record: type[Record]) -> dict[str, KeyDocument]:
    """Return the documents of the keys that may stand in a record, those it needs first."""
    found = {
        document.key: document
        for group in GROUPS
        for document in group.documents
        if any(place.record is record for place in group.places_of(document.key))
    }
    return dict(sorted(found.items(), key=lambda item: item[1].default != "required"))


def key_help(document: KeyDocument, hint: Any) -> Schema:
    """Return the description of a key, and its default and examples if its reader takes them."""
    meaning = plain_text(document.meaning)
    lines = [f"{meaning[0].upper()}{meaning[1:]}."]
    lines += [f"Values: {plain_text(document.values)}", f"Default: {plain_text(document.default)}"]
    found: Schema = {"description": "\n\n".join(lines)}
    if (
        default := list(_values_in(document.default, hint))
        if _CODE.fullmatch(document.default)
        else []
    ):
        found["default"] = default[0]
    if examples := list(_values_in(document.values, hint)):
        found["examples"] = examples
    return found


def _values_in(markdown: str, hint: Any) -> Iterator[Any]:
    """Yield what stands as code in a text, and can be read as a value of that type."""
    reader: TypeAdapter[Any] = TypeAdapter(hint)
    for code in _CODE.findall(markdown):
        written = yaml.load(code, yaml.BaseLoader)  # noqa: S506  it makes texts alone
        try:
            reader.validate_python(written)
        except ValidationError:
            continue  # it is a key, or a part of a value
        yield _as_yaml(written)


def _as_yaml(written: Any) -> Any:
    """Return a value as YAML has it: digits are a number."""
    if isinstance(written, list):
        return [_as_yaml(item) for item in written]
    is_number = isinstance(written, str) and _WHOLE_NUMBER.fullmatch(written)
    return int(written) if is_number else written
