"""A draft as JSON, for programs."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from voicecoach.cli.printing.json_answer import JsonObject, diagnostic_objects
from voicecoach.drafting.draft import (
    Draft,
    DraftEntry,
    DraftExercise,
    DraftPause,
    Field,
    LineFate,
)
from voicecoach.drafting.source_lines import SourceLine
from voicecoach.errors import Diagnostic


def draft_answer(
    draft: Draft, text: str, mistakes: Iterable[Diagnostic], path: Path | None
) -> JsonObject:
    """Return the draft with its text. `path` is the file that was written, if one was."""
    return {
        "name": draft.name,
        "path": None if path is None else str(path),
        "fields": _fields(draft.fields),
        "exercises": [_entry(entry) for entry in draft.entries],
        "notices": list(draft.notices),
        "lines": [_line_fate(fate) for fate in draft.fates],
        "mistakes": diagnostic_objects(mistakes),
        "yaml": text,
    }


def _entry(entry: DraftEntry) -> dict[str, Any]:
    found: dict[str, Any] = {"line": entry.line, "doubt": entry.doubt}
    if isinstance(entry, DraftPause):
        return {"kind": entry.key, "value": entry.value, **found}
    found |= {"name": entry.name, "fields": _fields(entry.fields)}
    found["not_understood"] = [_source_line(line) for line in entry.not_understood]
    if isinstance(entry, DraftExercise):
        return {"kind": "exercise", **found}
    inner = [_entry(part) for part in entry.entries]
    return {"kind": entry.kind, **found, "exercises": inner}


def _fields(fields: Sequence[Field]) -> list[dict[str, Any]]:
    return [
        {"key": field.key, "value": field.value, "line": field.line, "doubt": field.doubt}
        for field in fields
    ]


def _line_fate(fate: LineFate) -> dict[str, Any]:
    fates = [one.value for one in fate.fates]
    return {**_source_line(fate.line), "fates": fates, "exercise": fate.exercise}


def _source_line(line: SourceLine) -> dict[str, Any]:
    return {"line": line.number, "text": line.text}
