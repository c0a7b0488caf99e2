"""Lines of a sheet for running, rowing, riding or swimming that name no move: "5 x 500 m, r90s"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from voicecoach.drafting.dose.parts.reading import DoseReading
from voicecoach.drafting.layout.lines.cached_dose import dose_of
from voicecoach.drafting.layout.lines.intervals import intervals_in
from voicecoach.drafting.layout.lines.name_shape import has_move, tidy_name
from voicecoach.drafting.layout.lines.sheet_line import SheetLine
from voicecoach.drafting.layout.lines.split_head import Head
from voicecoach.drafting.source_lines import LineKind
from voicecoach.drafting.words.elsewhere import ELSEWHERE
from voicecoach.drafting.words.paces import ACTIVITIES, BARE_PACE, PACE, PARTS_OF_SESSION
from voicecoach.drafting.words.sections import NO_MOVE_WITHIN

_ACTIVITIES = {
    name: re.compile(rf"\b(?:{words})\b", re.IGNORECASE) for name, words in ACTIVITIES.items()
}
_LASTS = {"time", "distance"}
_SWIMS = re.compile(
    r"\b(?:freestyle|front crawl|backstroke|breaststroke|butterfly stroke|pull buoy|any stroke"
    r"|of stroke|\d m (?:kick|pull|fly|free|back|breast))\b",
    re.IGNORECASE,
)
_FEWEST_SWIMS = 2
"""So many lines must speak of swimming, where the title does not."""
_BARE_METRES = re.compile(
    r"^(?:\d{1,2} ?[x×] ?)?(?:25|50|75|[1-9]\d?[05]0)\b(?! ?(?:m|x|×|s|reps)\b)"
)
_NO_NAME = re.compile(
    rf"{BARE_PACE.pattern}|(?:rate|cadence|zone|level|spm|rpm)\b.*", re.IGNORECASE
)
_BETWEEN = re.compile(r"\b(?:in[- ])?between\b", re.IGNORECASE)
_FEW_WORDS = 5
_TITLE_LINES = 3
"""The sheet says within so many lines with words what it is about."""
NAMED_AFTER_SHEET = "the line names no exercise, so it is named after what the sheet is about"


def with_names(lines: Sequence[SheetLine]) -> list[SheetLine]:
    """Return the lines, those without a name named after the sheet where that is for one sport."""
    activity = _activity_of(lines)
    named = list(lines)
    for index, line in enumerate(lines):
        head = _part_head(line)
        if head is None and activity:
            head = _nameless_head(lines, index, activity)
        if head:
            named[index] = replace(line, heads=(head,), label="", after_label="")
    return named


def _activity_of(lines: Sequence[SheetLine]) -> str:
    """Return what the first lines are about, such as "Row", or ""."""
    first = [line for line in lines if not line.is_blank][:_TITLE_LINES]
    for line in first:
        if ELSEWHERE.search(line.text):
            continue
        starts_with_dose = line.text[:1].isdigit() or line.source.kind is not LineKind.TEXT
        if line is not first[0] and (line.is_certain or starts_with_dose):
            continue
        for name, words in _ACTIVITIES.items():
            if words.search(line.text):
                return name
    swims = [line for line in lines if _SWIMS.search(line.text)]
    if len(swims) >= _FEWEST_SWIMS:
        return "Swim"
    return ""


def _part_head(line: SheetLine) -> Head | None:
    """Return the head of "W/up 8 min easy": a part of the session that is the move itself."""
    found = PARTS_OF_SESSION.match(line.text)
    if found is None or line.source.kind is LineKind.ROW:
        return None
    more = line.text[found.end() :]
    if not re.match(r"\s*[:–—-]?\s*\d", more):
        return None
    reading = dose_of(more.strip(" :–—-"))
    if not _lasts(reading) or has_move(reading.rest) or len(reading.rest.split()) > _FEW_WORDS:
        return None
    return Head(tidy_name(found[0]), reading.parts, reading.rest, has_amount=True)


def _nameless_head(lines: Sequence[SheetLine], index: int, activity: str) -> Head | None:
    """Return a head for a line that is a length of work and at most a pace, or None."""
    line = lines[index]
    if line.is_certain and not _NO_NAME.fullmatch(line.heads[0].name):
        return None
    if line.source.kind is LineKind.ROW or line.tells or _is_below_name(lines, index):
        return None
    if NO_MOVE_WITHIN.search(line.text) or ELSEWHERE.search(line.text):
        return None
    reading = dose_of(_with_metres(line.text) if activity == "Swim" else line.text)
    beside = _BETWEEN.sub("", reading.rest).strip(" .,;@()")
    if not _lasts(reading) or has_move(beside) or len(beside.split()) > _FEW_WORDS:
        return None
    if not re.match(r"\W*\d", line.text) or intervals_in(line.text):
        return None
    if not beside and (pace := PACE.search(_BETWEEN.sub("", line.text))):
        beside = pace[0]
    is_pace = bool(BARE_PACE.fullmatch(beside)) and len(beside.split()) <= 2
    name = f"{beside} {activity}".capitalize() if is_pace else activity
    return Head(name, reading.parts, "" if is_pace else beside, True, doubt=NAMED_AFTER_SHEET)


def _with_metres(text: str) -> str:
    """Return "4 x 50 easy" as "4 x 50 m easy": swimmers leave the metres out."""
    return _BARE_METRES.sub(r"\g<0> m", text, count=1)


def _lasts(reading: DoseReading) -> bool:
    return bool(_LASTS & {field.key for field in reading.fields})


def _is_below_name(lines: Sequence[SheetLine], index: int) -> bool:
    """Return whether the line above is a bare name, to which a dose belongs."""
    if not index or lines[index - 1].is_blank or index < 2:
        return False
    above = lines[index - 1]
    is_part = PARTS_OF_SESSION.fullmatch(above.text.strip(" :"))
    return bool(above.heads) and not above.is_certain and not is_part
