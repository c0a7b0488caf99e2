"""What holds for a session as a whole: its length, its chapters, and what it says of itself."""

import re
from collections.abc import Iterator
from itertools import groupby, pairwise

from tests.model.english import in_words, spoken_ms
from tests.model.session import Work
from voicecoach import Timeline

MOST_QUIET_MS = 7_000
"""A second of quiet is rounded up, first to a second and then to three. The spoken length of the
session never shrinks while it is found. So there may be three seconds more."""
NEAR_SHARE = 0.05
"""A spoken length of the session, or of its work, is within 5 %."""


def session_disagreements(works: list[Work], moves: int, timeline: Timeline) -> Iterator[str]:
    """Compare the whole session. `moves` is how many exercises it has."""
    end_ms = timeline.cues[-1].end_ms
    quiet_ms = timeline.duration_ms - end_ms - 1_000
    if timeline.duration_ms % 3_000 or not 0 <= quiet_ms < MOST_QUIET_MS:
        yield f"the session lasts {timeline.duration_ms} ms, and its last cue ends at {end_ms}"
    for one, other in pairwise(timeline.cues):
        if other.start_ms < one.end_ms:
            yield f"{one.text} and {other.text} overlap at {other.start_ms} ms"
    yield from _chapters(works, timeline)
    yield from _words(works, moves, timeline)


def _chapters(works: list[Work], timeline: Timeline) -> Iterator[str]:
    edges = [(chapter.start_ms, chapter.end_ms) for chapter in timeline.chapters]
    if edges[0][0] or edges[-1][1] != timeline.duration_ms:
        yield "the chapters do not cover the session"
    if any(one[1] != other[0] for one, other in pairwise(edges)):
        yield "the chapters do not touch"
    wanted = 1 + sum(1 for _ in groupby(work.chapter for work in works))
    if len(edges) != wanted:
        yield f"there are {len(edges)} chapters, not {wanted}"


def _words(works: list[Work], moves: int, timeline: Timeline) -> Iterator[str]:
    """What the first and the last words say, unless they are left out."""
    texts = {cue.kind.value: cue.text for cue in timeline.cues}
    of_moves = f"{in_words(moves)} move" + "s" * (moves > 1)
    if "intro" in texts:
        yield from _near(texts["intro"], timeline.duration_ms)
        first = next(cue.text for cue in timeline.cues if cue.kind.value == "intro")
        if of_moves not in first.lower():
            yield f"{first!r} does not say {of_moves!r}"
    if timeline.cues[-1].text.startswith("Well done"):
        said = re.sub(r"^.*moves?, |of work.*$", "", timeline.cues[-1].text)
        yield from _near(said, sum(work.ms for work in works))


def _near(text: str, length_ms: int) -> Iterator[str]:
    if abs(spoken_ms(text) - length_ms) > NEAR_SHARE * length_ms + 500:
        yield f"{text!r} is said of {length_ms} ms"
