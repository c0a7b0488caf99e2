"""Where in the session each exercise lies."""

from collections.abc import Iterable, Sequence

from voicecoach.session.timeline import Chapter, Cue, Kind

BEFOREHAND = {Kind.REST, Kind.PAUSE, Kind.PREVIEW, Kind.EQUIPMENT, Kind.WHY}
"""Cues heard while resting, which belong to no chapter."""


def chapters_of(cues: Iterable[Cue], titles: Sequence[str]) -> tuple[Chapter, ...]:
    """One chapter an exercise: from its announcement to the end of its last sound."""
    spans: dict[int, tuple[int, int]] = {}
    for cue in cues:
        number = cue.place.exercise_number
        if number is not None and cue.kind not in BEFOREHAND:
            start, _ = spans.get(number, (cue.start_ms, 0))
            spans[number] = (start, cue.end_ms)
    return tuple(Chapter(titles[number - 1], *span) for number, span in sorted(spans.items()))
