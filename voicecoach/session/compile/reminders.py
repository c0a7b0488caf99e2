"""The author's form points: before work, in long holds, and in work of a length in time."""

from collections.abc import Iterator, Sequence

from voicecoach.languages.phrasebook import Phrasebook
from voicecoach.routine.values.tempo import Phase
from voicecoach.session.compile.rep_beats import TAUGHT_REPS, Rep
from voicecoach.session.model.bouts import Bout, author_sentence, swap_sides
from voicecoach.session.model.countdown import BEAT_MS, LEAD_IN_MS
from voicecoach.session.model.counting_rules import RepNumber
from voicecoach.session.model.cue_kinds import Kind
from voicecoach.session.model.passage import Filler, Say

LONG_HOLD_MS = 5_000
"""The shortest hold with time for a reminder and a countdown."""

REMINDER_EVERY_MS = 16_000


def reminders(bout: Bout, book: Phrasebook) -> Iterator[Say]:
    """Yield the next form point, or all of them for a move that is done in one bout."""
    place = bout.place("reminders")
    for point in _points_heard_now(bout):
        text = author_sentence(point, bout, book)
        yield Say(Kind.REMINDER, (text,), place)


def _points_heard_now(bout: Bout) -> Sequence[str]:
    """Return the form points that are heard before this bout."""
    points = bout.exercise.reminders
    # A long hold has room for them in the work itself.
    if not points or long_hold(bout):
        return ()
    is_other_side = not bout.is_first_side
    if len(points) == 1 and is_other_side:
        return ()
    # The points that are not heard now would never be.
    if _is_whole_move(bout):
        return points
    next_index = bout.turn % len(points)
    return (points[next_index],)


def _is_whole_move(bout: Bout) -> bool:
    """Return whether the whole move is done in this bout."""
    if bout.set_count > 1:
        return False
    works_all_sides = len(bout.sides) != 1
    return works_all_sides or bout.works_one_side_only


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
    """Yield a form point in the long hold of the rep, where it is the rep's turn to have one."""
    bout = rep.bout
    points = bout.exercise.reminders
    hold = long_hold(bout)
    if not points or hold is None:
        return
    if not _has_turn(rep.rep_number, points):
        return
    phases = bout.exercise.phases
    hold_start = start_ms
    for phase in phases[: phases.index(hold)]:
        hold_start += phase.ms
    # The end of the hold is left to its countdown.
    hold_end = hold_start + hold.ms
    until = hold_end - LEAD_IN_MS
    index = _earlier_reminders(rep) % len(points)
    if rep.is_second_side:
        bout = swap_sides(bout)
    text = author_sentence(points[index], bout, rep.book)
    place = rep.place(hold, "reminders")
    yield Filler(hold_start + BEAT_MS, until, Kind.REMINDER, (text,), place)


def _has_turn(rep_number: RepNumber, points: Sequence[str]) -> bool:
    """Return whether the rep has a form point: every second rep has one, and an only rep."""
    # The same point twice in a row is nagging.
    if len(points) == 1 and rep_number.number > TAUGHT_REPS:
        return False
    is_only_rep = rep_number.total == 1
    return is_only_rep or rep_number.number % 2 == 0


def _earlier_reminders(rep: Rep) -> int:
    """Return how many form points came in the reps before this one, earlier bouts included."""
    number, total = rep.rep_number
    each_bout = max(total // 2, 1)
    in_this_bout = max(number // 2 - 1, 0)
    return rep.bout.turn * each_bout + in_this_bout


def reminders_in_time(bout: Bout, length: int, book: Phrasebook) -> Iterator[Filler]:
    """Yield a form point about every quarter of a minute.

    The end is left to the countdown.
    """
    points = bout.exercise.reminders
    if not points:
        return
    place = bout.place("reminders")
    first_turn = bout.turn
    # One side starts with the point after the one that the rest before it had.
    if len(bout.sides) == 1:
        first_turn += 1
    starts = range(REMINDER_EVERY_MS // 2, length - REMINDER_EVERY_MS, REMINDER_EVERY_MS)
    for turn, start in enumerate(starts, first_turn):
        # A single point is heard every other time: more often is nagging.
        if len(points) == 1 and turn % 2:
            continue
        point = points[turn % len(points)]
        text = author_sentence(point, bout, book)
        end = start + REMINDER_EVERY_MS
        yield Filler(start, end, Kind.REMINDER, (text,), place)
