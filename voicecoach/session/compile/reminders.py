"""The author's form points: before work, in long holds, and in work of a length in time."""

from collections.abc import Iterator

from voicecoach.languages.phrasebook import Phrasebook
from voicecoach.routine.values.tempo import Phase
from voicecoach.session.compile.rep_beats import Rep
from voicecoach.session.model.bouts import Bout, form_point_sentences, swap_sides
from voicecoach.session.model.countdown import BEAT_MS, LEAD_IN_MS
from voicecoach.session.model.counting_rules import RepNumber
from voicecoach.session.model.cue_kinds import Kind
from voicecoach.session.model.passage import Filler, Say

LONG_HOLD_MS = 5_000
"""The shortest hold with time for a reminder and a countdown."""

REMINDER_EVERY_MS = 16_000


def reminders(bout: Bout, book: Phrasebook) -> Iterator[Say]:
    """Yield a moment for a form point, or for all of them if a move is done in one bout.

    Each moment lists every point: `fit/place_form_points.py` chooses.
    """
    points = form_point_sentences(bout, book)
    # A long hold has room for them in the work itself.
    if not points or long_hold(bout):
        return
    place = bout.place("reminders")
    # The points that are not heard before the last bout would never be.
    moments = len(points) if _is_last_bout(bout) else 1
    for _moment in range(moments):
        yield Say(Kind.REMINDER, points, place, lists_form_points=True)


def _is_last_bout(bout: Bout) -> bool:
    """Return whether the move is over with this bout."""
    is_last_side = len(bout.sides) != 1 or bout.sides == bout.exercise.side_names[-1:]
    return is_last_side and bout.set_number >= bout.set_count


def long_hold(bout: Bout) -> Phase | None:
    """Return the first hold of a rep that is long enough for a reminder, or None."""
    if not bout.exercise.amount.counts_reps:
        return None
    for phase in bout.exercise.phases:
        if is_long_hold(phase):
            return phase
    return None


def is_long_hold(phase: Phase) -> bool:
    """Return whether the phase is a hold with time for a reminder."""
    return phase.is_hold and phase.ms >= LONG_HOLD_MS


def reminders_in_rep(rep: Rep, start_ms: int) -> Iterator[Filler]:
    """Yield a moment for a form point in the long hold of the rep, if it is its turn."""
    bout = rep.bout
    hold = long_hold(bout)
    if not bout.exercise.reminders or hold is None or not _has_turn(rep.rep_number):
        return
    phases = bout.exercise.phases
    hold_start = start_ms
    for phase in phases[: phases.index(hold)]:
        hold_start += phase.ms
    # The end of the hold is left to its countdown.
    hold_end = hold_start + hold.ms
    until = hold_end - LEAD_IN_MS
    if rep.is_second_side:
        bout = swap_sides(bout)
    points = form_point_sentences(bout, rep.book)
    place = rep.place(hold, "reminders")
    yield Filler(hold_start + BEAT_MS, until, Kind.REMINDER, points, place, lists_form_points=True)


def _has_turn(rep_number: RepNumber) -> bool:
    """Return whether the rep has a form point: every second rep has one, and an only rep."""
    is_only_rep = rep_number.total == 1
    return is_only_rep or rep_number.number % 2 == 0


def reminders_in_time(bout: Bout, length: int, book: Phrasebook) -> Iterator[Filler]:
    """Yield a moment for a form point about every quarter of a minute.

    The end is left to the countdown.
    """
    points = form_point_sentences(bout, book)
    if not points:
        return
    place = bout.place("reminders")
    for start in range(REMINDER_EVERY_MS // 2, length - REMINDER_EVERY_MS, REMINDER_EVERY_MS):
        end = start + REMINDER_EVERY_MS
        yield Filler(start, end, Kind.REMINDER, points, place, lists_form_points=True)
