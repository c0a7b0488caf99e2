"""The timeline as text: a table for people, JSON for programs."""

import json
from collections.abc import Sequence
from dataclasses import asdict, fields
from typing import Any

from voicecoach.escape_text import escape_controls
from voicecoach.languages import spoken_form
from voicecoach.session.model.timeline import Cue, Place, Timeline
from voicecoach.units import format_clock, format_total

CUE_SHEET_VERSION = 1
"""The version of the JSON form. Other programs rely on it."""

_PLACE_FIELDS = tuple(field.name for field in fields(Place))

_Row = tuple[str, str, str, str]
"""The columns of the table: time, kind, place and words."""


def cue_sheet_json(
    timeline: Timeline, *, routine: str, engine: str, voice: str, seed: str | None = None
) -> str:
    """Return the cue sheet as one JSON object. docs/reference/cue-sheet.md describes its keys."""
    language = timeline.language
    cues = [_cue_fields(number, cue, language) for number, cue in enumerate(timeline.cues, 1)]
    chapters = [asdict(chapter) for chapter in timeline.chapters]
    sheet: dict[str, Any] = {
        "version": CUE_SHEET_VERSION,
        "routine": routine,
        "title": timeline.title,
        "engine": engine,
        "voice": voice,
        "language": timeline.language,
        "duration_ms": timeline.duration_ms,
        "cues": cues,
        "chapters": chapters,
    }
    if seed is not None:
        sheet["seed"] = seed
    return json.dumps(sheet, ensure_ascii=False, indent=1)


def _cue_fields(number: int, cue: Cue, language: str) -> dict[str, Any]:
    # dataclasses.asdict copies deeply, which takes ten times as long.
    place = {name: getattr(cue.place, name) for name in _PLACE_FIELDS}
    spoken = said_for(cue, language)
    differing: dict[str, str] = {}
    if spoken != cue.text:
        differing["spoken"] = spoken
    del place["chapter"]  # the chapters have times of their own
    if cue.place.load is None:
        del place["load"]
    return {
        "id": number,
        "kind": cue.kind.value,
        "text": cue.text,
        **differing,
        "start_ms": cue.start_ms,
        "beat_ms": cue.beat_ms,
        "end_ms": cue.end_ms,
        **place,
    }


def said_for(cue: Cue, language: str) -> str:
    """Return the words that are said for a cue: its spoken form. A tone has only its name."""
    if not cue.phrase:
        return cue.text
    return spoken_form(cue.text, language)


def spoken_table(timeline: Timeline) -> str:
    """Return a line for each cue that is said in other words: time, text and spoken form."""
    rows: list[tuple[str, str, str]] = []
    for cue in timeline.cues:
        spoken = said_for(cue, timeline.language)
        if spoken != cue.text:
            time = format_clock(cue.start_ms)
            text = escape_controls(cue.text)
            said = escape_controls(spoken)
            rows.append((time, text, said))
    if not rows:
        return "Every cue is said as it is written"
    time_width = _width(rows, 0)
    text_width = _width(rows, 1)
    lines: list[str] = []
    for time, text, said in rows:
        time_column = time.rjust(time_width)
        text_column = text.ljust(text_width)
        lines.append(f"{time_column}  {text_column}  {said}")
    count = len(timeline.cues)
    total = f"{len(rows)} of {count} cues are said in other words than they are written"
    return "\n".join([*lines, "", total])


def cue_sheet_table(timeline: Timeline) -> str:
    """Return the cue sheet as lines to read: time, kind, set with side and rep, and words."""
    rows = [_row(cue) for cue in timeline.cues]
    time_width = _width(rows, 0)
    kind_width = _width(rows, 1)
    where_width = _width(rows, 2)
    lines: list[str] = []
    for time, kind, where, text in rows:
        time_column = time.rjust(time_width)
        kind_column = kind.ljust(kind_width)
        where_column = where.ljust(where_width)
        lines.append(f"{time_column}  {kind_column}  {where_column}  {text}")
    title = escape_controls(timeline.title)
    length = format_total(timeline.duration_ms)
    total = f"{title}: {length}, {len(rows)} cues"
    return "\n".join([*lines, "", total])


def _width(rows: Sequence[tuple[str, ...]], column: int) -> int:
    """Return how wide the widest text of a column is."""
    return max((len(row[column]) for row in rows), default=0)


def _row(cue: Cue) -> _Row:
    time = format_clock(cue.start_ms)
    where = escape_controls(_where(cue))
    text = escape_controls(cue.text)
    if cue.phrase is None:
        text = f"({text} tone)"
    return time, cue.kind.value, where, text


def _where(cue: Cue) -> str:
    """Return `3.1 left 12`: the exercise and set, the side, the rep."""
    place = cue.place
    if place.exercise_number is None:
        return ""
    where = f"{place.exercise_number}.{place.set}"
    if place.side is not None:
        where = f"{where} {place.side}"
    if place.rep is not None:
        where = f"{where} {place.rep}"
    return where
