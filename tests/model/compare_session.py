"""What holds for the timeline of every session."""

from collections.abc import Iterator
from itertools import pairwise

from voicecoach import Timeline

MOST_QUIET_MS = 7_000
"""A second of quiet is rounded up, first to a second and then to three. The spoken length of the
session never shrinks while it is found. So there may be three seconds more."""


def session_disagreements(timeline: Timeline) -> Iterator[str]:
    """The length, the chapters, and that no cue is cut."""
    end_ms = timeline.cues[-1].end_ms
    quiet_ms = timeline.duration_ms - end_ms - 1_000
    if timeline.duration_ms % 3_000 or not 0 <= quiet_ms < MOST_QUIET_MS:
        yield f"the session lasts {timeline.duration_ms} ms, and its last cue ends at {end_ms}"
    for one, other in pairwise(timeline.cues):
        if other.start_ms < one.end_ms:
            yield f"{one.text} and {other.text} overlap at {other.start_ms} ms"
    edges = [(chapter.start_ms, chapter.end_ms) for chapter in timeline.chapters]
    if edges[0][0] or edges[-1][1] != timeline.duration_ms:
        yield "the chapters do not cover the session"
    if any(one[1] != other[0] for one, other in pairwise(edges)):
        yield "the chapters do not touch"
