"""Timed work as it is heard: what is said of its time, and when."""

from collections.abc import Iterator

from tests.model.english import in_words, sentence
from tests.model.heard import Heard
from tests.model.session import Work
from tests.model.values import duration_ms

LONG_MS, HALFWAY_MS, TEN_MS = 180_000, 16_000, 30_000
LAST_COUNTS = 3


def time_disagreements(work: Work, heard: Heard, *, ends: bool) -> Iterator[str]:
    """Compare the calls and moments of timed work. Only the last work of a flow counts its end."""
    data = work.move.data if work.move else {}
    calls = calls_of(work)
    if not ends:
        last = [work.ms - left * 1_000 for left in range(1, LAST_COUNTS + 1)]
        calls = {after_ms: text for after_ms, text in calls.items() if after_ms not in last}
    for after_ms, text in calls.items():
        found = [cue.text for cue in heard.on_beat(after_ms)]
        if not any(cue.startswith(text) for cue in found) and not is_in_the_way(work, after_ms):
            yield f"{text!r} is not said after {after_ms} ms, but {found}"
    for moment, text in moments(data.get("at", {}), work.ms):
        found = [cue.text for cue in heard.on_beat(moment)]
        if data.get("coaching") != "minimal" and not any(text in cue for cue in found):
            yield f"{text!r} is not said after {moment} ms, but {found}"
    for cue in heard.cues:
        is_call = cue.kind.value in ("countdown", "count", "halfway") and cue.beat_ms is not None
        if is_call and not any(cue in heard.on_beat(after_ms) for after_ms in calls):
            yield f"{cue.text!r} is said after {(cue.beat_ms or 0) - heard.start_ms} ms"


def calls_of(work: Work) -> dict[int, str]:
    """What is said of the time, by when it is said."""
    data = work.move.data if work.move else {}
    if data.get("calls") == "none" or "takes" in data or not work.calls:
        return {}
    found = {work.ms - left * 1_000: sentence(in_words(left)) for left in range(LAST_COUNTS, 0, -1)}
    found = {after: text for after, text in found.items() if after > 0}
    first = work.move or work.first
    if first is not None and first.data.get("coaching") == "minimal":
        return found
    return found | dict(_sentences(work, data.get("remaining")))


def _sentences(work: Work, remaining: object) -> Iterator[tuple[int, str]]:
    if work.ms < LONG_MS and work.ms >= HALFWAY_MS and remaining in (None, "none"):
        yield work.ms // 2, "Halfway."
    if TEN_MS <= work.ms < LONG_MS:
        yield work.ms - 10_000, "Ten seconds."
    if work.ms >= LONG_MS and remaining is None:
        remaining = "1m"
    if remaining in (None, "none"):
        return
    step = duration_ms(remaining)
    for left in range(step, work.ms, step):
        yield work.ms - left, ""


def is_in_the_way(work: Work, after_ms: int) -> bool:
    """Whether a text of the author may take the place of a call."""
    has_moments = work.move is not None and "at" in work.move.data
    return has_moments and after_ms < work.ms - LAST_COUNTS * 1_000


def moments(at: dict[str, str], length: int) -> Iterator[tuple[int, str]]:
    for moment, text in at.items():
        if moment == "halfway":
            yield length // 2, text
        elif moment.startswith("every "):
            step = duration_ms(moment.removeprefix("every "))
            yield from ((when, text) for when in range(step, length - 3_000, step))
        else:
            yield duration_ms(moment), text
