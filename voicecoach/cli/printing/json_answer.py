"""Answers for other programs: one JSON object on standard output, and nothing else there."""

import json
from collections.abc import Iterable, Mapping
from typing import Any

from voicecoach.cli.printing.streams import print_text
from voicecoach.errors import Diagnostic

ANSWER_VERSION = 1
"""Counts up if a key of an answer goes or means something else. A new key is no new version."""

JsonObject = Mapping[str, Any]


def json_text(answer: JsonObject) -> str:
    """Return an answer as text. It is ASCII, since a terminal may show nothing else."""
    return json.dumps(answer, indent=1)


def print_json(answer: JsonObject) -> None:
    """Print an answer with its version."""
    print_text(json_text({"version": ANSWER_VERSION, **answer}))


def diagnostic_objects(diagnostics: Iterable[Diagnostic]) -> list[JsonObject]:
    """Return mistakes, warnings or findings, each with its place and what to write instead."""
    return [_diagnostic_object(diagnostic) for diagnostic in diagnostics]


def _diagnostic_object(diagnostic: Diagnostic) -> JsonObject:
    return {
        "path": diagnostic.file,
        "line": diagnostic.line or None,  # it may be about the file as a whole
        "column": diagnostic.column if diagnostic.line else None,
        "message": diagnostic.message,
        "hint": diagnostic.hint,
    }
