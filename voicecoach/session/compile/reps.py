"""The work of a bout that counts reps: every rep on its time.

Beats are as far apart as the tempo says, from onset to onset.
"""

from collections.abc import Iterator

from voicecoach.languages.phrasebook import Phrasebook, sentence
from voicecoach.routine.model.exercise import Exercise
from voicecoach.routine.values.tempo import Phase
from voicecoach.session.compile.rep_calls import TAUGHT_REPS, Rep
from voicecoach.session.model.bouts import Bout, name_sides, swap_sides
from voicecoach.session.model.counting import BEAT_MS, LEAD_IN_MS, Nth, countdown, number_call
from voicecoach.session.model.passage import Beat, Filler, Work, on_grid
from voicecoach.session.model.timeline import Kind

LONG_HOLD_MS = 5_000
"""The shortest hold with time for a reminder and a countdown."""


def rep_work(bout: Bout, book: Phrasebook) -> Work:
    """Return the bout's reps, on each of its sides in turn."""
    phases = bout.exercise.phases
    each_ms = rep_ms(bout.exercise)
    beats: list[Beat] = []
    fillers: list[Filler] = []
    start_ms = 0
    for rep in _reps(bout, book):
        beats += _beats(rep, phases, start_ms)
        fillers += _reminders(rep, phases, start_ms)
        start_ms += each_ms
    return Work(on_grid(start_ms), tuple(beats), tuple(fillers))


def _reps(bout: Bout, book: Phrasebook) -> Iterator[Rep]:
    """Yield every rep; on alternating sides, the same number on one and then on the other."""
    for number in range(1, bout.dose + 1):
        for index, side in enumerate(bout.sides or (None,)):
            yield Rep(bout, book, Nth(number, bout.dose), side, is_second_side=index == 1)


def rep_ms(exercise: Exercise) -> int:
    """Return how long a rep is, on one side."""
    return sum(phase.ms for phase in exercise.phases)


def long_hold(bout: Bout) -> Phase | None:
    """Return the first hold of a rep that is long enough for a reminder, or None."""
    if not bout.exercise.reps:
        return None
    return next((phase for phase in bout.exercise.phases if _is_long_hold(phase)), None)


def _is_long_hold(phase: Phase) -> bool:
    return phase.is_hold and phase.ms >= LONG_HOLD_MS


def _beats(rep: Rep, phases: list[Phase], start_ms: int) -> Iterator[Beat]:
    """Yield the beats of a rep that starts at `start_ms`, each phase with what is counted in it."""
    at_ms = start_ms
    for index, phase in enumerate(phases):
        place = rep.place(phase)
        call = rep.phase_call(phase) if index else rep.first_call(phase)
        # Rounded by itself: what a phase loses to the grid, the next one gets back.
        yield Beat(on_grid(at_ms), *call, place)
        if _is_long_hold(phase):
            yield from countdown(on_grid(at_ms + phase.ms), place, rep.book)
        counts = rep.counts_inside(phase)
        if index == len(phases) - 1:
            counts = rep.without_repetition(counts, phases[0])
        for beat, count in enumerate(counts, 1):
            count_ms = on_grid(at_ms + beat * BEAT_MS)
            yield Beat(count_ms, *number_call(count, rep.book), place)
        at_ms += phase.ms


def _reminders(rep: Rep, phases: list[Phase], start_ms: int) -> Iterator[Filler]:
    """Yield a form point for every second rep with a long hold, or for the only one."""
    number, total = rep.nth
    points = rep.bout.exercise.reminders
    hold = long_hold(rep.bout)
    is_in_turn = number % 2 == 0 or total == 1
    if not points or hold is None or not is_in_turn:
        return
    # The same point twice in a row is nagging.
    if len(points) == 1 and number > TAUGHT_REPS:
        return
    turn = rep.bout.turn * max(total // 2, 1) + max(number // 2 - 1, 0)
    hold_start = start_ms
    for phase in phases[: phases.index(hold)]:
        hold_start += phase.ms
    # The end of the hold is left to its countdown.
    until = hold_start + hold.ms - LEAD_IN_MS
    bout = rep.bout
    if rep.is_second_side:
        bout = swap_sides(bout)
    text = sentence(name_sides(points[turn % len(points)], bout, rep.book.side))
    place = rep.place(hold, "reminders")
    yield Filler(hold_start + BEAT_MS, until, Kind.REMINDER, (text,), place)
