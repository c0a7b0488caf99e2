"""Drafts made by hand, and what plain YAML says of them."""

from collections.abc import Iterable
from typing import Any

from voicecoach.drafting.draft import (
    Draft,
    DraftBlock,
    DraftEntry,
    DraftExercise,
    DraftPause,
    Fate,
    Field,
    LineFate,
)
from voicecoach.drafting.source_lines import SourceLine


def move(name: str, line: int = 1, **values: Any) -> DraftExercise:
    """An exercise: `rest_after="30s"` is the field "rest.after"."""
    doubts = values.pop("doubts", {})
    keys = {key: key.replace("rest_", "rest.") for key in values}
    fields = tuple(
        Field(keys[key], value, line, doubts.get(keys[key], "")) for key, value in values.items()
    )
    return DraftExercise(name, line, fields)


def draft_with(*entries: DraftEntry, unread: Iterable[SourceLine] = (), **others: Any) -> Draft:
    """A draft named "Legs"."""
    fates = tuple(LineFate(line, (Fate.NOT_UNDERSTOOD,)) for line in unread)
    return Draft("Legs", entries, fates, **others)


def plain_data(draft: Draft) -> dict[str, Any]:
    """The routine without comments and without defaults, as data for a YAML library."""
    return {
        "name": draft.name,
        **_plain_fields(draft.fields),
        "exercises": [_plain_entry(entry) for entry in draft.entries],
    }


def _plain_entry(entry: DraftEntry) -> dict[str, Any]:
    if isinstance(entry, DraftPause):
        return {entry.key: entry.value}
    if isinstance(entry, DraftBlock):
        inner = [_plain_entry(inner) for inner in entry.entries]
        return {entry.kind: entry.name, **_plain_fields(entry.fields), "exercises": inner}
    return {"name": entry.name, **_plain_fields(entry.fields)}


def _plain_fields(fields: Iterable[Field]) -> dict[str, Any]:
    data: dict[str, Any] = {}
    for field in fields:
        outer, _, inner = field.key.partition(".")
        if inner:
            data.setdefault(outer, {})[inner] = field.value
        else:
            data[outer] = field.value
    return data
