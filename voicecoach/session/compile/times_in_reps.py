"""What is said at moments of a time that is filled with reps.

A beat belongs to its rep. So words about the time come in the quiet that is nearest: in a hold or,
without one, in the longest phase.
"""

from bisect import bisect_left
from collections.abc import Iterator
from itertools import chain

from voicecoach.routine.values.phases import Phase
from voicecoach.session.compile.rep_pattern import RepPattern
from voicecoach.session.compile.time_left import calls_of_time_left
from voicecoach.session.model.author_texts import author_sentence
from voicecoach.session.model.coaching import is_bare
from voicecoach.session.model.counting_rules import TEN_SECONDS_MS, Call
from voicecoach.session.model.cue_kinds import Kind
from voicecoach.session.model.passage import Filler

Quiet = tuple[int, int]
"""The start and the end of a phase that has room for words, in ms from the start of the work."""


def words_at_times(pattern: RepPattern, length_ms: int) -> Iterator[Filler]:
    """Yield the author's moments, and how much of the time is left, in the quiet nearest to them.

    Where reps are counted, the numbers show how far the work is. So only a `remaining` that the
    routine writes is said there.
    """
    exercise = pattern.bout.exercise
    if not exercise.fills_time_with_reps or is_bare(exercise):
        return
    quiets = _quiets(pattern, length_ms)
    moments = _moments(pattern, length_ms)
    calls = _calls(pattern, length_ms)
    for at_ms, (kind, words) in chain(moments, calls):
        of = pattern.bout.place("time")
        if kind is Kind.MOMENT:
            of = pattern.bout.place("at")
        start, end = _nearest(quiets, at_ms)
        yield Filler(start, end, kind, words, of)


def _moments(pattern: RepPattern, length_ms: int) -> Iterator[tuple[int, Call]]:
    """Yield what the author says at moments of the time."""
    texts = pattern.bout.exercise.at or {}
    for moment, text in texts.items():
        words = author_sentence(text, pattern.bout, pattern.book)
        call = (Kind.MOMENT, (words,))
        for at_ms in moment.times(length_ms):
            yield at_ms, call


def _calls(pattern: RepPattern, length_ms: int) -> Iterator[tuple[int, Call]]:
    """Yield how much of the time is left."""
    if pattern.counting_way.rules and not pattern.bout.exercise.remaining:
        return
    calls = calls_of_time_left(pattern.bout, length_ms, pattern.book)
    for at_ms, call in calls.items():
        # "Ten seconds" a few seconds late would be wrong.
        if at_ms != length_ms - TEN_SECONDS_MS:
            yield at_ms, call


def _quiets(pattern: RepPattern, length_ms: int) -> list[Quiet]:
    """Return the quiet phases of all reps, in order."""
    longest = _quietest(pattern.phases)
    rep_ms = pattern.bout.exercise.rep_ms
    quiets: list[Quiet] = []
    for rep_start in range(0, length_ms, rep_ms):
        for phase, phase_ms in zip(pattern.phases, pattern.starts, strict=True):
            if phase.is_hold or phase is longest:
                start = rep_start + phase_ms
                quiets.append((start, start + phase.ms))
    return quiets


def _quietest(phases: list[Phase]) -> Phase | None:
    """Return the longest phase of reps without a hold, or None if the holds are quiet."""
    if any(phase.is_hold for phase in phases):
        return None
    return max(phases, key=lambda phase: phase.ms)


def _nearest(quiets: list[Quiet], at_ms: int) -> Quiet:
    """Return the quiet phase that is nearest to a moment."""
    after = bisect_left(quiets, (at_ms, at_ms))
    candidates = quiets[max(after - 1, 0) : after + 1]
    return min(candidates, key=lambda quiet: _distance(quiet, at_ms))


def _distance(quiet: Quiet, at_ms: int) -> int:
    """Return how far a moment is from a quiet phase, 0 inside of it."""
    start, end = quiet
    return max(start - at_ms, at_ms - end, 0)
