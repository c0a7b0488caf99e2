"""What must hold for every routine: for its mistakes if it is refused, and for its session."""

from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from voicecoach.errors import Diagnostic, VoicecoachError
    from voicecoach.session.model.timeline import Cue, Timeline

WHOLE = (
    "is empty", "is larger than", "cannot be read", "there is no such routine", "is a folder",
)  # fmt: skip
"""What is wrong with a file as a whole, and with no line of it."""

LONGEST_SENTENCE = 400
GRID_MS, TOTAL_MS, LONGEST_MS = 8, 3_000, 12 * 3_600_000


def broken_refusal(error: "VoicecoachError") -> Iterator[str]:
    """What an error lacks: a place, a sentence that can be read, what to write instead."""
    diagnostics = getattr(error, "diagnostics", None)
    if diagnostics is None:
        yield from _unreadable(str(error))
    elif not diagnostics:
        yield "a routine is refused without a reason"
    for diagnostic in diagnostics or ():
        yield from _unplaced(diagnostic)
        yield from _unreadable(diagnostic.message)
        yield from _unreadable(diagnostic.hint)
        if not diagnostic.hint:
            yield f"no hint: {diagnostic}"


def _unplaced(diagnostic: "Diagnostic") -> Iterator[str]:
    if not diagnostic.file:
        yield f"no file: {diagnostic}"
    if diagnostic.line < 1 and not any(words in diagnostic.message for words in WHOLE):
        yield f"no line: {diagnostic}"
    if diagnostic.line and diagnostic.column < 1:
        yield f"no column: {diagnostic}"
    yield from _unprintable(diagnostic.source)


def _unreadable(sentence: str) -> Iterator[str]:
    if len(sentence) > LONGEST_SENTENCE:
        yield f"a sentence of {len(sentence)} characters: {sentence[:80]}"
    yield from _unprintable(sentence)


def _unprintable(text: str) -> Iterator[str]:
    """Line ends in a sentence, or what a terminal would obey."""
    if odd := [letter for letter in text if letter < " " or "\x7f" <= letter <= "\x9f"]:
        yield f"{odd[0]!r} in {text[:80]!r}"


def broken_promises(timeline: "Timeline", lines: int) -> Iterator[str]:
    """What is wrong with the session of a routine of so many lines."""
    cues, total = timeline.cues, timeline.duration_ms
    if total % TOTAL_MS or not 0 < total <= LONGEST_MS:
        yield f"a total of {total} ms"
    for before, after in pairwise(cues):
        if before.end_ms > after.start_ms:
            yield f"two at once: {before} {after}"
    for cue in cues:
        yield from _misplaced(cue, total, lines)
    yield from _disordered_chapters(timeline)
    for text in {cue.text for cue in cues}:
        yield from _unprintable(text)


def _misplaced(cue: "Cue", total: int, lines: int) -> Iterator[str]:
    if cue.start_ms % GRID_MS or not 0 <= cue.start_ms < cue.end_ms <= total:
        yield f"off the grid, or out of the session: {cue}"
    if not cue.text.strip():
        yield f"nothing to say: {cue}"
    if cue.place.line is not None and not 1 <= cue.place.line <= lines:
        yield f"line {cue.place.line} of {lines}: {cue}"


def _disordered_chapters(timeline: "Timeline") -> Iterator[str]:
    ends = [moment for one in timeline.chapters for moment in (one.start_ms, one.end_ms)]
    if not ends or ends != sorted(ends) or not 0 <= ends[0] < ends[-1] <= timeline.duration_ms:
        yield f"chapters at {ends}"
