"""The timeline as text: a table for people, JSON for programs."""

import json
from dataclasses import asdict
from typing import Any

from voicecoach.escape_text import escape_controls
from voicecoach.session.model.timeline import Cue, Timeline
from voicecoach.units import format_clock, format_total

CUE_SHEET_VERSION = 1
"""The version of the JSON form. Other programs rely on it."""


def cue_sheet_json(timeline: Timeline, *, routine: str, engine: str, voice: str) -> str:
    """Return the cue sheet as one JSON object. docs/reference/cue-sheet.md describes its keys."""
    sheet: dict[str, Any] = {
        "version": CUE_SHEET_VERSION,
        "routine": routine,
        "title": timeline.title,
        "engine": engine,
        "voice": voice,
        "language": timeline.language,
        "duration_ms": timeline.duration_ms,
        "cues": [_cue_fields(number, cue) for number, cue in enumerate(timeline.cues, 1)],
        "chapters": [asdict(chapter) for chapter in timeline.chapters],
    }
    return json.dumps(sheet, ensure_ascii=False, indent=1)


def _cue_fields(number: int, cue: Cue) -> dict[str, Any]:
    times = {"start_ms": cue.start_ms, "beat_ms": cue.beat_ms, "end_ms": cue.end_ms}
    place = asdict(cue.place)
    del place["chapter"]  # the chapters have times of their own
    return {"id": number, "kind": cue.kind.value, "text": cue.text, **times, **place}


def cue_sheet_table(timeline: Timeline) -> str:
    """Return the cue sheet as lines to read: time, kind, set with side and rep, and words."""
    rows = [_row(cue) for cue in timeline.cues]
    widths = [max((len(row[column]) for row in rows), default=0) for column in range(3)]
    lines = []
    for time, kind, where, text in rows:
        columns = (time.rjust(widths[0]), kind.ljust(widths[1]), where.ljust(widths[2]), text)
        lines.append("  ".join(columns))
    title, length = escape_controls(timeline.title), format_total(timeline.duration_ms)
    total = f"{title}: {length}, {len(rows)} cues"
    return "\n".join([*lines, "", total])


def _row(cue: Cue) -> tuple[str, str, str, str]:
    text = cue.text
    if cue.phrase is None:
        text = f"({text} tone)"
    return (
        format_clock(cue.start_ms),
        cue.kind.value,
        escape_controls(_where(cue)),
        escape_controls(text),
    )


def _where(cue: Cue) -> str:
    """Return `3.1 left 12`: the exercise and set, the side, the rep."""
    place = cue.place
    if place.exercise_number is None:
        return ""
    numbers = f"{place.exercise_number}.{place.set}"
    return " ".join(str(part) for part in (numbers, place.side, place.rep) if part is not None)
