"""The limits of a session: how long it may be, and what a slot of an EMOM has room for.

Endless sessions are refused before they are unfolded, since that alone would take too long.
"""

from collections.abc import Iterable

from voicecoach.errors import Diagnostic, RoutineError
from voicecoach.escape_text import quoted
from voicecoach.routine.model.exercise import Exercise
from voicecoach.routine.model.routine import Routine
from voicecoach.routine.source.record import Record
from voicecoach.session.compile.least_length import endless_records, overfull_slots
from voicecoach.session.compile.work import phase_count
from voicecoach.session.model.adjustments import format_adjustment
from voicecoach.session.model.bouts import Bout
from voicecoach.session.model.passage import Passage
from voicecoach.session.model.timeline import AdjustmentKind, Timeline
from voicecoach.units import HOUR_MS, SECOND_MS, format_duration, round_up

LONGEST_SESSION_MS = 12 * HOUR_MS

MOST_BEATS = 30_000
"""The most beats of reps. Twelve hours of reps, with two phases in three seconds, have 28,800."""


def check_work(routine: Routine) -> None:
    """Raise RoutineError for endless work, and for work that its slot has no room for."""
    for name, record, key in endless_records(routine, LONGEST_SESSION_MS):
        raise RoutineError([_too_long(routine, name, record, key)])
    mistakes = [_too_long_for_slot(routine, *slot) for slot in overfull_slots(routine)]
    if mistakes:
        raise RoutineError(mistakes)


def check_beats(routine: Routine, bouts: Iterable[Bout]) -> None:
    """Raise RoutineError where there are more beats than a session may have."""
    if sum(map(phase_count, bouts)) > MOST_BEATS:
        message = f'"{routine.name}" has more than {MOST_BEATS:,} beats, the most for a session'
        hint = "lower its reps, sets or rounds, or the phases of its reps"
        raise RoutineError([routine.mistake_about(routine, message, hint, "exercises")])


def check_written_length(routine: Routine, passages: Iterable[Passage]) -> None:
    """Raise RoutineError where work and written rests are longer than a session may be."""
    _check_length(routine, sum(passage.length_ms for passage in passages))


def check_timeline(routine: Routine, timeline: Timeline) -> None:
    """Raise RoutineError where speech makes the session longer than it may be.

    So does every text that is too long for a time which the routine makes exact.
    """
    _check_length(routine, timeline.duration_ms)
    hint = "say it shorter, or write a longer rest"
    mistakes: set[Diagnostic] = set()
    for adjustment in timeline.adjustments:
        if adjustment.kind is AdjustmentKind.TOO_LONG:
            message = f"{quoted(adjustment.text)}: {format_adjustment(adjustment)}"
            mistakes.add(routine.mistake(adjustment.place.line or 0, message, hint))
    if mistakes:
        raise RoutineError(sorted(mistakes))


def _check_length(routine: Routine, length_ms: int) -> None:
    if length_ms > LONGEST_SESSION_MS:
        raise RoutineError([_too_long(routine, routine.name, routine, "exercises")])


def _too_long(routine: Routine, name: str, record: Record, key: str = "") -> Diagnostic:
    longest = format_duration(LONGEST_SESSION_MS)
    message = f'"{name}" lasts longer than {longest}, the most for a session'
    hint = "lower its reps, sets, rounds, time or rests"
    return routine.mistake_about(record, message, hint, key)


def _too_long_for_slot(
    routine: Routine, exercise: Exercise, needed_ms: int, slot_ms: int
) -> Diagnostic:
    least = format_duration(round_up(needed_ms, SECOND_MS))
    has = format_duration(slot_ms)
    message = f'"{exercise.name}" needs {least} with its countdown, but its slot has {has}'
    hint = f"lower its dose, or write  every: {least}"
    return routine.mistake_about(exercise, message, hint, exercise.amount.key)
